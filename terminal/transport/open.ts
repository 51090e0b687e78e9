// The one door to all wires; native libraries are loaded only by a box that has such a wire.
import { access } from 'node:fs/promises'
import type { HidLibrary } from './hid.ts'
import type { IsPresent, OpenPort } from './port.ts'

async function nodeHid(): Promise<HidLibrary> {
  const [{ HIDAsync, devicesAsync }, { takeFromInput }] = await Promise.all([
    import('node-hid'),
    import('./input-layer.ts'),
  ])
  return { devicesAsync, open: (path) => HIDAsync.open(path), takeFromInput }
}

export const openPort: OpenPort = async (address, listener) => {
  switch (address.transport) {
    case 'serial':
      return (await import('./serial.ts')).openSerial(address, listener)
    case 'hid':
    case 'keyboard':
      return (await import('./hid.ts')).openHid(await nodeHid(), address, listener)
    case 'tcp':
      return (await import('./tcp.ts')).openTcp(address, listener)
    case 'udp':
      return (await import('./udp.ts')).openUdp(address, listener)
    case 'program':
      return (await import('./program.ts')).openProgram(address, listener)
    case 'file':
      return (await import('./device-file.ts')).openDeviceFile(address, listener)
  }
}

export const isPresent: IsPresent = async (address) => {
  switch (address.transport) {
    // A plugged device has a node; links by id go with it.
    case 'serial':
    case 'file':
      return access(address.path).then(
        () => true,
        () => false,
      )
    case 'hid':
    case 'keyboard':
      return (await import('./hid.ts')).isHidPresent(await nodeHid(), address)
    case 'tcp':
    case 'udp':
    case 'program':
      return true
  }
}
