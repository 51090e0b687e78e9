// Our own open five-key USB pad: five keys, five lamps, three HID reports, described so that a hobbyist can build one.
import { z } from 'zod'
import { level } from '#wire/ids'
import { defineDriver, type Effect, type Outgoing } from '../driver.ts'
import { bytesOf } from '../framing/hex.ts'
import { whole } from '../framing/whole.ts'

const keyNumbers = [1, 2, 3, 4, 5] as const
const report = { keys: 1, lamps: 2 } as const
const lamp = { off: 0, on: 1, blinking: 2, onForThreeSeconds: 3 } as const
type Lamp = (typeof lamp)[keyof typeof lamp]

const settings = z.strictObject({
  keys: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5']), level)
    .default({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 })
    .refine((map) => new Set(Object.values(map)).size === Object.keys(map).length, 'two keys have the same level')
    .describe('level of each key, counted from the left; a key not listed is not there'),
})
type Settings = z.output<typeof settings>

interface State {
  /** Keys held down in the last report, bit 0 = key 1. */
  readonly held: number
  /** Sequence byte of the last report; null before the first. */
  readonly sequence: number | null
  /** Lamps that thank go out by themselves, so the end of an invitation must not hurry them. */
  readonly lamps: 'dark' | 'inviting' | 'thanking'
}

export const driver = defineDriver<Settings, State>({
  id: 'mingchuang-five-key',
  label: '明窗五键评价器',
  source: 'docs/devices/five-key-pad.md in this repository; HID usage page FF00, open layout of our own',
  transports: ['hid'],
  capabilities: ['rate'],
  limits: '同时按下两个键无法分辨意思，不计入，请再按一次。',
  settings,
  framing: () => whole(64),
  initial: () => ({ held: 0, sequence: null, lamps: 'dark' }),

  decode(frame, state, { keys }) {
    const [id, held, sequence] = frame
    if (id !== report.keys || held === undefined || sequence === undefined || held > 0x1f) return { effects: [], state }
    if (sequence === state.sequence) return { effects: [], state }
    const lost = state.sequence === null ? 0 : (sequence - state.sequence - 1) & 0xff
    const missed: readonly Effect[] = lost === 0 ? [] : [{ do: 'report', report: { type: 'missed', count: lost } }]
    const next = { ...state, held, sequence }

    const pressed = keyNumbers.filter((key) => (held & ~state.held & (1 << (key - 1))) !== 0)
    const levels = pressed.flatMap((key) => keys[`${key}`] ?? [])
    const [only, second] = levels
    if (only === undefined) return { effects: missed, state: next }
    if (second !== undefined) {
      const text = '同时按下多个键，未计入'
      return { effects: [...missed, { do: 'report', report: { type: 'state', state: 'ok', text } }], state: next }
    }
    const thanks = lampReport((key) => (keys[key] === only ? lamp.onForThreeSeconds : lamp.off))
    return {
      effects: [...missed, { do: 'report', report: { type: 'level', level: only } }, { do: 'write', bytes: thanks }],
      state: { ...next, lamps: 'thanking' },
    }
  },

  encode(order, state, { keys }) {
    const all = (value: Lamp) => [outgoing(lampReport((key) => (keys[key] === undefined ? lamp.off : value)))]
    if (order.order === 'invite') return { frames: all(lamp.on), state: { ...state, lamps: 'inviting' } }
    if (order.order === 'notStored') return { frames: all(lamp.blinking), state: { ...state, lamps: 'inviting' } }
    if (order.order === 'endInvitation' && state.lamps === 'inviting')
      return { frames: all(lamp.off), state: { ...state, lamps: 'dark' } }
    return { frames: [], state }
  },

  heartbeat: null,

  examples: [
    {
      name: 'key 1 goes down: 非常满意, and its lamp thanks',
      origin: 'docs/devices/five-key-pad.md',
      incoming: '01 01 00',
      effects: [
        { do: 'report', report: { type: 'level', level: 5 } },
        { do: 'write', bytes: bytesOf('02 03 00 00 00 00') },
      ],
    },
    {
      name: 'key 5 goes down: 非常不满意',
      origin: 'docs/devices/five-key-pad.md',
      incoming: '01 10 2A',
      effects: [
        { do: 'report', report: { type: 'level', level: 1 } },
        { do: 'write', bytes: bytesOf('02 00 00 00 00 03') },
      ],
    },
    { name: 'all keys up', origin: 'docs/devices/five-key-pad.md', incoming: '01 00 07', effects: [] },
    {
      name: 'two keys in one report are no rating',
      origin: 'docs/devices/five-key-pad.md',
      incoming: '01 11 00',
      effects: [{ do: 'report', report: { type: 'state', state: 'ok', text: '同时按下多个键，未计入' } }],
    },
    {
      name: 'an invitation lights every key',
      origin: 'docs/devices/five-key-pad.md',
      order: { order: 'invite', number: null, openForMs: 60_000 },
      outgoing: ['02 01 01 01 01 01'],
    },
    {
      name: 'a press that could not be stored makes every key blink',
      origin: 'docs/devices/five-key-pad.md',
      order: { order: 'notStored' },
      outgoing: ['02 02 02 02 02 02'],
    },
  ],
})

function lampReport(lampOf: (key: '1' | '2' | '3' | '4' | '5') => Lamp): Uint8Array {
  return Uint8Array.of(report.lamps, ...keyNumbers.map((key) => lampOf(`${key}`)))
}

function outgoing(bytes: Uint8Array): Outgoing {
  return { bytes, answerWithinMs: null }
}
