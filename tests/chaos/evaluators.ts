// The virtual hall: evaluators on real pseudo-terminals, pressed and watched from outside. It is never cut.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { z } from 'zod'
import type { DevicePicture } from '../../terminal/virtual/counter-device.ts'
import type { WirePlan } from '../../terminal/virtual/wire.ts'
import { type CounterPlan, type Layout, root, runs } from './layout.ts'
import { createProgram } from './program.ts'
import { until } from './until.ts'

export interface Evaluators {
  /** Gives the device's picture right after. */
  press(deviceId: string, key: string): Promise<DevicePicture>
  /** The newest picture of a device. */
  picture(deviceId: string): DevicePicture
  stop(): Promise<void>
}

const readyLine = z.object({ ready: z.literal(true), httpPort: z.number().int() })

export interface EvaluatorPlan extends Pick<CounterPlan, 'deviceId' | 'windowId' | 'windowName'> {
  /** A pseudo-terminal in the hall's folder of wires, unless it says otherwise. */
  readonly wire?: WirePlan
}

export async function startEvaluators(
  layout: Pick<Layout, 'folder' | 'wires' | 'environment' | 'preload'>,
  plans: readonly EvaluatorPlan[],
): Promise<Evaluators> {
  const { folder, wires, environment } = layout
  const file = join(folder, 'virtual-hall.json')
  const devices = plans.map(({ deviceId, windowId, windowName, wire = { transport: 'pty' } }) => ({
    ...{ deviceId, windowId, windowName, wire },
    kind: 'rs485-evaluator',
  }))
  await writeFile(file, JSON.stringify({ httpPort: 0, dir: wires, devices }))
  const program = createProgram({
    name: 'virtual hall',
    command: process.execPath,
    args: runs(layout, 'terminal/virtual/main.ts', file),
    cwd: root,
    environment,
    log: join(folder, 'virtual-hall.log'),
    isReady: (lines) => lines.length > 0,
  })
  await program.start()
  const { httpPort } = readyLine.parse(JSON.parse(program.lines()[0] ?? ''))
  const url = `http://127.0.0.1:${httpPort}`

  let pictures: ReadonlyMap<string, DevicePicture> = new Map()
  const socket = io(url, { transports: ['websocket'] })
  socket.on('devices', (all: readonly DevicePicture[]) => {
    pictures = new Map(all.map((picture) => [picture.deviceId, picture]))
  })
  await until('the pictures of the evaluators', 10_000, () => pictures.size === devices.length)

  return {
    async press(deviceId, key) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ key })
      const answer = await fetch(`${url}/api/devices/${deviceId}/press`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`${deviceId} has no key ${key}: ${await answer.text()}`)
      // The virtual hall is of this very tree: its picture is what its types say.
      return (await answer.json()) as DevicePicture
    },
    picture(deviceId) {
      const picture = pictures.get(deviceId)
      if (picture === undefined) throw new Error(`no device ${deviceId}`)
      return picture
    },
    async stop() {
      socket.close()
      await program.stop()
    },
  }
}
