// One box with the real agent on it: its configuration, its way into the hall, and what it says of itself.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import type { Broker } from './broker.ts'
import type { Hub, Person } from './hub.ts'
import { type CounterPlan, type Layout, root, runs } from './layout.ts'
import { createProgram, type Program } from './program.ts'
import { until } from './until.ts'

export interface Box {
  readonly plan: CounterPlan
  readonly program: Program
  /** Where its own screens look. */
  readonly url: string
  /** Null while it does not answer. */
  health(): Promise<Health | null>
}

const health = z.object({
  isOnline: z.boolean(),
  outbox: z.object({ outboxId: z.string().nullable(), highest: z.number(), forgotten: z.number() }),
})
export type Health = z.output<typeof health>

/** What the agent writes before anybody has let it in. */
const application = z.object({ code: z.string(), secret: z.string() })
const readyLine = /^\{.*"ready":true/

/** The evaluator sends 0 to 4; the fifth key is not on the maker's own device. */
const levels = { 0: 2, 1: 3, 2: 4, 3: 5, 4: 1 }

export async function planBox(layout: Layout, plan: CounterPlan, hub: Hub): Promise<Box> {
  const { boxId, folder, deviceId, path, relayPort, windowId } = plan
  const file = join(folder, 'box.yaml')
  const device = {
    deviceId,
    label: '评价器',
    driver: 'rs485-caller-evaluator',
    windowId: null,
    port: { transport: 'serial', path },
    settings: { levels },
  }
  const emergency = { interfaces: ['lo'] }
  const box = {
    hubUrl: hub.url,
    dataDir: folder,
    relayPort,
    description: `${windowId} 设备盒`,
    devices: [device],
    emergency,
  }
  await writeFile(file, stringify(box))
  const program = createProgram({
    name: boxId,
    command: process.execPath,
    args: runs(layout, 'terminal/main.ts', '--config', file),
    cwd: root,
    environment: layout.environment,
    log: join(folder, 'agent.log'),
    isReady: (lines) => lines.some((line) => readyLine.test(line)),
  })
  const url = `http://127.0.0.1:${relayPort}`
  return {
    plan,
    program,
    url,
    health: () =>
      fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })
        .then(async (answer) => health.parse(await answer.json()))
        .catch(() => null),
  }
}

/** Makes the box's password known to the hall's own broker, has its code approved, and waits until it is in. */
export async function letIn(box: Box, broker: Broker | 'embedded', administrator: Person): Promise<void> {
  const { boxId, windowId, folder } = box.plan
  const { code, secret } = application.parse(JSON.parse(await readFile(join(folder, 'application.json'), 'utf8')))
  if (broker !== 'embedded') await broker.admit(boxId, secret)
  const approval = { code, boxId, name: `${windowId} 设备盒`, windowId }
  await until(`${boxId} to be let in`, 20_000, () =>
    administrator.ask('box.approve', approval).then(
      () => true,
      (error: Error) => {
        // The box has not announced its code yet.
        if (error.message.includes('box.codeUnknown')) return false
        throw error
      },
    ),
  )
  await until(`${boxId} to be online`, 30_000, async () => (await box.health())?.isOnline === true)
}
