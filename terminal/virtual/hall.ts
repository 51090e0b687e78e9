// A whole virtual hall: its devices on real wires, and one small server through which people and tests press and look.
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { hallApi } from './api.ts'
import { type CounterDevice, type DevicePicture, placeDevice } from './counter-device.ts'
import type { HallPlan } from './hall-plan.ts'

/** Pictures go out at most this often, so a burst of frames is one repaint. */
const repaintMs = 50

export interface VirtualHall {
  readonly httpPort: number
  pictures(): readonly DevicePicture[]
  stop(): Promise<void>
}

export async function startHall(plan: HallPlan): Promise<VirtualHall> {
  mkdirSync(plan.dir, { recursive: true })
  const devices = new Map<string, CounterDevice>()
  const pictures = () => Array.from(devices.values(), (device) => device.picture())
  const http = createServer(hallApi(devices))
  const io = new Server<Record<never, never>, { devices: (pictures: readonly DevicePicture[]) => void }>(http)

  let repaint: NodeJS.Timeout | null = null
  let isStopping = false
  const changed = () => {
    if (isStopping) return
    repaint ??= setTimeout(() => {
      repaint = null
      io.emit('devices', pictures())
    }, repaintMs)
  }
  io.on('connection', (socket) => socket.emit('devices', pictures()))

  const stop = async () => {
    isStopping = true
    if (repaint !== null) clearTimeout(repaint)
    await Promise.all(Array.from(devices.values(), (device) => device.unplug()))
    await io.close()
  }
  try {
    for (const device of plan.devices) devices.set(device.deviceId, await placeDevice(device, plan.dir, changed))
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject)
      http.listen(plan.httpPort, '127.0.0.1', resolve)
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { httpPort: (http.address() as AddressInfo).port, pictures, stop }
}
