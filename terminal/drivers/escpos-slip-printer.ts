// Slip printers that speak ESC/POS with a Chinese font: most thermal printers of 80 and 58 mm, whoever made them.
import { z } from 'zod'
import { defineDriver, type Effect, type Outgoing } from '../driver.ts'
import { slipBytes } from '../framing/escpos-slip.ts'
import { singleBytes } from '../framing/single-bytes.ts'

const settings = z.strictObject({
  paper: z.enum(['80', '58']).default('80').describe('width of the paper in mm'),
  cutter: z.enum(['cuts', 'none']).default('cuts').describe('none: the slip is torn off'),
  qr: z
    .enum(['command', 'picture'])
    .default('command')
    .describe('picture: for printers that cannot draw QR codes themselves'),
  status: z
    .enum(['asked', 'silent'])
    .default('asked')
    .describe('silent: the wire brings nothing back, so nobody is warned of paper that runs out'),
})
type Settings = z.output<typeof settings>

const columns = { '80': 48, '58': 32 } as const

/** A status byte does not say which question it answers: they are asked in turn, the paper first, each once. */
interface State {
  readonly expects: 'paper' | 'cause'
  readonly paper: Paper
  /** A slip is under way: its questions must be answered well, and its last answer says that it is printed. */
  readonly isPrinting: boolean
}

type Paper = 'enough' | 'low' | 'out'

/** DLE EOT n, obeyed at once, even out of paper. */
const ask = { paper: Uint8Array.of(0x10, 0x04, 4), cause: Uint8Array.of(0x10, 0x04, 2) } as const
const statusWithinMs = 3_000
/** A slip of 20 cm takes 2 s; a line of 9,600 Bd adds as much, a hot head more. */
const printedWithinMs = 12_000
const everyMs = 5_000

const paperWords: Readonly<Record<Paper, string>> = {
  enough: '有纸',
  low: '打印纸快用完，请准备换纸',
  out: '缺纸，请换纸',
}

export const driver = defineDriver<Settings, State>({
  id: 'escpos-slip-printer',
  label: '小票打印机',
  source:
    'ESC/POS as published by Epson (DLE EOT, GS r, GS ( k, GS k, GS V) and by SPRT and Birch for Chinese (FS &); bytes laid out by receiptline 4. Serial 9600–115200 8N1, TCP 9100, or the USB printer class as /dev/usb/lp0.',
  transports: ['tcp', 'serial', 'file'],
  capabilities: ['print'],
  limits: '打印到一半缺纸时，无法确认小票是否完整：屏幕上同时显示号码。',
  settings,
  framing: () => singleBytes((byte) => isStatus(byte) || isDone(byte)),
  initial: () => ({ expects: 'paper', paper: 'enough', isPrinting: false }),

  decode(frame, state) {
    const byte = frame[0] ?? 0
    if (isDone(byte)) {
      if (!state.isPrinting) return { effects: [], state }
      return { effects: [accepted('已打印')], state: { ...state, isPrinting: false } }
    }
    if (!isStatus(byte)) return { effects: [], state }
    if (state.expects === 'paper') {
      const paper = paperOf(byte)
      const next: State = { ...state, expects: 'cause', paper }
      if (paper !== 'out') return { effects: [accepted(paperWords[paper])], state: next }
      return answered(condition('fault', paperWords.out), next)
    }
    return answered(conditionOf(byte, state.paper), { ...state, expects: 'paper' })
  },

  encode(order, state, { paper, qr, cutter, status }) {
    if (order.order !== 'print') return { frames: [], state }
    const bytes = slipBytes(order.slip, { columns: columns[paper], qr, cutter })
    const isAsked = status === 'asked'
    const slip: Outgoing = { bytes, answerWithinMs: isAsked ? printedWithinMs : null, tries: 1 }
    return {
      frames: isAsked ? [...questions, slip] : [slip],
      state: { ...state, expects: 'paper', isPrinting: isAsked },
    }
  },

  heartbeat: {
    everyMs,
    frames: (state, { status }) => ({
      frames: status === 'asked' ? questions : [],
      state: { ...state, expects: 'paper', isPrinting: false },
    }),
  },

  examples: [
    {
      name: 'there is paper',
      origin: 'form of DLE EOT 4: bits 1 and 4 set, no sensor bit',
      incoming: '12',
      effects: [{ do: 'answer', answer: 'accepted', text: '有纸' }],
    },
    {
      name: 'the paper is near its end',
      origin: 'form of DLE EOT 4: bits 2 and 3',
      incoming: '1E',
      effects: [{ do: 'answer', answer: 'accepted', text: '打印纸快用完，请准备换纸' }],
    },
    {
      name: 'the paper is out',
      origin: 'form of DLE EOT 4: bits 5 and 6, with 2 and 3',
      incoming: '7E',
      effects: [
        { do: 'condition', state: 'fault', text: '缺纸，请换纸' },
        { do: 'answer', answer: 'accepted', text: '缺纸，请换纸' },
      ],
    },
    {
      name: 'the paper is there, then the cover is open',
      origin: 'form of DLE EOT 4 and DLE EOT 2: bit 2',
      incoming: '12 16',
      effects: [
        { do: 'answer', answer: 'accepted', text: '有纸' },
        { do: 'condition', state: 'fault', text: '机盖未关好' },
        { do: 'answer', answer: 'accepted', text: '机盖未关好' },
      ],
    },
    {
      name: 'the paper is low and all else well',
      origin: 'form of DLE EOT 4 and DLE EOT 2',
      incoming: '1E 12',
      effects: [
        { do: 'answer', answer: 'accepted', text: '打印纸快用完，请准备换纸' },
        { do: 'condition', state: 'warning', text: '打印纸快用完，请准备换纸' },
        { do: 'answer', answer: 'accepted', text: '打印纸快用完，请准备换纸' },
      ],
    },
    {
      name: 'an answer that no slip waits for says nothing',
      origin: 'form of GS r 1',
      incoming: '00',
      effects: [],
    },
    {
      name: 'a slip: first the paper and the printer are asked, and GS r 1 at the end is answered when it is printed',
      origin: 'own encoder over receiptline 4.0.4, read back by an independent decoder in the tests',
      order: {
        order: 'print',
        slip: [
          { line: 'text', text: 'A012', size: 'huge' },
          { line: 'text', text: '请到 3号窗口', size: 'large' },
          { line: 'barcode', text: 'A012' },
          { line: 'qr', text: 'https://q.hall.example/t/Ab3' },
        ],
      },
      outgoing: [
        '10 04 04',
        '10 04 02',
        `1B 40 1D 61 00 1B 4D 00 1B 20 00 1C 53 00 00 1B 32 1B 7B 00 1C 2E
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 4C 00 00 1D 57 40 02 1B 61 00 1B 24 00 00 1B 5C 90 00
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 21 55 1B 74 00 1C 26 41 30 31 32 0A
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 4C 00 00 1D 57 40 02 1B 61 00 1B 24 00 00 1B 5C 90 00
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 21 11 1B 74 00 1C 26 C7 EB B5 BD 20 33 BA C5 B4 B0 BF DA 0A
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 4C 00 00 1D 57 40 02 1B 61 01
         1D 77 02 1D 68 48 1D 48 00 1D 6B 49 06 7B 42 41 30 31 32
         1B 2D 00 1C 2D 00 1B 45 00 1D 42 00 1D 21 00 1D 4C 00 00 1D 57 40 02 1B 61 01
         1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31
         1D 28 6B 1F 00 31 50 30 68 74 74 70 73 3A 2F 2F 71 2E 68 61 6C 6C 2E 65 78 61 6D 70 6C 65 2F 74 2F 41 62 33
         1D 28 6B 03 00 31 51 30 1D 56 42 00 1D 72 01`,
      ],
    },
  ],
})

const questions: readonly Outgoing[] = [ask.paper, ask.cause].map((bytes) => ({
  bytes,
  answerWithinMs: statusWithinMs,
  tries: 1,
}))

/** Answers to DLE EOT are 0xx1xx10. */
function isStatus(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010
}

/** Answers to GS r, with which every slip ends, are 0xx0xx00. */
function isDone(byte: number): boolean {
  return (byte & 0b1001_0011) === 0
}

function paperOf(byte: number): Paper {
  if ((byte & 0b0110_0000) !== 0) return 'out'
  return (byte & 0b0000_1100) === 0 ? 'enough' : 'low'
}

type Condition = Extract<Effect, { do: 'condition' }>

function conditionOf(byte: number, paper: Paper): Condition {
  if (paper === 'out' || (byte & 0b0010_0000) !== 0) return condition('fault', paperWords.out)
  if ((byte & 0b0000_0100) !== 0) return condition('fault', '机盖未关好')
  if ((byte & 0b0100_0000) !== 0) return condition('fault', '切刀或打印头故障')
  return paper === 'low' ? condition('warning', paperWords.low) : condition('ok', '')
}

function condition(state: Condition['state'], text: string): Condition {
  return { do: 'condition', state, text }
}

function accepted(text: string): Effect {
  return { do: 'answer', answer: 'accepted', text }
}

/** A printer that cannot print has answered well when it was only asked how it is. */
function answered(now: Condition, state: State) {
  const text = now.text === '' ? '正常' : now.text
  if (now.state !== 'fault' || !state.isPrinting) return { effects: [now, accepted(text)], state }
  return {
    effects: [now, { do: 'answer', answer: 'refused', text } as const],
    state: { ...state, isPrinting: false },
  }
}
