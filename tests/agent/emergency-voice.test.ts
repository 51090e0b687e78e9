// An emergency in people's ears: declared on the box's own page with the hub away, over the real agent and real samples, to a listener.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Agent } from '../../terminal/agent.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { freePorts } from '../chaos/ports.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

const pin = '246810'
let hub: FakeHub
let speaker: CounterDevice
let setting: BoxSetting
let agent: Agent
let url: string

beforeEach(async () => {
  hub = await startFakeHub()
  const [port = 0] = await freePorts(1)
  const wire = { transport: 'tcp', port } as const
  const plan = { deviceId: 'speaker1', windowId: 'hall', windowName: '大厅', kind: 'speaker', wire } as const
  speaker = await placeDevice(plan, '.', () => {})
  setting = { hub, dataDir: await freshDir(), evaluators: [], speakers: [port], pin }
  await letIn(setting)
  await hub.goAway()
  const started = await startAgent(setting)
  agent = started.agent
  url = started.url
  await until('the speaker works', async () => (await (await fetch(url)).text()).includes('state ok'))
})
afterEach(async () => {
  await agent.stop()
  await speaker.unplug()
  await removeDir(setting.dataDir)
})

const post = async (form: Record<string, string>) => {
  const response = await fetch(`${url}/emergency`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, pin }).toString(),
    redirect: 'manual',
  })
  return response.status
}
const sayings = () => {
  const { glass } = speaker.picture()
  return glass.type === 'speaker' ? glass.heard.map(({ words }) => words.join('')).reverse() : []
}
const isSounding = () => {
  const { glass } = speaker.picture()
  return glass.type === 'speaker' && glass.isSounding
}

it.each([
  ['a fire', { kind: 'fire', mode: 'real' }, '‼发生火警请立即从安全出口撤离不要乘电梯'],
  ['a drill', { kind: 'medical', mode: 'drill' }, '‼演练演练请让出通道配合救护'],
])(
  '%s is heard with the sound of attention before its words, again and again',
  async (_name, said, words) => {
    expect(await post({ do: 'declare', ...said })).toBe(303)
    await until('it is heard twice', () => sayings().length === 2, 45_000)
    expect(sayings()).toEqual([words, words])
  },
  60_000,
)

it('is silent once it has ended', async () => {
  await post({ do: 'declare', kind: 'power', mode: 'drill' })
  await until('it is heard', () => sayings().length === 1)
  const emergencyId = /name="emergencyId" value="([^"]+)"/.exec(await (await fetch(`${url}/emergency`)).text())?.[1]
  expect(await post({ do: 'end', emergencyId: emergencyId ?? '' })).toBe(303)
  await until('the last saying is over', () => !isSounding())
  // A speaker that is tested takes turns with nothing: what it hears next is the test, not the emergency.
  await fetch(`${url}/self-test`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ deviceId: 'speaker1', kind: 'sentence' }).toString(),
    redirect: 'manual',
  })
  await until('the test is heard', () => sayings().length === 2)
  expect(sayings()[1]).toBe('♪一二三四五')
}, 60_000)
