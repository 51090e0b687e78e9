// The floor as a side of the comparison: its program, its file, and the product's view bytes.
import { join } from 'node:path'
import { z } from 'zod'
import { type Child, runProgram } from '../child.ts'
import { type Side, windowIds } from '../side.ts'

const ports = z.object({ http: z.number(), mqtt: z.number() })

/** @param views file with the product's panel views by key */
export async function openFloor(folder: string, views: string): Promise<Side> {
  let known = { http: 0, mqtt: 0 }
  let child: Child
  async function start(): Promise<void> {
    const plan = { file: join(folder, 'floor.db'), views, ports: known }
    child = runProgram('tests/bench/floor/program.ts', [JSON.stringify(plan)], join(folder, 'floor.log'))
    known = ports.parse(JSON.parse(await child.line()))
  }
  await start()
  return {
    name: 'floor',
    target: {
      kind: 'floor',
      site: 'bench',
      httpUrl: `http://127.0.0.1:${known.http}`,
      mqttUrl: `mqtt://127.0.0.1:${known.mqtt}`,
      boxes: windowIds.map((windowId) => ({ boxId: `box-${windowId}`, secret: '', windowId })),
    },
    pid: () => child.pid,
    async restart() {
      await child.end()
      await start()
    },
    async startOn({ file }) {
      const beganAt = performance.now()
      const plan = { file, views, ports: { http: 0, mqtt: 0 } }
      const other = runProgram('tests/bench/floor/program.ts', [JSON.stringify(plan)], join(folder, 'floor.log'))
      await other.line()
      const tookMs = performance.now() - beganAt
      await other.cut()
      return tookMs
    },
    stop: () => child.end(),
  }
}
