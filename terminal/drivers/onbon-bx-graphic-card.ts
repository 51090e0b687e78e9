// Onbon BX window signs without a font (5E, 6E): our own pictures in areas that blank by themselves.
import { z } from 'zod'
import { defineDriver, type Encoded, type Outgoing, type SignText } from '../driver.ts'
import { long, onbon, word } from '../framing/onbon.ts'
import { graphicAnswer } from '../framing/onbon-answer.ts'
import { type Packing, packed } from '../framing/onbon-bitmap.ts'
import { cardVoice, darkPanel, graphicVoice, unspoken } from '../framing/onbon-voice.ts'
import { brightnessAt, brightnessPlan } from '../led/brightness.ts'
import { columnsOf } from '../led/dots.ts'
import { faces } from '../led/faces.ts'
import { draw, layOut, type Region, type SignWords } from '../led/layout.ts'

/** Time a card may take; not stated by the maker. A byte takes 1.05 ms at 9,600 Bd. */
const answerWithinMs = 3_000
const msPerByte = 1.05
const pingEveryMs = 10_000

const effects = { still: 0x01, leftJoined: 0x04 } as const
/** Loop, and go dark when nothing new has come within the time-out. */
const blankAfterTimeout = 2
/** Programmes of an earlier owner stop; an area that plays beside programmes shows nothing where there is none. */
const insteadOfProgrammes = 1
/** A still page begins anew after this; 10 ms units. */
const stillStay = 1_000
/** The card's own clock may be wrong: the box tells it each level when its time has come. */
const manual = 0x00
/** The clock comes each minute; after one and a half without it there is none. */
const clockLeaseSeconds = 90

const command = { ping: [0xa2, 0x00], brightness: [0xa2, 0x07], delete: [0xa7, 0x01], update: [0xa7, 0x00] } as const

const settings = z
  .strictObject({
    generation: z.enum(['5E', '6E']).default('6E').describe('as printed on the card: BX-5E… or BX-6E…'),
    screen: z.number().int().min(1).max(0xfffe).default(1).describe('screen number of the card; 65534 reaches any'),
    width: z.number().int().min(32).max(512).default(192).describe('dots'),
    height: z.number().int().min(16).max(128).default(32).describe('dots; each 16 make a line'),
    colours: z.enum(['one', 'two']).default('two').describe('red only, or red and green'),
    speed: z.number().int().min(1).max(64).default(4).describe('scrolling, 1 is fastest'),
    lit: z.enum(['zero', 'one']).default('zero').describe('bit of a lit lamp; one when the sign shows a negative'),
    words: z
      .enum(['lowFirst', 'highFirst'])
      .default('lowFirst')
      .describe('byte order of a 6E card; the other when groups of eight dots are swapped'),
    brightness: brightnessPlan,
    voice: cardVoice,
  })
  .refine(({ generation, voice }) => generation === '6E' || voice === 'silent', {
    path: ['voice'],
    error: 'the areas of a 5E card carry no voice, expected silent',
  })
type Settings = z.output<typeof settings>

/** Rectangles by area, as `x y w h`. */
type Areas = Readonly<Record<number, string>>

interface State {
  /** Areas the card has answered for; null when it may hold others, of ours or of an earlier owner. */
  readonly areas: Areas | null
  /** Areas on their way, and how many answers are due until all are there. */
  readonly sent: { readonly areas: Areas; readonly due: number } | null
  /** What it was told to show last. */
  readonly panel: SignText
}

export const driver = defineDriver<Settings, State>({
  id: 'onbon-bx-graphic-card',
  label: '仰邦 BX 图文卡窗口屏',
  source:
    'Onbon 5th and 6th generation dynamic area manuals; order of the 6th’s fields and of its lengths as in the maker’s own Java library (onbonlab/bx.dual.dyn.java), bits as its analyser draws them and the voice as it reads it (strongercjd/Onbon-Protocol-Analysis). Serial 57600 or 9600 8N1, TCP 5005.',
  transports: ['serial', 'tcp'],
  capabilities: ['sign'],
  capabilitiesBy: ({ voice }) => (voice === 'silent' ? [] : ['speak']),
  limits:
    '断线后最长在租期（最多 65535 秒）届满时自动黑屏，期间仍显示旧内容；断电后黑屏，盒子重新连上即恢复；GB2312 以外的字显示为〓；语音仅 6 代动态区有，按文档编写，没有在真卡上听过：哪些型号带语音、屏幕刷新是否打断朗读，须现场试听。',
  settings,
  framing: () => onbon,
  initial: () => ({ areas: null, sent: null, panel: darkPanel }),

  decode(frame, state) {
    const answer = graphicAnswer(frame)
    if (answer === null) return { effects: [], state }
    const { sent } = state
    // A busy card gets the same frame again, and owes its answer still.
    if (sent === null || answer.answer === 'busy') return { effects: [answer], state }
    if (answer.answer === 'refused') return { effects: [answer], state: { ...state, areas: null, sent: null } }
    const due = sent.due - 1
    return {
      effects: [answer],
      state: due > 0 ? { ...state, areas: null, sent: { ...sent, due } } : { ...state, areas: sent.areas, sent: null },
    }
  },

  encode(order, state, settings) {
    if (order.order === 'clock') return { frames: clock(order, settings), state: settled(state) }
    if (order.order === 'show') return showing({ ...state, panel: order.panel }, null, settings)
    if (order.order !== 'speak' || settings.voice === 'silent') return { frames: [], state }
    return showing(state, graphicVoice(order.announcement, settings.voice), settings)
  },

  heartbeat: {
    everyMs: pingEveryMs,
    frames: (state, settings) => ({ frames: [request(command.ping, [], settings)], state: settled(state) }),
  },

  examples: [
    {
      name: 'ACK of a graphic card',
      origin: 'data 00 A0 00 and six zeros of the 5th and 6th generation manuals, our header and CRC',
      incoming:
        'A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF F0 00 FE FF 00 00 00 00 09 00 00 00 00 A0 00 00 00 00 00 00 00 0A 1F 5A',
      effects: [{ do: 'answer', answer: 'accepted', text: '已接受' }],
    },
    {
      name: 'a graphic card is busy',
      origin: 'NACK with error 3 of the manuals, from a BX-6E1 (device type 0174), our CRC',
      incoming:
        'A5 A5 A5 A5 A5 A5 A5 A5 00 80 01 00 F0 00 74 01 00 00 00 00 09 00 00 00 00 A0 01 01 00 03 00 00 00 B2 6E 5A',
      effects: [{ do: 'answer', answer: 'busy', text: '控制卡忙' }],
    },
    {
      name: 'the frame was meant for another card',
      origin: 'NACK with error 17 of the manuals, our CRC',
      incoming:
        'A5 A5 A5 A5 A5 A5 A5 A5 00 80 01 00 F0 00 74 01 00 00 00 00 09 00 00 00 00 A0 01 01 00 11 00 00 00 B7 16 5A',
      effects: [{ do: 'answer', answer: 'refused', text: '控制卡型号不符' }],
    },
    {
      name: 'what our own wire echoes is no answer',
      origin: 'the ping printed in the 6th generation manual',
      incoming: 'A5 A5 A5 A5 A5 A5 A5 A5 FE FF 00 80 F0 00 FE FF 00 00 00 00 05 00 00 00 01 A2 00 00 00 C6 86 5A',
      effects: [],
    },
    {
      name: '10:32 in green at the right end of the first line of a 192 × 32 sign, dark after 90 s (5B 02)',
      origin: 'own encoder; the maker’s Java library, given the same fields and bitmap, makes the same bytes',
      order: { order: 'clock', time: '10:32', minute: 632 },
      outgoing: [
        `A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 F0 00 FE FF 00 00 00 00 4A 01 00 00 01 A7 00 00 00 01 00 3F 00 00 00 03
         02 5B 02 00 01 00 00 01 00 00 00 00 10 80 00 00 00 40 00 10 00 00 00 00 00 00 00 00 00 00 00 01 00 1A 00 00
         00 00 01 00 01 E8 03 01 40 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 00 00 FF FF FF FF FF FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF F3
         FF FF FF C3 C3 FF C3 E3 FF FF FF 99 99 FF 99 F3 FF FF FF F9 F9 FF 99 F3 FF FF FF F9 F9 E7 99 F3 FF FF FF F3
         E3 E7 99 F3 FF FF FF E7 F9 FF 99 F3 FF FF FF CF F9 FF 99 F3 FF FF FF 9F F9 FF 99 F3 FF FF FF 9F 99 E7 99 F3
         FF FF FF 81 C3 E7 C3 FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF D4 2B 5A`,
      ],
    },
    {
      name: 'a call said twice by the second voice, 0.9 s between (5B 02), from a dark sign of 32 × 16',
      origin:
        'own encoder; fields of the voice as the maker’s analyser reads them and its SDK declares them (EQSound_6G, stored file 29901438308)',
      settings: { width: 32, height: 16, colours: 'one', voice: { person: 1, speed: 4 } },
      order: {
        order: 'speak',
        announcement: { text: '请A零一五号到三号窗口', samples: Int16Array.of(0), times: 2, volumePercent: 70 },
      },
      outgoing: [
        'A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 F0 00 FE FF 00 00 00 00 06 00 00 00 01 A7 01 00 00 FF 20 EA 5A',
        `A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 F0 00 FE FF 00 00 00 00 B3 00 00 00 01 A7 00 00 00 01 00 68 00 00 00 00
         02 3C 00 01 00 00 01 00 00 00 00 10 00 00 00 00 20 00 10 00 00 00 00 00 01 01 07 04 00 01 00 00 00 5B 02 00
         00 00 03 01 01 01 15 00 00 00 C7 EB 41 C1 E3 D2 BB CE E5 BA C5 B5 BD C8 FD BA C5 B4 B0 BF DA 00 00 00 00 00
         01 00 1A 00 00 00 00 01 00 01 E8 03 01 20 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 00 00 00 FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF
         FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF FF E9 C3 5A`,
      ],
    },
  ],
})

/** Frames that were given up leave the card with nobody knows which areas. */
function settled(state: State): State {
  return state.sent === null ? state : { ...state, areas: null, sent: null }
}

/** The panel; its first area carries what is to be said. Words that may have been heard are not sent again. */
function showing(state: State, voice: readonly number[] | null, settings: Settings): Encoded<State> {
  const { panel } = state
  const regions = regionsOf(panel, '', settings).filter(({ name }) => name !== 'clock')
  const next = Object.fromEntries(regions.map((region) => [idOf[region.name], placeOf(region)]))
  const frames = [
    ...deleted(settled(state).areas, next, settings),
    ...regions.map((region, index) => area(region, panel.leaseSeconds, settings, index === 0 ? voice : null)),
  ]
  return { frames, state: { panel, areas: null, sent: { areas: next, due: frames.length } } }
}

/** One area each; the numbers stay, whatever the size of the glass. */
const idOf = { title: 0, state: 1, details: 2, all: 0, clock: 3 } as const

const placeOf = ({ x, y, width, height }: Region) => `${x} ${y} ${width} ${height}`

function regionsOf(panel: SignWords, time: string, { width, height, colours }: Settings): Region[] {
  return layOut(panel, time, { width, height, colours }, faces)
}

/** Areas in the way of the next ones go first: two may not lie on one another. */
function deleted(areas: Areas | null, next: Areas, settings: Settings): Outgoing[] {
  if (areas === null) return [request(command.delete, [0xff], settings)]
  const moved = [idOf.title, idOf.state, idOf.details].filter((id) => id in areas && areas[id] !== next[id])
  return moved.length === 0 ? [] : [request(command.delete, [moved.length, ...moved], settings)]
}

const nothingToSay: SignWords = { title: '', person: '', state: '', notice: '' }

/** The clock where the glass has room for one, and the brightness of this half hour. */
function clock({ time, minute }: { time: string; minute: number }, settings: Settings): Outgoing[] {
  const region = regionsOf(nothingToSay, time, settings).find(({ name }) => name === 'clock')
  const level = brightnessAt(settings.brightness, minute)
  const everyHalfHour = Array<number>(48).fill(level ?? 0)
  return [
    ...(region === undefined ? [] : [area(region, clockLeaseSeconds, settings, null)]),
    ...(level === null ? [] : [request(command.brightness, [...word(0x31), manual, ...everyHalfHour], settings)]),
  ]
}

/** Command A7 00 with one area: where and how long, then its pages. */
function area(region: Region, leaseSeconds: number, settings: Settings, voice: readonly number[] | null): Outgoing {
  const { dots, moves } = draw(region, faces)
  const count = Math.ceil(dots.width / region.width)
  const pages = Array.from({ length: count }, (_, page) => {
    const x = page * region.width
    return {
      bitmap: [...packed(columnsOf(dots, x, region.width), packingOf(settings))],
      behaviour: [
        0x00,
        ...(moves
          ? [effects.leftJoined, 0x00, settings.speed, ...word(0)]
          : [effects.still, 0x00, 0x01, ...word(stillStay)]),
        0x01,
        ...word(Math.min(region.width, dots.width - x)),
      ],
    }
  })
  const place = [
    idOf[region.name],
    blankAfterTimeout,
    ...word(Math.min(Math.max(Math.round(leaseSeconds), 1), 0xffff)),
    0x01,
    ...word(0),
    insteadOfProgrammes,
    ...[0, 0, 0, 0],
    0x10,
    ...[region.x, region.y, region.width, region.height].flatMap(word),
    0x00,
  ]
  const body = settings.generation === '6E' ? sixth(place, voice ?? unspoken, pages) : fifth(place, pages)
  return { ...request(command.update, body, settings), ...(voice !== null && { tries: 1 }) }
}

interface Page {
  readonly bitmap: readonly number[]
  /** Style, effect, exit, speed, stay, repeats, valid width. */
  readonly behaviour: readonly number[]
}

/** One area; no background, transparency or second background; the voice; bitmaps behind all parameters. */
function sixth(place: readonly number[], voice: readonly number[], pages: readonly Page[]): number[] {
  let offset = 0
  const parameters = pages.flatMap(({ bitmap, behaviour }) => {
    const own = [...behaviour, ...zeros(9), ...long(offset), ...long(bitmap.length)]
    offset += bitmap.length
    return [...long(own.length), ...own]
  })
  const all = [...place, ...zeros(3), ...voice, ...zeros(5), ...word(pages.length), ...parameters]
  return [...word(1), ...long(all.length), ...all, ...pages.flatMap(({ bitmap }) => bitmap)]
}

/** The same without count and background; each page is followed by its bitmap. */
function fifth(place: readonly number[], pages: readonly Page[]): number[] {
  const bodies = pages.flatMap(({ bitmap, behaviour }) => {
    const own = [...behaviour, ...zeros(4), ...bitmap]
    return [...long(own.length), ...own]
  })
  const all = [...place, ...word(pages.length), ...bodies]
  return [...long(all.length), ...all]
}

function packingOf({ generation, colours, lit, words }: Settings): Packing {
  return { generation: generation === '6E' ? 6 : 5, colours, lit: lit === 'one' ? 1 : 0, words }
}

/** Header of 16 bytes (screen, source 8000, protocol F0, any type, length), then a request that wants its answer. */
function request([group, code]: readonly [number, number], rest: readonly number[], { screen }: Settings): Outgoing {
  const reserved = group === 0xa2 && code === 0x07 ? [] : zeros(2)
  const data = [0x01, group, code, ...reserved, ...rest]
  const header = [...word(screen), 0x00, 0x80, 0xf0, 0x00, 0xfe, 0xff, ...zeros(4), ...long(data.length)]
  const bytes = onbon.wrap(Uint8Array.of(...header, ...data))
  return { bytes, answerWithinMs: answerWithinMs + Math.ceil(bytes.length * msPerByte) }
}

const zeros = (count: number) => Array<number>(count).fill(0)
