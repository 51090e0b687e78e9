// The box's own page tests its devices with the hub away: a picture on the sign, a slip from the printer, a sentence from the speaker, keys as they are pressed.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Agent } from '../../terminal/agent.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { freePorts } from '../chaos/ports.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type Evaluator, startEvaluator } from './evaluator.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let pad: Evaluator
let placed: CounterDevice[]
let setting: BoxSetting
let agent: Agent
let url: string

const pin = '246810'
const [sign, printer, speaker] = [() => placed[0], () => placed[1], () => placed[2]]
const glassOf = (device: CounterDevice | undefined) => JSON.stringify(device?.picture().glass)

beforeEach(async () => {
  hub = await startFakeHub()
  pad = await startEvaluator()
  const [signPort = 0, printerPort = 0, speakerPort = 0] = await freePorts(3)
  const common = { windowId: 'w1', windowName: '窗口' }
  const wire = (port: number) => ({ transport: 'tcp', port }) as const
  placed = await Promise.all([
    placeDevice(
      { ...common, deviceId: 'sign', kind: 'onbon-sign', width: 192, height: 32, wire: wire(signPort) },
      '.',
      () => {},
    ),
    placeDevice({ ...common, deviceId: 'printer', kind: 'slip-printer', wire: wire(printerPort) }, '.', () => {}),
    placeDevice({ ...common, deviceId: 'speaker1', kind: 'speaker', wire: wire(speakerPort) }, '.', () => {}),
  ])
  const tcp = (port: number) => ({ transport: 'tcp', host: '127.0.0.1', port })
  const others = [
    { deviceId: 'sign', label: '条屏', driver: 'onbon-bx-font-card', port: tcp(signPort) },
    { deviceId: 'printer', label: '打印机', driver: 'escpos-slip-printer', port: tcp(printerPort) },
  ]
  setting = { hub, dataDir: await freshDir(), evaluators: [pad.port], speakers: [speakerPort], others, pin }
  await letIn(setting)
  await hub.goAway()
  const started = await startAgent(setting)
  agent = started.agent
  url = started.url
  await until('the devices work', async () => (await page()).split('<span class="state ok">').length === 5)
})
afterEach(async () => {
  await agent.stop()
  for (const device of placed) await device.unplug()
  await pad.unplug()
  await removeDir(setting.dataDir)
})

const page = async () => (await fetch(`${url}/self-test`)).text()
const post = async (path: string, form: Record<string, string>, origin = url) => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    redirect: 'manual',
  })
  return response.status
}
const test = (deviceId: string, kind: string) => post('/self-test', { deviceId, kind })
/** What the hub has been told about visitors. */
const told = () =>
  hub.journal.map(({ command }) => command.name).filter((name) => /^(rating|service|ticket)\./.test(name))

it('names every device with its state, and says that the hub is away', async () => {
  const html = await page()
  for (const label of ['条屏', '打印机', '音箱1', '评价器1', '主机未连接，自检照常可用']) expect(html).toContain(label)
})

it('a sign shows its test picture, and a second test of it waits for the first', async () => {
  expect(await test('sign', 'picture')).toBe(303)
  await until('the sign shows it', () => glassOf(sign())?.includes('自检'))
  expect(await page()).toContain('正在显示测试画面')
  expect(await test('sign', 'picture')).toBe(409)
})

it('a printer prints a slip that says it is no number, and the page says that it is printed', async () => {
  expect(await test('printer', 'slip')).toBe(303)
  await until('the page says so', async () => (await page()).includes('测试条已打印'))
  const glass = printer()?.picture().glass
  expect(glass?.type === 'printer' ? glass.tray.length : 0).toBe(1)
  expect(glassOf(printer())).toContain('不是排队号')
})

it('a printer without paper is told of in words', async () => {
  printer()?.press('paperOut')
  await test('printer', 'slip')
  await until('the page says so', async () => (await page()).includes('没有打印：'))
})

it('a speaker says its sentence', async () => {
  expect(await test('speaker1', 'sentence')).toBe(303)
  await until('a listener hears it', () => glassOf(speaker())?.includes('"words":["♪","一","二","三","四","五"]'))
})

it('a key of a tested pad is shown and calls nobody; a rating is shown and kept all the same', async () => {
  expect(await test('pad1', 'keys')).toBe(303)
  pad.key('next')
  await until('the page shows the key', async () => (await page()).includes('叫号键 · 下一位'))
  expect(await page()).toContain('叫号键和读卡只显示')
  pad.press(2)
  await until('the page shows the level', async () => (await page()).includes('评价键 · 满意'))
  await hub.comeBack()
  await until('the hub has been told', () => told().length > 0)
  expect(told()).toEqual(['rating.press'])
  await hub.goAway()
})

it('nothing covers an emergency: while one stands no device is tested', async () => {
  expect(await post('/emergency', { do: 'declare', kind: 'fire', mode: 'drill', pin })).toBe(303)
  await until('the sign shows it', () => glassOf(sign())?.includes('火警'))
  expect(await test('sign', 'picture')).toBe(409)
})

it('a page from elsewhere, an unknown device and a test that the device cannot do are refused', async () => {
  const statuses = [
    await post('/self-test', { deviceId: 'sign', kind: 'picture' }, 'http://elsewhere.example'),
    await test('nowhere', 'picture'),
    await test('printer', 'sentence'),
    await test('sign', 'explode'),
  ]
  expect(statuses).toEqual([403, 404, 404, 400])
})
