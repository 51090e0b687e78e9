// The slip printer and its driver: what is sent stands on the paper, and what the paper does is known at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { freePorts } from '../../tests/chaos/ports.ts'
import type { Slip } from '../driver.ts'
import { slipBytes } from '../framing/escpos-slip.ts'
import { portAddress } from '../transport/port.ts'
import { type CounterDevice, placeDevice } from './counter-device.ts'
import type { PrinterGlass } from './device.ts'
import { escposReader, type Printed } from './escpos-reader.ts'
import { host } from './host-for-tests.ts'

const paper = { columns: 48, qr: 'command', cutter: 'cuts' } as const
const slip: Slip = [
  { line: 'text', text: '南部山区政务服务中心', size: 'usual' },
  { line: 'text', text: 'A012', size: 'huge' },
  { line: 'text', text: '请到 一楼东侧 3号窗口', size: 'large' },
  { line: 'barcode', text: 'A012' },
  { line: 'qr', text: 'https://rate.hall.example/t/4f0c9a2be17d55e0a3c1' },
]

const textOf = (printed: readonly Printed[]) => printed.flatMap((one) => (one.kind === 'text' ? [one.text] : []))

function deedsOf(bytes: Uint8Array, cuts: readonly number[] = []) {
  const reader = escposReader()
  const places = [0, ...[...cuts].map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length]
  return places.slice(1).flatMap((to, index) => reader.read(bytes.subarray(places[index] ?? 0, to)))
}

describe('the bytes of a slip, read by a decoder that knows nothing of their writer', () => {
  it('are its number six times the usual size, its words, its Code 128 and its QR code, then a cut and a question', () => {
    const deeds = deedsOf(slipBytes(slip, paper))
    expect(deeds.flatMap((deed) => (deed.do === 'print' ? [deed.printed] : []))).toEqual([
      { kind: 'text', text: '南部山区政务服务中心', x: 168, across: 1, down: 1 },
      { kind: 'text', text: 'A012', x: 144, across: 6, down: 6 },
      { kind: 'text', text: '请到 一楼东侧 3号窗口', x: 36, across: 2, down: 2 },
      { kind: 'barcode', symbology: 'code128', text: 'A012', height: 72 },
      { kind: 'qr', text: 'https://rate.hall.example/t/4f0c9a2be17d55e0a3c1', cell: 6 },
    ])
    expect(deeds.slice(-2)).toEqual([{ do: 'cut' }, { do: 'askPaper' }])
  })

  it('hold no byte that a printer could not explain, whatever the words are and wherever reads are torn apart', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 6 }), (texts, cuts) => {
        const lines = texts.map((text) => ({ line: 'text', text, size: 'usual' }) as const)
        const deeds = deedsOf(slipBytes([...lines, { line: 'text', text: '尾', size: 'usual' }], paper), cuts)
        expect(deeds.filter((deed) => deed.do === 'garbage')).toEqual([])
        expect(deeds.flatMap((deed) => (deed.do === 'print' ? textOf([deed.printed]) : [])).at(-1)).toBe('尾')
      }),
    )
  })

  it('say every Chinese word and every mark of the layout language as it was written', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'办理请到窗口一二三〇㐂镕Aa0 ^_"`~|{}\\-=;:.&<>'),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(words, (text) => {
        const deeds = deedsOf(slipBytes([{ line: 'text', text: `始${text}终`, size: 'usual' }], paper))
        const said = deeds.flatMap((deed) => (deed.do === 'print' ? textOf([deed.printed]) : [])).join('')
        expect(said).toBe(`始${text}终`)
      }),
    )
  })

  it('draw the QR code point by point for a printer that cannot', () => {
    const deeds = deedsOf(
      slipBytes([{ line: 'qr', text: 'https://rate.hall.example/t/1' }], { ...paper, qr: 'picture' }),
    )
    expect(deeds[0]).toMatchObject({ do: 'print', printed: { kind: 'picture', height: 29 * 6 } })
  })
})

describe.each(['tcp', 'pty'] as const)('the virtual printer behind its real driver, on a real %s wire', (wire) => {
  const folder = mkdtempSync(`${tmpdir()}/printer-`)
  afterAll(() => rmSync(folder, { recursive: true }))
  let device: CounterDevice
  const glass = () => device.picture().glass as PrinterGlass

  async function place() {
    const [port = 0] = await freePorts(1)
    device = await placeDevice(
      {
        ...{ deviceId: 'printer', windowId: 'hall', windowName: '取号机', kind: 'slip-printer' },
        wire: wire === 'tcp' ? { transport: 'tcp', port } : { transport: 'pty' },
      },
      folder,
      () => {},
    )
    const address =
      wire === 'tcp'
        ? { transport: 'tcp', host: '127.0.0.1', port }
        : { transport: 'serial', path: `${folder}/tty-printer` }
    return host('escpos-slip-printer', {}, portAddress.parse(address))
  }
  afterEach(() => device.unplug())

  it('prints the slip, cuts it off and says so', async () => {
    const box = await place()
    await box.order({ order: 'print', slip })
    expect(box.answers.at(-1)).toEqual({ do: 'answer', answer: 'accepted', text: '已打印' })
    expect(textOf(glass().tray[0]?.printed ?? [])).toEqual(['南部山区政务服务中心', 'A012', '请到 一楼东侧 3号窗口'])
    expect(glass()).toMatchObject({ unfinished: [], garbage: 0 })
    await box.port.close()
  })

  it.each([
    ['paperLow', 'warning', '打印纸快用完，请准备换纸'],
    ['paperOut', 'fault', '缺纸，请换纸'],
    ['cover', 'fault', '机盖未关好'],
  ])('tells the office at the next beat: %s', async (key, state, text) => {
    const box = await place()
    device.press(key)
    await box.beat()
    expect(box.conditions.at(-1)).toEqual({ do: 'condition', state, text })
    device.press(key === 'cover' ? 'cover' : 'paperIn')
    await box.beat()
    expect(box.conditions.at(-1)).toEqual({ do: 'condition', state: 'ok', text: '' })
    await box.port.close()
  })
})
