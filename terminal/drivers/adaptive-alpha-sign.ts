// Alpha and BetaBrite signs (Adaptive 9708-8061): they know no Chinese, so each text goes over as a small picture of dots.
import { z } from 'zod'
import { defineDriver, type Effect, type Outgoing, type Pause, type SignText } from '../driver.ts'
import { singleBytes } from '../framing/single-bytes.ts'
import { columnsOf, type Dots, darkDots, tint, widthOfRuns, writeRuns } from '../led/dots.ts'
import { faces } from '../led/faces.ts'

const control = {
  start: 0x01,
  text: 0x02,
  endOfText: 0x03,
  end: 0x04,
  ack: 0x06,
  picture: 0x14,
  nak: 0x15,
  escape: 0x1b,
} as const
/** By these a sign finds the speed of the line. */
const wakeUp = [0, 0, 0, 0, 0]
/** All types of sign, all addresses. */
const everySign = 'Z00'

/**
 * Where a text stands. Two public libraries disagree: msparks/alphasign has 26 as the bottom line and 30 as fill,
 * lancereinsmith/alphasignpy has 26 as fill and 30 as top. The manual decides (table 12 of 9708-8061E, quoted in a public test,
 * stored file 63244692618): 20 middle, 22 top, 26 bottom, 30 fill. alphasignpy is wrong in this byte.
 */
const position = { top: 0x22, bottom: 0x26, fill: 0x30 } as const
/** Modes of table 64: hold stands still, rotate moves to the left. */
const mode = { hold: 'b', rotate: 'a' } as const

/** The manual's silence behind the width of a picture, and what a sign needs after its memory was cleared (measured: 1 s is enough). */
const pictureRestMs = 100
const clearedRestMs = 2_000
/** An ACK or NAK comes within 2 s of the end; a byte of 7E1 takes 1.05 ms at 9,600 Bd. */
const answerWithinMs = 2_000
const msPerByte = 1.05

/** Columns of one picture; the manual allows 255, a character is 16. */
const widest = 240
/** Pictures of each text: 3 of 240 dots hold 45 characters. */
const labels = { title: 'BCD', state: 'EFG', person: 'HIJ' } as const
type Text = keyof typeof labels
const texts = Object.keys(labels) as Text[]
const textFile = 'A'
const textFileBytes = 0x40

const settings = z.strictObject({
  width: z.number().int().min(32).max(255).default(128).describe('dots of the sign; longer texts move'),
  lines: z
    .union([z.literal(1), z.literal(2)])
    .default(1)
    .describe('lines of 16 dots; a sign of 7 rows cannot show Chinese'),
  colours: z.enum(['one', 'three']).default('three').describe('red only, or red, green and amber'),
  answers: z
    .enum(['none', 'acknowledge'])
    .default('none')
    .describe('acknowledge for signs of Alpha 2.0 and 3.0 whose answers are switched on'),
})
type Settings = z.output<typeof settings>

interface State {
  /** What each picture of the sign holds, as it was sent; null before its memory is laid out. */
  readonly pictures: Readonly<Record<string, string>> | null
}

export const driver = defineDriver<Settings, State>({
  id: 'adaptive-alpha-sign',
  label: 'Alpha 系列 LED 屏（点阵图）',
  source:
    'Alpha Sign Communications Protocol 9708-8061E and F (tables 12, 15, 64; small dots pictures); clearing before laying out as measured on a BetaBrite (stored file 65726254422). Serial 9600 7E1.',
  transports: ['serial', 'tcp'],
  capabilities: ['sign'],
  limits:
    '协议没有到时熄灭：断线后一直显示旧内容；不开应答的屏无法确认收到；9600 波特下换一行字约需 2 秒；GB2312 以外的字显示为〓；没有亮度控制。',
  settings,
  framing: () => singleBytes((byte) => answers.has(byte)),
  initial: () => ({ pictures: null }),

  decode(frame, state) {
    const answer = answers.get(frame[0] ?? 0)
    return { effects: answer === undefined ? [] : [answer], state }
  },

  encode(order, state, settings) {
    if (order.order !== 'show') return { frames: [], state }
    const pages = pagesOf(order.panel, settings)
    const pictures = Object.fromEntries(
      texts.flatMap((text) => pages[text].map((page, index) => [labels[text][index] ?? '', rowsOf(page)] as const)),
    )
    const changed = Object.entries(pictures).filter(([label, rows]) => state.pictures?.[label] !== rows)
    const frames = [
      ...(state.pictures === null ? layOutMemory(settings) : []),
      ...changed.map(([label, rows]) => picture(label, rows, settings)),
      transmission(`A${textFile}${messageOf(pages, settings)}`, settings),
    ]
    return { frames, state: { pictures: { ...state.pictures, ...pictures } } }
  },

  heartbeat: null,

  examples: [
    {
      name: 'the sign has taken a frame',
      origin: 'ACK of the manual’s optional answers, one byte as the project notes give it [U]',
      incoming: '06',
      effects: [{ do: 'answer', answer: 'accepted', text: '已接受' }],
    },
    {
      name: 'the sum was wrong',
      origin: 'NAK of the manual’s optional answers [U]',
      incoming: '15',
      effects: [{ do: 'answer', answer: 'busy', text: '校验错误' }],
    },
    {
      name: '号 in red: clear, lay out nine pictures, run file A, the picture, the text that calls it',
      origin:
        'own encoder; framing and sum equal a public library (lancereinsmith/alphasignpy), positions are the manual’s',
      order: { order: 'show', panel: { title: '', person: '', state: '号', notice: '', leaseSeconds: 60 } },
      outgoing: [
        '00 00 00 00 00 01 5A 30 30 02 45 24 03 30 30 36 45 04',
        `00 00 00 00 00 01 5A 30 30 02 45 24 41 41 4C 30 30 34 30 46 46 46 46 42 44 4C 31 30 46 30 32 30 30 30 43 44
         4C 31 30 46 30 32 30 30 30 44 44 4C 31 30 46 30 32 30 30 30 45 44 4C 31 30 46 30 32 30 30 30 46 44 4C 31 30
         46 30 32 30 30 30 47 44 4C 31 30 46 30 32 30 30 30 48 44 4C 31 30 46 30 32 30 30 30 49 44 4C 31 30 46 30 32
         30 30 30 4A 44 4C 31 30 46 30 32 30 30 30 03 31 38 46 46 04`,
        '00 00 00 00 00 01 5A 30 30 02 45 2E 53 4C 41 03 30 31 35 38 04',
        `00 00 00 00 00 01 5A 30 30 02 49 45 31 30 31 30 30 30 30 30 31 30 30 30 30 30 30 30 31 30 30 30 0D 30 30 30
         30 31 31 31 31 31 31 31 31 31 31 30 30 0D 30 30 30 30 31 31 30 30 30 30 30 31 31 30 30 30 0D 30 30 30 30 31
         31 30 30 30 30 30 31 31 30 30 30 0D 30 30 30 30 31 31 31 31 31 31 31 31 31 30 30 30 0D 30 30 30 30 31 30 30
         30 30 30 30 31 30 30 30 30 0D 30 30 30 30 30 30 30 30 30 30 30 30 30 30 31 30 0D 30 31 31 31 31 31 31 31 31
         31 31 31 31 31 31 31 0D 30 30 30 30 30 30 31 31 30 30 30 30 30 30 30 30 0D 30 30 30 30 30 31 31 30 30 30 30
         30 31 30 30 30 0D 30 30 30 30 31 31 31 31 31 31 31 31 31 31 30 30 0D 30 30 30 30 30 31 30 30 30 30 30 31 31
         30 30 30 0D 30 30 30 30 30 30 30 30 30 30 30 31 31 30 30 30 0D 30 30 30 30 30 30 30 30 31 30 31 31 30 30 30
         30 0D 30 30 30 30 30 30 30 30 30 31 31 31 30 30 30 30 0D 30 30 30 30 30 30 30 30 30 30 31 30 30 30 30 30 0D
         03 33 32 36 46 04`,
        '00 00 00 00 00 01 5A 30 30 02 41 41 1B 30 62 14 45 03 30 31 38 44 04',
      ],
    },
  ],
})

const answers: ReadonlyMap<number, Effect> = new Map([
  [control.ack, { do: 'answer', answer: 'accepted', text: '已接受' }],
  [control.nak, { do: 'answer', answer: 'busy', text: '校验错误' }],
])

/** Each text as pictures of at most 240 columns; none for an empty one. */
function pagesOf(panel: SignText, { colours }: Settings): Record<Text, Dots[]> {
  const tints = { title: tint.yellow, state: tint.red, person: tint.green } as const
  const drawn = (text: Text): Dots[] => {
    const runs = [{ text: panel[text], tint: colours === 'three' ? tints[text] : tint.red }]
    const width = Math.min(widthOfRuns(faces.small, runs), widest * labels[text].length)
    const dots = darkDots(width, faces.small.height)
    writeRuns(dots, faces.small, runs, 0, 0)
    return Array.from({ length: Math.ceil(width / widest) }, (_, page) =>
      columnsOf(dots, page * widest, Math.min(widest, width - page * widest)),
    )
  }
  return { title: drawn('title'), state: drawn('state'), person: drawn('person') }
}

/** One digit per dot: 0 off, 1 red, 2 green, 3 amber; a CR ends each row. */
function rowsOf({ width, height, lamps }: Dots): string {
  return Array.from({ length: height }, (_, y) => `${lamps.subarray(y * width, (y + 1) * width).join('')}\r`).join('')
}

/** The text file: which pictures stand where, and whether they move. */
function messageOf(pages: Record<Text, Dots[]>, { width, lines }: Settings): string {
  const line = (place: number, shown: readonly Text[]): string => {
    const parts = shown.filter((text) => pages[text].length > 0)
    const length = parts.reduce((sum, text) => sum + pages[text].reduce((all, page) => all + page.width, 0), 0)
    const gaps = Math.max(0, parts.length - 1) * faces.small.height
    const calls = parts.map((text) =>
      pages[text].map((_, index) => String.fromCharCode(control.picture) + labels[text][index]).join(''),
    )
    const moves = length + gaps > width
    return String.fromCharCode(control.escape, place) + (moves ? mode.rotate : mode.hold) + calls.join(' ')
  }
  return lines === 1
    ? line(position.fill, ['title', 'state', 'person'])
    : line(position.top, ['title']) + line(position.bottom, ['state', 'person'])
}

/** Clears the memory, names the files with their sizes, and lets the text file alone be run. */
function layOutMemory(settings: Settings): Outgoing[] {
  const size = hex(faces.small.height, 2) + hex(widest, 2)
  const colours = settings.colours === 'three' ? '2000' : '1000'
  const files = [
    `${textFile}AL${hex(textFileBytes, 4)}FFFF`,
    ...texts.flatMap((text) => [...labels[text]].map((label) => `${label}DL${size}${colours}`)),
  ]
  return [
    transmission('E$', settings, { after: 2, ms: clearedRestMs }),
    transmission(`E$${files.join('')}`, settings),
    transmission(`E.SL${textFile}`, settings),
  ]
}

/** Command I: label, height and width in hex, silence, rows. */
function picture(label: string, rows: string, settings: Settings): Outgoing {
  const size = hex(faces.small.height, 2) + hex(rows.indexOf('\r'), 2)
  const head = `I${label}${size}`
  return transmission(head + rows, settings, { after: head.length, ms: pictureRestMs })
}

/**
 * `00`×5 `01` type address `02` command `03` sum `04`; the sum is that of `02` to `03`, modulo 65,536.
 * @param silence what the sign needs after so many bytes of the command; at its end, after the whole transmission
 */
function transmission(command: string, settings: Settings, silence: Pause = { after: 0, ms: 0 }): Outgoing {
  const summed = [control.text, ...Buffer.from(command, 'latin1'), control.endOfText]
  const sum = summed.reduce((total, byte) => total + byte, 0) % 0x1_0000
  const head = [...wakeUp, control.start, ...Buffer.from(everySign, 'latin1'), control.text]
  const bytes = Uint8Array.of(...head, ...summed.slice(1), ...Buffer.from(hex(sum, 4), 'latin1'), control.end)
  const isWithin = silence.ms > 0 && silence.after < command.length
  const edges = [...(isWithin ? [head.length + silence.after] : []), bytes.length]
  // The system takes bytes faster than the line does: silence begins when the last one has gone.
  const pauses = edges.map((after, index) => {
    const sendingMs = Math.ceil((after - (edges[index - 1] ?? 0)) * msPerByte)
    const isSilent = isWithin ? index === 0 : silence.ms > 0
    return { after, ms: sendingMs + (isSilent ? silence.ms : 0) }
  })
  const spentMs = pauses.reduce((sum, { ms }) => sum + ms, 0)
  return { bytes, answerWithinMs: settings.answers === 'none' ? null : answerWithinMs + spentMs, pauses }
}

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
