// UDP ports against a real socket on this machine.
import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openPort } from './open.ts'
import { portAddress } from './port.ts'
import { testPort } from './port-contract.ts'

const address = (port: number) => portAddress.parse({ transport: 'udp', host: '127.0.0.1', port })

async function bind() {
  const heard: Uint8Array[] = []
  let peer: RemoteInfo | null = null
  const socket = createSocket('udp4')
  socket.on('message', (bytes, from) => {
    peer = from
    heard.push(bytes)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  let open = true
  return {
    port: socket.address().port,
    heard,
    send(bytes: Uint8Array) {
      if (peer !== null) socket.send(bytes, peer.port, peer.address)
    },
    async end() {
      if (!open) return
      open = false
      await new Promise<void>((resolve) => socket.close(resolve))
    },
  }
}

testPort('UDP', openPort, {
  absent: portAddress.parse({ transport: 'udp', host: 'no-such-pad.invalid', port: 8001 }),
  exclusive: false,
  noticesLoss: false,
  async rig() {
    const { port, heard, send, end } = await bind()
    return {
      address: address(port),
      received: () => Uint8Array.from(heard.flatMap((bytes) => [...bytes])),
      send,
      lose: end,
      end,
    }
  },
})

it('takes no datagram of anybody but the device', async () => {
  const device = await bind()
  const stranger = createSocket('udp4')
  const heard: Uint8Array[] = []
  const local = await bind()
  await local.end()
  const port = await openPort(
    { transport: 'udp', host: '127.0.0.1', port: device.port, localPort: local.port },
    { data: (bytes) => heard.push(Uint8Array.from(bytes)), closed() {} },
  )
  await port.write(Uint8Array.of(1), 1_000)
  await eventually(() => expect(device.heard.length).toBe(1))
  await new Promise((resolve) => stranger.send(Uint8Array.of(66), local.port, '127.0.0.1', resolve))
  device.send(Uint8Array.of(2))
  await eventually(() => expect(heard).toEqual([Uint8Array.of(2)]))
  await port.close()
  await device.end()
  stranger.close()
})
