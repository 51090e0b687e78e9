// Onbon BX window signs with a built-in Chinese font (5K1, 5K2, 5MK, 6K1–6K3): text areas that blank by themselves.
import { z } from 'zod'
import { defineDriver, type Encoded, type SignText } from '../driver.ts'
import { gb2312Of } from '../framing/gb2312.ts'
import { onbon, word } from '../framing/onbon.ts'
import { fontAnswer, graphicAnswer } from '../framing/onbon-answer.ts'
import { cardVoice, darkPanel, fontVoice, longestSpoken, unspoken } from '../framing/onbon-voice.ts'

/** The built-in font: 16 pixels high, 8 wide for each byte of text. */
const lineHeight = 16
const pixelsPerByte = 8
/** Room for the state at the right of its line: 正在办理. */
const stateWidth = 64
const narrowest = 2 * stateWidth

/** A card's receive buffer is 1,024 bytes (BX-4K protocol V2.7); these lengths in characters keep one frame below it. */
const longest = { line: 40, notice: 280 } as const

/** Time a card may take; not stated by the maker. 1 KB at 9,600 Bd takes 1.1 s. */
const answerWithinMs = 3_000
const pingEveryMs = 10_000

const effects = { still: 0x01, left: 0x03 } as const
const align = { left: 0b1000, centre: 0b1010, right: 0b1001 } as const
const colour = { red: '\\C1', green: '\\C2', yellow: '\\C3' } as const
/** Loop, and go dark when nothing new has come within the time-out. */
const blankAfterTimeout = 2

const settings = z.strictObject({
  screen: z.number().int().min(1).max(0xfffe).default(1).describe('screen number of the card; 65534 reaches any'),
  width: z.number().int().min(32).max(1024).default(192).describe('pixels'),
  height: z.number().int().min(16).max(256).default(32).describe('pixels; each 16 make a line'),
  colours: z.enum(['one', 'two']).default('two').describe('red only, or red and green'),
  speed: z.number().int().min(0).max(63).default(4).describe('scrolling, 0 is fastest'),
  voice: cardVoice,
})
type Settings = z.output<typeof settings>

interface State {
  /** The card has taken a picture of ours, so areas of an earlier owner are gone. */
  readonly cleared: boolean
  readonly waitingFor: 'show' | 'ping' | null
  /** What it was told to show last. */
  readonly panel: SignText
}

export const driver = defineDriver<Settings, State>({
  id: 'onbon-bx-font-card',
  label: '仰邦 BX 字库卡窗口屏',
  source:
    'BX-5K/6K protocol, user edition (doc.onbonbx.com/zh/k/potocol; its section 5.1.2 with the ACK frame as reprinted at deanled.cn); text area as in a public frame (stored file 26465008544); its voice as the maker’s analyser reads it (strongercjd/Onbon-Protocol-Analysis), who has one as the maker’s SDK lists it (onbonlab/bx.k.csharp: 5K1Q-YY, 6K1-YY, 6K2-YY, 6K3-YY). Serial 57600 or 9600 8N1, TCP 5005.',
  transports: ['serial', 'tcp'],
  capabilities: ['sign'],
  capabilitiesBy: ({ voice }) => (voice === 'silent' ? [] : ['speak']),
  limits:
    '断线后最长在租期（最多 65535 秒）届满时自动黑屏，期间仍显示旧内容；国标 GB2312 以外的字显示为〓；拒绝原因代码按图文卡手册解释；语音（-YY 卡）按文档编写，没有在真卡上听过：遍数字节的含义、屏幕刷新是否打断朗读，须现场试听。',
  settings,
  framing: () => onbon,
  initial: () => ({ cleared: false, waitingFor: null, panel: darkPanel }),

  decode(frame, state) {
    // Some font cards answer as graphic ones do.
    const answer = fontAnswer(frame) ?? graphicAnswer(frame)
    if (answer === null) return { effects: [], state }
    const shown = answer.answer === 'accepted' && state.waitingFor === 'show'
    return { effects: [answer], state: { ...state, cleared: state.cleared || shown, waitingFor: null } }
  },

  encode(order, state, settings) {
    if (order.order === 'show') return showing({ ...state, panel: order.panel }, null, settings)
    if (order.order !== 'speak' || settings.voice === 'silent') return { frames: [], state }
    return showing(state, fontVoice(order.announcement, settings.voice), settings)
  },

  heartbeat: {
    everyMs: pingEveryMs,
    frames: (state, settings) => ({
      frames: [{ bytes: frameOf(settings, [0xa2, 0x00, 0x01, 0x00, 0x00]), answerWithinMs }],
      state: { ...state, waitingFor: 'ping' },
    }),
  },

  examples: [
    {
      name: 'ACK of a font card',
      origin: 'BX-5K protocol 5.1.2 example 3, as reprinted at deanled.cn (its CRC 14 AC is right)',
      incoming: 'A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A',
      effects: [{ do: 'answer', answer: 'accepted', text: '已接受' }],
    },
    {
      name: 'a font card is busy',
      origin: 'form of BX-5K protocol 5.1.2; the code is that of the graphic cards [U]',
      incoming: 'A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 01 03 00 00 E5 50 5A',
      effects: [{ do: 'answer', answer: 'busy', text: '控制卡忙' }],
    },
    {
      name: 'ACK in the form of the graphic cards',
      origin: 'data 00 A0 00 and six zeros of the 5th and 6th generation manuals, our header and CRC',
      incoming:
        'A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF F0 00 FE FF 00 00 00 00 09 00 00 00 00 A0 00 00 00 00 00 00 00 0A 1F 5A',
      effects: [{ do: 'answer', answer: 'accepted', text: '已接受' }],
    },
    {
      name: 'what our own wire echoes is no answer',
      origin: 'ping of a public Python driver (stored file 679284606)',
      incoming: 'A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A',
      effects: [],
    },
    {
      name: 'three areas of a 192 × 32 sign, dark after 90 s (5A of the time-out travels as 5B 02)',
      origin: 'own encoder; fields as in the public frame (stored file 26465008544), read back by our virtual card',
      order: {
        order: 'show',
        panel: {
          title: '请A015号到3号窗口',
          person: '李明 0215',
          state: '正在办理',
          notice: '监督电话 12345',
          leaseSeconds: 90,
        },
      },
      outgoing: [
        `A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 99 00 A3 06 01 00 00 FF 03
         2F 00 00 00 80 00 00 80 80 10 00 00 00 02 5B 02 00 00 00 08 01 01 03 00 04 0A 14 00 00 00
         5C 43 33 C7 EB 41 30 31 35 BA C5 B5 BD 33 BA C5 B4 B0 BF DA
         26 00 00 80 80 00 00 40 80 10 00 01 00 02 5B 02 00 00 00 09 01 01 01 00 04 0A 0B 00 00 00
         5C 43 31 D5 FD D4 DA B0 EC C0 ED
         37 00 00 00 80 10 00 C0 80 10 00 02 00 02 5B 02 00 00 00 08 01 01 03 00 04 0A 1C 00 00 00
         5C 43 32 C0 EE C3 F7 20 30 32 31 35 20 20 BC E0 B6 BD B5 E7 BB B0 20 31 32 33 34 35 D2 FD 5A`,
      ],
    },
    {
      name: 'a call said twice by the second voice of the card, from a sign that shows nothing',
      origin:
        'own encoder; order of the voice’s fields as a public Java driver writes them (stored file 10073831108) and the maker’s analyser reads them',
      settings: { height: 16, voice: { person: 1, speed: 4 } },
      order: {
        order: 'speak',
        announcement: { text: '请A零一五号到三号窗口', samples: Int16Array.of(0), times: 2, volumePercent: 70 },
      },
      outgoing: [
        `A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 44 00 A3 06 01 00 00 FF 01
         3B 00 00 00 80 00 00 C0 80 10 00 00 00 02 3C 00 02 11 07 04 15 00 00 00 C7 EB 41 C1 E3 D2 BB CE E5 BA C5 B5
         BD C8 FD BA C5 B4 B0 BF DA 00 08 01 01 01 00 04 0A 04 00 00 00 5C 43 31 20 7C EE 5A`,
      ],
    },
  ],
})

/** The panel; its first area carries what is to be said. Words that may have been heard are not sent again. */
function showing(state: State, voice: readonly number[] | null, settings: Settings): Encoded<State> {
  const { panel, cleared } = state
  const shown = voice === null ? panel : { ...panel, notice: clip(panel.notice, longest.notice - longestSpoken) }
  const areas = layOut(shown, settings).map((area, id) =>
    areaData(area, id, panel.leaseSeconds, settings.speed, (id === 0 ? voice : null) ?? unspoken),
  )
  const data = [0xa3, 0x06, 0x01, 0x00, 0x00, cleared ? 0x00 : 0xff, areas.length, ...areas.flat()]
  const frame = { bytes: frameOf(settings, data), answerWithinMs, ...(voice !== null && { tries: 1 }) }
  return { frames: [frame], state: { ...state, waitingFor: 'show' } }
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
  readonly tint: keyof typeof colour | null
  readonly align: number
}

/** Lines from the top: the window, who and what, everything else; with two lines or one they move together. */
function layOut(panel: SignText, { width, height, colours }: Settings): Area[] {
  const title = clip(panel.title, longest.line)
  const person = clip(panel.person, longest.line)
  const state = clip(panel.state, longest.line)
  const notice = clip(panel.notice, longest.notice)
  const area = (line: number, text: string, tint: keyof typeof colour): Area => ({
    x: 0,
    y: line * lineHeight,
    width,
    text,
    tint: colours === 'two' ? tint : null,
    align: align.left,
  })
  /** `text` at the left and the state at the right of one line, or one after the other where it is too narrow. */
  const withState = (line: number, text: string, tint: keyof typeof colour): Area[] => {
    if (state === '') return [area(line, text, tint)]
    if (width < narrowest) return [area(line, spaced(state, text), 'red')]
    return [
      { ...area(line, text, tint), width: width - stateWidth },
      { ...area(line, state, 'red'), x: width - stateWidth, width: stateWidth, align: align.right },
    ]
  }
  const lines = Math.floor(height / lineHeight)
  if (lines === 1) return [area(0, spaced(title, state, person, notice), 'red')]
  if (lines === 2) return [...withState(0, title, 'yellow'), area(1, spaced(person, notice), 'green')]
  return [
    { ...area(0, title, 'yellow'), align: align.centre },
    ...withState(1, person, 'green'),
    area(2, notice, 'green'),
  ]
}

/** One text area of command A3 06: geometry, behaviour, voice, text. A text wider than its area moves left. */
function areaData(area: Area, id: number, leaseSeconds: number, speed: number, voice: readonly number[]): number[] {
  const text = gb2312Of(area.text.replaceAll('\\', '＼'))
  const shown = text.length === 0 ? Uint8Array.of(0x20) : text
  const tinted = [...(area.tint === null ? [] : Buffer.from(colour[area.tint], 'latin1')), ...shown]
  const still = shown.length * pixelsPerByte <= area.width
  const data = [
    0x00,
    ...pixels(area.x),
    ...word(area.y),
    ...pixels(area.width),
    ...word(lineHeight),
    id,
    0x00,
    blankAfterTimeout,
    ...word(Math.min(Math.max(Math.round(leaseSeconds), 1), 0xffff)),
    ...voice,
    0x00,
    area.align,
    0x01,
    0x01,
    still ? effects.still : effects.left,
    0x00,
    speed,
    0x0a,
    ...word(tinted.length),
    ...word(0),
    ...tinted,
  ]
  return [...word(data.length), ...data]
}

/** Header of 14 bytes: screen, source 8000, 3 reserved, no bar code, CRC-16, areas with programmes, any type, protocol 02, length. */
function frameOf({ screen }: Settings, data: readonly number[]): Uint8Array {
  const header = [...word(screen), 0x00, 0x80, 0, 0, 0, 0x00, 0x00, 0x00, 0xfe, 0x02, ...word(data.length)]
  return onbon.wrap(Uint8Array.of(...header, ...data))
}

/** A position or width in pixels; without the top bit it would count in units of 8. */
const pixels = (value: number) => word(value | 0x8000)
const spaced = (...texts: readonly string[]) => texts.filter((text) => text !== '').join('  ')
const clip = (text: string, characters: number) => Array.from(text).slice(0, characters).join('')
