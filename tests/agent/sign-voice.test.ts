// A sign with a voice at the real agent, on a real wire: its window's calls are said once, a call again once more, and nothing else ever.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type VoiceRules, voiceContract } from '#contract/public/voice'
import type { Call } from '#contract/queue/ticket'
import type { Agent } from '../../terminal/agent.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { panel } from '../../terminal/counter/counter-life.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { hallPlan } from '../../terminal/virtual/hall-plan.ts'
import { freePorts } from '../chaos/ports.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

const kinds = [
  ['onbon-sign', 'onbon-bx-font-card'],
  ['onbon-graphic-sign', 'onbon-bx-graphic-card'],
] as const
const size = { width: 192, height: 32 }
/** The shortest time a sign may show its words, so that they are renewed while a test looks on; ms. */
const leaseMs = 1_500

describe.each(kinds)('a voice in the %s', (kind, driver) => {
  let hub: FakeHub
  let sign: CounterDevice
  let setting: BoxSetting
  let agent: Agent
  let revision = 0

  beforeEach(async () => {
    hub = await startFakeHub()
    const [port = 0] = await freePorts(1)
    const common = {
      deviceId: 'sign',
      windowId: 'w1',
      windowName: '3号窗口',
      wire: { transport: 'tcp', port },
    } as const
    const plan = hallPlan.parse({ httpPort: 0, dir: '.', devices: [{ ...common, kind, ...size }] })
    for (const one of plan.devices) sign = await placeDevice(one, plan.dir, () => {})
    const address = { transport: 'tcp', host: '127.0.0.1', port }
    const settings = { ...size, voice: { person: 1, volume: 10, speed: 5 } }
    const device = { deviceId: 'sign', label: '条屏', driver, windowId: 'w1', port: address, settings }
    setting = { hub, dataDir: await freshDir(), evaluators: [], others: [device] }
    await letIn(setting)
    agent = (await startAgent(setting)).agent
    await until('the sign works', () => states().includes('ok'))
  })
  afterEach(async () => {
    await agent.stop()
    await sign.unplug()
    await hub.close()
    await removeDir(setting.dataDir)
  })

  const states = () =>
    hub.journal.flatMap(({ command }) =>
      command.name === 'device.report' ? [(command.data as { state: string }).state] : [],
    )
  const said = () => {
    const { glass } = sign.picture()
    return glass.type === 'sign' || glass.type === 'dots' ? glass.said.map(({ text }) => text).reverse() : []
  }
  /** Frames that carried words to be shown or said. */
  const shownTimes = () =>
    sign.picture().frames.filter(({ direction, hex }) => direction === 'toDevice' && / A[37] 0[06] /.test(hex)).length

  const call = (number: string, change: Partial<Call> = {}): Call => ({
    ...{ number, windowId: 'w1', windowNumber: '3', windowName: '社会保障', windowNameEn: 'Social security' },
    ...{ place: '一楼东侧', placeEn: 'First floor, east', calledAt: new Date().toISOString(), times: 1 },
    ...change,
  })

  /** The hub's word on who is called in the hall, and on what this window shows. */
  function tell(current: readonly Call[], rules: Partial<VoiceRules> = {}, notice = '社会保障'): void {
    revision += 1
    const asOf = new Date().toISOString()
    const voice = { leaseMs: 86_400_000, value: voiceContract.slices.voice.value.parse(rules) }
    const calls = { leaseMs, value: { current, recent: [] } }
    const here = current.find(({ windowId }) => windowId === 'w1')
    const standing = here && {
      number: here.number,
      state: 'called',
      calledAt: here.calledAt,
      times: here.times,
      begunAt: null,
    }
    const { facts } = panel(0, { activity: { activity: 'idle', number: null }, call: standing ?? null }).view
    const renewedOften = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, { ...fact, leaseMs }]))
    const window = { ...facts.window, value: { ...(facts.window?.value as object), name: notice } }
    const views = [
      { key: 'panel:w1', epoch: 1, revision, asOf, facts: { ...renewedOften, window } },
      { key: 'speaker:main', epoch: 1, revision, asOf, facts: { voice, calls } },
    ]
    hub.deviceView('sign', { deviceId: 'sign', views })
  }

  const first = '请A零一二号到三号窗口，一楼东侧'

  it('says a call once, in the words of the hall, though it flashes and is renewed, and a call again once more', async () => {
    const called = call('A012')
    tell([called])
    await until('it is said', () => said().length === 1)
    const before = shownTimes()
    await until('it was shown again and again', () => shownTimes() > before + 3)
    tell([called], {}, '社会保障、医疗保障')
    tell([call('A012', { times: 2, calledAt: new Date(Date.now() + 1).toISOString() })])
    await until('it is said again', () => said().length === 2)
    expect(said()).toEqual([first, first])
  })

  it('says nothing again after its line was cut or its box began anew, and goes on with the next', async () => {
    const called = call('A012')
    tell([called])
    await until('it is said', () => said().length === 1)
    await sign.unplug()
    await until('the hub knows', () => states().includes('offline'))
    await sign.replug()
    await until('it shows the call again', () => areas() > 0)
    await agent.stop()
    agent = (await startAgent(setting)).agent
    tell([called])
    await until('it shows the call once more', () => areas() > 0)
    tell([called, call('B001', { windowId: 'w2', windowNumber: '4' })])
    tell([call('A013')])
    await until('the next is said', () => said().length === 2)
    expect(said()).toEqual([first, first.replace('二', '三')])
  })

  it('leaves the calls of other windows to those, and keeps still where the hall wants it silent', async () => {
    tell([call('B001', { windowId: 'w2', windowNumber: '4' })])
    tell([call('A012')], { calls: 'silent' })
    tell([call('A013')], { quiet: [{ from: '00:00', to: '24:00' }] })
    tell([call('A014')])
    await until('a call is said', () => said().length > 0)
    expect(said()).toEqual([first.replace('二', '四')])
  })

  const areas = () => {
    const { glass } = sign.picture()
    return glass.type === 'sign' || glass.type === 'dots' ? glass.areas.length : 0
  }
})

describe('the zone of a sign', () => {
  const reading = (settings: string) =>
    readBoxConfig(
      `{ hubUrl: 'http://hub:8080', dataDir: d, description: 盒, devices: [{ deviceId: s, label: 屏, driver: onbon-bx-font-card,
         zone: [w1], port: { transport: tcp, host: h, port: 5005 }, settings: ${settings} }] }`,
      drivers,
    )

  it('may be written down where it has a voice, and is a mistake where it has none', () => {
    expect(reading('{ voice: { person: 1 } }')).toMatchObject({ config: { devices: [{ zone: ['w1'] }] } })
    expect(reading('{}')).toEqual({
      mistakes: ['devices.0.zone: onbon-bx-font-card does not speak, expected no zone'],
    })
  })
})
