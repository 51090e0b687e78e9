// Numbers from a kiosk: real box, real hub, a printer that speaks the real bytes; the hub goes away, the box begins again.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { numberContract } from '#contract/queue/number'
import type { SliceValue } from '#wire/define'
import type { Outcome } from '#wire/errors'
import type { ClientToServer, ServerToClient } from '#wire/socket'
import type { View } from '#wire/view'
import { type Agent, createAgent } from '../../terminal/agent.ts'
import { boxCommandsOf, loadContracts } from '../../terminal/box-commands.ts'
import { systemClock } from '../../terminal/clock.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { isPresent, openPort } from '../../terminal/transport/open.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import type { PrinterGlass } from '../../terminal/virtual/device.ts'
import { quietLog } from '../agent/quiet-log.ts'
import { silentAir } from '../agent/silent-air.ts'
import { freePorts } from '../chaos/ports.ts'
import { signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { visitor } from '../fakes/test-http.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'

type Issued = NonNullable<SliceValue<typeof numberContract, 'issued'>>

const boxId = 'box-kiosk'
const key = `kiosk:${boxId}` as const
const secret = 'k'.repeat(43)
const root = resolve(import.meta.dirname, '../..')

let test: TestHub
let printer: CounterDevice
let printerPort: number
let dataDir: string
let agent: Agent
let screen: Socket<ServerToClient, ClientToServer>
let views: View[]
let relay: string

async function startBox(): Promise<void> {
  const yaml = stringify({
    ...{ hubUrl: test.hub().httpUrl, dataDir, relayPort: 0, description: '取号机' },
    numbers: { printer: 'printer' },
    devices: [
      {
        ...{ deviceId: 'printer', label: '小票打印机', driver: 'escpos-slip-printer' },
        port: { transport: 'tcp', host: '127.0.0.1', port: printerPort },
      },
    ],
  })
  const reading = readBoxConfig(yaml, drivers)
  if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))
  agent = createAgent({
    config: reading.config,
    commands: boxCommandsOf(await loadContracts(join(root, 'hub/features'))),
    distDir: join(dataDir, 'dist'),
    clips: new Map(),
    ...{
      version: '0.0.0',
      clock: systemClock(),
      log: quietLog,
      openPort,
      openAir: silentAir,
      isPresent,
      onCode: () => {},
    },
  })
  const { relayPort } = await agent.start()
  views = []
  relay = `http://127.0.0.1:${relayPort}`
  screen = io(relay, { transports: ['websocket'], forceNew: true })
  screen.on('view', ({ view }) => void views.push(view))
  const answer = await screen.timeout(10_000).emitWithAck('watch', { keys: [key] })
  if ('views' in answer) for (const { view } of answer.views) views.push(view as View)
}

async function stopBox(): Promise<void> {
  screen.disconnect()
  await agent.stop()
}

const issued = () => (views.at(-1)?.facts.issued?.value ?? { tickets: [], left: [] }) as Issued
const left = () => issued().left.find(({ seriesId }) => seriesId === 'A')?.left ?? 0
const printed = () =>
  (printer.picture().glass as PrinterGlass).tray.map(({ printed: slip }) =>
    slip.find((one) => one.kind === 'text' && one.across === 6),
  )
const numbersOnPaper = () => printed().map((one) => (one?.kind === 'text' ? one.text : ''))

const textsOnPaper = () =>
  (printer.picture().glass as PrinterGlass).tray.flatMap(({ printed: slip }) =>
    slip.flatMap((one) => (one.kind === 'text' ? [one.text.trim()] : [])),
  )

let asked = 0
/** One wish of the page, under a name of its own. */
function ask(name: string, data: object): Promise<Outcome> {
  asked += 1
  return screen.timeout(15_000).emitWithAck('command', { id: `asked-${name}-${asked}`, name, data })
}

let wishes = 0
async function take(): Promise<string> {
  const ticketId = `t${String(++wishes).padStart(24, '0')}`
  const request = { id: `wish-${ticketId}`, name: 'ticket.take', data: { ticketId, seriesId: 'A' } }
  const outcome: Outcome = await screen.timeout(10_000).emitWithAck('command', request)
  expect(outcome).toMatchObject({ accepted: true })
  const ticket = await eventually(() => {
    const found = issued().tickets.find((one) => one.ticketId === ticketId)
    if (found?.slip !== 'printed') throw new Error(`${ticketId} is not printed: ${found?.slip}`)
    return found
  })
  return ticket.number
}

beforeEach(async () => {
  test = await startTestHub()
  dataDir = await mkdtemp(join(tmpdir(), 'mingchuang-kiosk-'))
  const [port = 0] = await freePorts(1)
  printerPort = port
  printer = await placeDevice(
    {
      ...{ deviceId: 'printer', windowId: 'kiosk', windowName: '取号机', kind: 'slip-printer' },
      wire: { transport: 'tcp', port: printerPort },
    },
    dataDir,
    () => {},
  )
  const series = { seriesId: 'A', name: '社会保障', nameEn: 'Social security', itemIds: [] }
  const set = await test.hub().ask('series.set', { ...series, windows: [{ windowId: 'w1', rank: 1 }] })
  expect(set).toMatchObject({ accepted: true })
  const secretHash = createHash('sha256').update(secret).digest('hex')
  await visitor(test).post('/api/enrolment', { code: 'KKKK-2222', description: '取号机', secretHash })
  await test.hub().ask('box.approve', { code: 'KKKK-2222', boxId, name: '取号机', windowId: null })
  const { mqttUrl } = test.hub()
  await secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl, windowId: null, secret })
  await startBox()
})

afterEach(async () => {
  await stopBox()
  await printer.unplug()
  await test.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const taken = async () =>
  (await test.journal()).flatMap(({ events }) =>
    events.flatMap(({ type, data }) => (type === 'ticket.taken' ? [(data as { number: string }).number] : [])),
  )

describe('a kiosk', () => {
  it('gives numbers while the hub is away and after it has begun again, and the hub has each of them once', async () => {
    await eventually(() => expect(left()).toBeGreaterThan(10))
    const first = await take()
    expect(first).toBe('A001')
    await eventually(async () => expect(await taken()).toEqual([first]))

    const comeBack = await test.goAway()
    const second = await take()
    await stopBox()
    await startBox()
    const third = await take()
    await comeBack()

    const numbers = [first, second, third]
    expect(new Set(numbers).size).toBe(3)
    await eventually(async () => expect(await taken()).toEqual(numbers))
    expect(numbersOnPaper().toReversed()).toEqual(numbers)
    const waiting = () => test.hub().view('board:main').facts.waiting?.value as { waiting: number }[]
    await eventually(() => expect(waiting()[0]?.waiting).toBe(3))
  })

  it('whose printer is out of paper shows the number, and prints it when asked again', async () => {
    await eventually(() => expect(left()).toBeGreaterThan(10))
    printer.press('paperOut')
    const ticketId = 't-without-paper'
    const request = { id: 'wish-without', name: 'ticket.take', data: { ticketId, seriesId: 'A' } }
    expect(await screen.timeout(10_000).emitWithAck('command', request)).toMatchObject({ accepted: true })
    await eventually(() => expect(issued().tickets).toMatchObject([{ ticketId, number: 'A001', slip: 'failed' }]))
    expect(numbersOnPaper()).toEqual([])
    printer.press('paperIn')
    const again = { id: 'again-1', name: 'slip.reprint', data: { number: 'A001' } }
    await eventually(async () => {
      await screen.timeout(10_000).emitWithAck('command', { ...again, id: `again-${wishes++}-of-the-slip` })
      expect(numbersOnPaper()).toEqual(['A001'])
    })
  })

  it('prints what to bring, and says in words when it is out of paper', async () => {
    const item = { itemId: 'pension', name: '养老保险参保登记', nameEn: 'Pension', unitId: 'social' }
    await test.hub().ask('item.register', { ...item, windowIds: ['w1'], words: [] })
    const validity = { effectiveFrom: '2026-11-01', reviewDueOn: '2027-11-01' }
    await test.hub().ask('guide.import', { itemId: 'pension', guide: sampleGuide, ...validity })
    const print = (itemId: string) => ask('guide.print', { itemId })
    await eventually(async () => {
      const catalogue = await (await fetch(`${relay}/content/catalogue.json`)).json()
      expect(catalogue).toMatchObject({ items: [{ guide: { phone: sampleGuide.phone } }] })
    })
    expect(await print('pension')).toMatchObject({ accepted: true })
    expect(textsOnPaper()).toEqual(expect.arrayContaining(['□ 居民身份证', '1号窗口', '咨询电话 0531-88000001']))
    expect(await print('nothing')).toMatchObject({ refusal: { code: 'catalogue.notPrinted' } })
    printer.press('paperOut')
    const refused = await print('pension')
    expect(refused).toMatchObject({ refusal: { code: 'catalogue.noPaper' } })
  })

  it('keeps a complaint while the hub is away, prints its receipt, and lets nobody fill the list', async () => {
    await eventually(() => expect(left()).toBeGreaterThan(10))
    const comeBack = await test.goAway()
    const words = { name: '张小凡', contact: '13800001234', text: '等了很久没有人' }
    const about = { kind: 'complaint', unitId: 'social', happenedOn: '2026-11-20' }
    const receiptOf = (n: number) => `7K3M92Q${'ABCDEFGH'[n]}`
    const enter = (n: number) => ask('complaint.enter', { ...about, ...words, receipt: receiptOf(n) })
    for (let n = 0; n < 6; n += 1) expect(await enter(n)).toMatchObject({ accepted: true })
    expect(await enter(6)).toMatchObject({ refusal: { code: 'complaint.tooMany' } })
    expect(await ask('receipt.print', { kind: 'complaint', receipt: receiptOf(0) })).toMatchObject({ accepted: true })
    expect(textsOnPaper()).toEqual(expect.arrayContaining(['投诉回执', '7K3M', '92QA']))
    await comeBack()

    const entered = async () =>
      (await test.journal()).flatMap(({ events }) => events.filter(({ type }) => type === 'complaint.entered'))
    await eventually(async () => expect(await entered()).toHaveLength(6))
    expect((await entered()).map(({ data }) => (data as { number: string }).number)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `TS2026-000${n}`),
    )
    expect(JSON.stringify(await test.journal())).not.toContain('张小凡')
  })

  it('has the visitor called by the number on the slip', async () => {
    await eventually(() => expect(left()).toBeGreaterThan(10))
    await test.hub().ask('duty.signIn', signIn('li').data)
    const number = await take()
    await eventually(async () => expect(await taken()).toEqual([number]))
    expect(await test.hub().ask('ticket.callNext', { windowId: 'w1' })).toMatchObject({ accepted: true })
    expect(test.hub().view('board:main').facts.calls?.value).toMatchObject({ current: [{ number, windowId: 'w1' }] })
  })
})
