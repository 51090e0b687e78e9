// LED-485 digit tubes (安富莱 LED-485-046 and its like): the number of the ticket, segment by segment, over Modbus RTU.
import { z } from 'zod'
import { defineDriver, type Effect, type Outgoing } from '../driver.ts'
import { modbusRtu } from '../framing/modbus-rtu.ts'
import { numberIn } from '../led/number.ts'

/** An answer of 8 bytes takes 8 ms at 9,600 Bd; the rest is the tube's own time, not stated by the maker. */
const answerWithinMs = 500
const repeatEveryMs = 10_000

const writeMany = 0x10
/** Segments of all tubes, two to a register, the left one in its high byte. */
const segmentRegister = 0x80
const refusal = 0x80

/** Segments a to g in bits 0 to 6; letters as the public tool draws them. */
const segmentsOf: Readonly<Record<string, number>> = {
  '0': 0x3f,
  '1': 0x06,
  '2': 0x5b,
  '3': 0x4f,
  '4': 0x66,
  '5': 0x6d,
  '6': 0x7d,
  '7': 0x07,
  '8': 0x7f,
  '9': 0x6f,
  A: 0x77,
  B: 0x7c,
  C: 0x39,
  D: 0x5e,
  E: 0x79,
  F: 0x71,
  G: 0x3d,
  H: 0x76,
  J: 0x0e,
  L: 0x38,
  P: 0x73,
  U: 0x3e,
  Y: 0x6e,
}
/** The middle bar stands for a letter that seven segments cannot draw. */
const undrawable = 0x40

const settings = z.strictObject({
  unit: z.number().int().min(1).max(247).default(1).describe('Modbus address of the sign'),
  tubes: z
    .number()
    .int()
    .min(3)
    .max(6)
    .default(6)
    .describe('digit tubes; what does not fit loses its letters, then its first digits'),
})
type Settings = z.output<typeof settings>

interface State {
  /** What the tubes shall show, from the left; repeated so that a sign that lost its power shows it again. */
  readonly segments: readonly number[]
}

export const driver = defineDriver<Settings, State>({
  id: 'armfly-led-485',
  label: '安富莱 LED-485 数码管窗口屏',
  source:
    'Modbus RTU, unit 1, 9600 8N1; register 0x80 and segments as in a public tool tried on an LED-485-046 (sman-dk/LED-485_setuptool); other numbers of tubes are not tried there.',
  transports: ['serial', 'tcp'],
  capabilities: ['sign'],
  limits: '只显示号码；协议没有到时熄灭：断线后一直显示旧内容，直到断电或重新连上；画不出的字母显示为一横。',
  settings,
  framing: () => modbusRtu,
  initial: ({ tubes }) => ({ segments: Array<number>(tubes).fill(0) }),

  decode(frame, state, { unit }) {
    const answer = answerIn(frame, unit)
    return { effects: answer === null ? [] : [answer], state }
  },

  encode(order, state, settings) {
    if (order.order !== 'show') return { frames: [], state }
    const segments = segmentsFor(numberIn(order.panel), settings.tubes)
    return { frames: [write(segments, settings)], state: { segments } }
  },

  heartbeat: {
    everyMs: repeatEveryMs,
    frames: (state, settings) => ({ frames: [write(state.segments, settings)], state }),
  },

  examples: [
    {
      name: 'the segments are taken over',
      origin: 'answer of function 10 by the Modbus standard: first register and count, own CRC',
      incoming: '01 10 00 80 00 03 81 E0',
      effects: [{ do: 'answer', answer: 'accepted', text: '已接受' }],
    },
    {
      name: 'a sign without this register refuses',
      origin: 'exception 02 by the Modbus standard, own CRC',
      incoming: '01 90 02 CD C1',
      effects: [{ do: 'answer', answer: 'refused', text: '没有这个寄存器' }],
    },
    {
      name: 'a sign at work wants to be asked again',
      origin: 'exception 06 by the Modbus standard, own CRC',
      incoming: '01 90 06 CC 02',
      effects: [{ do: 'answer', answer: 'busy', text: '设备忙' }],
    },
    {
      name: 'A015 at the right of six tubes',
      origin: 'own encoder; register and segments of the public tool, and modbus-serial 8 (npm) sends the same bytes',
      order: {
        order: 'show',
        panel: { title: '3号窗口', person: '李明', state: '正在办理 A015', notice: '', leaseSeconds: 60 },
      },
      outgoing: ['01 10 00 80 00 03 06 00 00 77 3F 06 6D 08 9D'],
    },
  ],
})

/** At the right; where letters and digits do not fit, digits alone, and of these the last. */
function segmentsFor(number: string, tubes: number): number[] {
  const fitting = number.length <= tubes ? number : number.replaceAll(/\D/g, '').slice(-tubes)
  return [...fitting.padStart(tubes)].map((letter) => (letter === ' ' ? 0 : (segmentsOf[letter] ?? undrawable)))
}

/** Registers hold two tubes each; an odd one out leaves the last half dark. */
function write(segments: readonly number[], { unit }: Settings): Outgoing {
  const bytes = segments.length % 2 === 0 ? segments : [...segments, 0]
  const head = [unit, writeMany, 0x00, segmentRegister, 0x00, bytes.length / 2, bytes.length]
  return { bytes: modbusRtu.wrap(Uint8Array.of(...head, ...bytes)), answerWithinMs }
}

const exceptions: Readonly<Record<number, string>> = {
  1: '不支持这个功能码',
  2: '没有这个寄存器',
  3: '数据不被接受',
  4: '设备故障',
  5: '正在处理',
  6: '设备忙',
}
/** Worth another try. */
const passing: ReadonlySet<number> = new Set([5, 6])

function answerIn(frame: Uint8Array, unit: number): Effect | null {
  const [from, code, first, second] = frame
  if (from !== unit) return null
  if (code === writeMany && first === 0x00 && second === segmentRegister)
    return { do: 'answer', answer: 'accepted', text: '已接受' }
  if (code !== (writeMany | refusal) || first === undefined) return null
  return {
    do: 'answer',
    answer: passing.has(first) ? 'busy' : 'refused',
    text: exceptions[first] ?? `错误代码 ${first}`,
  }
}
