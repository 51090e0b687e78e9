// A box answers the opening roll call: each device with its state, once for each call, however often the hub tells of it.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { View } from '#wire/view'
import type { Agent } from '../../terminal/agent.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type Evaluator, startEvaluator } from './evaluator.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let pad: Evaluator
let setting: BoxSetting
let agent: Agent

const asked = (revision: number, rollCallId: string): View => ({
  key: 'speaker:main',
  epoch: 1,
  revision,
  asOf: '2026-11-23T00:40:00.000Z',
  facts: {
    rollCallAsked: { leaseMs: 86_400_000, value: { rollCallId, at: '2026-11-23T00:40:00.000Z' } },
    neighbours: { leaseMs: 86_400_000, value: [] },
  },
})
const answers = () =>
  hub.journal.filter(({ command }) => command.name === 'roll.answer').map(({ command }) => command.data)

beforeEach(async () => {
  hub = await startFakeHub()
  pad = await startEvaluator()
  setting = { hub, dataDir: await freshDir(), evaluators: [pad.port] }
  await letIn(setting)
  agent = (await startAgent(setting)).agent
  await until('the pad is open', () => pad.isConnected())
})
afterEach(async () => {
  await agent.stop()
  await pad.unplug()
  await hub.close()
  await removeDir(setting.dataDir)
})

it('answers with the state of each device, and again only when it is asked anew', async () => {
  hub.show(asked(1, 'roll_1'))
  hub.show(asked(2, 'roll_1'))
  await until('the hub has an answer', () => answers().length === 1)
  expect(answers()[0]).toMatchObject({
    rollCallId: 'roll_1',
    devices: [{ deviceId: 'pad1', label: '评价器1', state: 'ok' }],
    net: { heard: 0, neighbours: 0 },
  })
  hub.show(asked(3, 'roll_2'))
  await until('the hub has the second', () => answers().length === 2)
  expect(answers()[1]).toMatchObject({ rollCallId: 'roll_2' })
}, 30_000)

it('tells the hub once by which key the other boxes will know it', async () => {
  hub.show(asked(1, 'roll_1'))
  hub.show(asked(2, 'roll_1'))
  await until('the hub has an answer', () => answers().length === 1)
  const keys = hub.journal.filter(({ command }) => command.name === 'emergency.registerKey')
  expect(keys.map(({ command }) => command.data)).toEqual([{ publicKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) }])
}, 30_000)
