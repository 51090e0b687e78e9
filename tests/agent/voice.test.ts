// Calls on their way to people's ears: hub, broker, the real agent, real samples on a real wire, and a listener at its end.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type VoiceRules, voiceContract } from '#contract/public/voice'
import type { Call } from '#contract/queue/ticket'
import type { Agent } from '../../terminal/agent.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { freePorts } from '../chaos/ports.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let speaker: CounterDevice
let setting: BoxSetting
let agent: Agent
let revision = 0

const usualRules = voiceContract.slices.voice.value.parse({})
const call = (number: string, windowNumber: string, agoMs: number, change: Partial<Call> = {}): Call => ({
  ...{ number, windowId: `w${windowNumber}`, windowNumber, windowName: '社会保障', windowNameEn: 'Social security' },
  ...{ place: '一楼东侧', placeEn: 'First floor, east' },
  ...{ calledAt: new Date(Date.now() - agoMs).toISOString(), times: 1 },
  ...change,
})

/** The hub's word on who is called now. */
function calls(current: readonly Call[], rules: Partial<VoiceRules> = {}): void {
  revision += 1
  const facts = {
    calls: { leaseMs: 30_000, value: { current, recent: [] } },
    voice: { leaseMs: 86_400_000, value: { ...usualRules, ...rules } },
  }
  const view = { key: 'speaker:main', epoch: 1, revision, asOf: new Date().toISOString(), facts }
  hub.deviceView('speaker1', { deviceId: 'speaker1', views: [view] })
}

const heard = () => {
  const { glass } = speaker.picture()
  return glass.type === 'speaker' ? glass.heard.map(({ words }) => words.join('')).reverse() : []
}
const isReady = () =>
  hub.journal.some(({ command }) => command.name === 'device.report' && stateIn(command.data) === 'ok')
const stateIn = (data: unknown) => (data as { state: string }).state

beforeEach(async () => {
  hub = await startFakeHub()
  const [port = 0] = await freePorts(1)
  const wire = { transport: 'tcp', port } as const
  speaker = await placeDevice(
    { deviceId: 'speaker1', windowId: 'hall', windowName: '大厅', kind: 'speaker', wire },
    '.',
    () => {},
  )
  setting = { hub, dataDir: await freshDir(), evaluators: [], speakers: [port] }
  await letIn(setting)
  agent = (await startAgent(setting)).agent
  await until('the speaker works', isReady)
})
afterEach(async () => {
  await agent.stop()
  await speaker.unplug()
  await hub.close()
  await removeDir(setting.dataDir)
})

const first = '♪请A零一二号到三号窗口一楼东侧'
const second = '♪请B零零五号到十二号窗口二楼西侧'

describe('the voice of a box', () => {
  it('speaks two calls of one second one after the other, in their order, once, however often the hub says them', async () => {
    const [a, b] = [call('A012', '3', 900), call('B005', '12', 400, { place: '二楼西侧' })]
    calls([a])
    calls([b, a])
    await until('both are heard', () => heard().length === 2)
    calls([b, a])
    calls([b, a, call('C001', '1', 0, { place: null })])
    await until('the third is heard', () => heard().length === 3)
    expect(heard()).toEqual([first, second, '♪请C零零一号到一号窗口'])
  })

  it('says nothing again after a restart, and goes on with who is called then', async () => {
    const a = call('A012', '3', 0)
    calls([a])
    await until('it is heard', () => heard().length === 1)
    await agent.stop()
    agent = (await startAgent(setting)).agent
    calls([a, call('B005', '12', 0, { place: '二楼西侧' })])
    await until('the next is heard', () => heard().length === 2)
    expect(heard()).toEqual([first, second])
  })

  it('says each call as often as the hall has set', async () => {
    calls([call('A012', '3', 0)], { times: 2 })
    await until('it is heard twice', () => heard().length === 2)
    expect(heard()).toEqual([first, first])
  })

  it('tells the hub that a speaker is gone, and calls whoever still waits when it is back', async () => {
    await speaker.unplug()
    await until('the hub knows', () => hub.journal.some(({ command }) => stateIn(command.data) === 'offline'))
    calls([call('A012', '3', 0)])
    await speaker.replug()
    await until('it is heard', () => heard().length === 1)
    expect(heard()).toEqual([first])
  })

  it('at a window of its own calls for that window alone, and tells the visitor once that all is done', async () => {
    await agent.stop()
    agent = (await startAgent({ ...setting, zone: ['w3'] })).agent
    calls([call('B005', '12', 0), call('A012', '3', 0)])
    await until('the call is heard', () => heard().length === 1)
    const invitation = {
      ...{ invitationId: 'inv_1', serviceId: 'srv_1', windowId: 'w3', number: 'A012' },
      ...{ openedAt: new Date().toISOString(), closesAt: new Date(Date.now() + 60_000).toISOString() },
    }
    const facts = { invitation: { leaseMs: 30_000, value: invitation } }
    const shown = (revision: number) => ({
      key: 'terminal:w3',
      epoch: 1,
      revision,
      asOf: new Date().toISOString(),
      facts,
    })
    for (const revision of [1, 2]) {
      hub.deviceView('speaker1', { deviceId: 'speaker1', views: [shown(revision)] })
    }
    await until('the end is heard', () => heard().length === 2)
    calls([call('A013', '3', 0)])
    await until('the next is heard', () => heard().length === 3)
    expect(heard()).toEqual([first, '您的手续已办好请核对', first.replace('二', '三')])
  })

  it('keeps still where the hall wants it silent', async () => {
    calls([call('A012', '3', 0)], { calls: 'silent' })
    calls([call('B005', '12', 0, { place: '二楼西侧' })])
    await until('the next is heard', () => heard().length === 1)
    expect(heard()).toEqual([second])
  })
})
