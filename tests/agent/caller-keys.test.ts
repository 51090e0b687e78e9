// Keys of a caller pad with the hub away: each is kept, and arrives in its order when the hub is back.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Agent } from '../../terminal/agent.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type Evaluator, startEvaluator } from './evaluator.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let pad: Evaluator
let setting: BoxSetting
let agent: Agent

beforeEach(async () => {
  hub = await startFakeHub()
  pad = await startEvaluator()
  setting = { hub, dataDir: await freshDir(), evaluators: [pad.port] }
  await letIn(setting)
})
afterEach(async () => {
  await agent.stop()
  await pad.unplug()
  await hub.close()
  await removeDir(setting.dataDir)
})

const commands = () => hub.journal.map(({ command }) => command).filter(({ name }) => name !== 'device.report')

/** The pad echoes a key when it is on the disk. */
async function push(name: Parameters<Evaluator['key']>[0]): Promise<void> {
  const before = pad.heard.length
  pad.key(name)
  await until(`${name} is kept`, () => pad.heard.length > before)
}

it('pause, next, please rate and cancel are kept while the hub is away, also over a restart, and arrive in their order', async () => {
  await hub.goAway()
  agent = (await startAgent(setting)).agent
  await until('the pad is connected', () => pad.isConnected())
  await push('pause')
  await agent.stop()
  agent = (await startAgent(setting)).agent
  await until('the pad is connected again', () => pad.isConnected())
  // What waits on the disk is known to the new life: the same key comes back.
  await push('pause')
  await push('next')
  await push('pleaseRate')
  await push('cancel')
  await push('cancel')
  await hub.comeBack()
  const names = ['duty.stepAway', 'duty.comeBack', 'service.begin', 'service.finish', 'service.undo']
  await until('all have arrived', () => commands().length >= names.length, 20_000)
  expect(commands().map(({ name }) => name)).toEqual(names)
  const [finish, undo] = commands().slice(-2)
  const serviceId = (finish?.data as { named: { serviceId: string } } | undefined)?.named.serviceId
  expect(undo?.data).toEqual({ windowId: 'w1', serviceId })
}, 40_000)
