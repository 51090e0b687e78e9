// EXAMPLE, no real device: a five-key pad with a green and a red lamp on a serial line. Bytes of our own invention.
import { z } from 'zod'
import { level } from '#wire/ids'
import { defineDriver, type Effect, type Outgoing } from '../../../terminal/driver.ts'
import { type Framing, joined } from '../../../terminal/framing/framing.ts'
import { bytesOf } from '../../../terminal/framing/hex.ts'

/** Every frame has five bytes: start, kind, two bytes of content, and the sum of the middle three. */
const start = 0x2a
const frameLength = 5
const kind = { key: 0x4b, lamps: 0x4c, ping: 0x50 } as const
const lamp = { off: 0, on: 1, threeFlashes: 2 } as const
type Lamp = (typeof lamp)[keyof typeof lamp]

/** A pad that lives answers a ping in a few milliseconds. */
const answerWithinMs = 1_000

const framing: Framing = {
  maxFrame: frameLength,
  streamed: true,
  checked: true,
  cut(rest, chunk) {
    const bytes = joined(rest, chunk)
    const frames: Uint8Array[] = []
    let at = 0
    let dropped = 0
    while (bytes.length - at >= frameLength) {
      const body = bytes.subarray(at + 1, at + 4)
      if (bytes[at] === start && bytes[at + 4] === sumOf(body)) {
        frames.push(body.slice())
        at += frameLength
      } else {
        // One byte on, not five: the true start may lie inside what only looked like a frame.
        at += 1
        dropped += 1
      }
    }
    return { frames, rest: bytes.slice(at), dropped }
  },
  wrap: (body) => Uint8Array.of(start, ...body, sumOf(body)),
}

const settings = z.strictObject({
  keys: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5']), level)
    .default({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 })
    .describe('level of each key, counted from the left; a key not listed is not there'),
})
type Settings = z.output<typeof settings>

interface State {
  /** Number of the last key frame; the pad sends each one twice. Null before the first. */
  readonly lastNumber: number | null
}

export const driver = defineDriver<Settings, State>({
  id: 'example-two-lamp-pad',
  label: '示例双灯评价器',
  source: 'docs/add-a-device.md; an example for driver authors, there is no such device. Serial 9600 8N1 or TCP.',
  transports: ['serial', 'tcp'],
  capabilities: ['rate'],
  limits: '示例驱动，没有这种设备。',
  settings,
  framing: () => framing,
  initial: () => ({ lastNumber: null }),

  decode(frame, state, { keys }) {
    const [what, first, second] = frame
    if (what === kind.ping) return { effects: [{ do: 'answer', answer: 'accepted', text: 'ping' }], state }
    if (what !== kind.key || second === undefined || second === state.lastNumber) return { effects: [], state }
    const next: State = { lastNumber: second }
    const pressed = keys[String(first) as keyof typeof keys]
    if (pressed === undefined) return { effects: [unknownKey(first)], state: next }
    return {
      effects: [
        { do: 'report', report: { type: 'level', level: pressed } },
        { do: 'write', bytes: lamps(lamp.threeFlashes, lamp.off) },
      ],
      state: next,
    }
  },

  encode(order, state) {
    if (order.order === 'invite') return { frames: [send(lamps(lamp.on, lamp.off))], state }
    if (order.order === 'endInvitation') return { frames: [send(lamps(lamp.off, lamp.off))], state }
    if (order.order === 'notStored') return { frames: [send(lamps(lamp.off, lamp.on))], state }
    return { frames: [], state }
  },

  heartbeat: {
    everyMs: 5_000,
    frames: (state) => ({ frames: [{ bytes: framing.wrap(Uint8Array.of(kind.ping, 0, 0)), answerWithinMs }], state }),
  },

  examples: [
    {
      name: 'key 1, number 7: 非常满意, and the green lamp flashes',
      origin: 'invented for docs/add-a-device.md',
      incoming: '2A 4B 01 07 53',
      effects: [
        { do: 'report', report: { type: 'level', level: 5 } },
        { do: 'write', bytes: bytesOf('2A 4C 02 00 4E') },
      ],
    },
    {
      name: 'key 9 does not exist and is no rating',
      origin: 'our rule: a driver never invents a level',
      incoming: '2A 4B 09 08 5C',
      effects: [{ do: 'report', report: { type: 'state', state: 'ok', text: '未知的按键 9，未计入' } }],
    },
    {
      name: 'the pad answers a ping',
      origin: 'invented for docs/add-a-device.md',
      incoming: '2A 50 00 00 50',
      effects: [{ do: 'answer', answer: 'accepted', text: 'ping' }],
    },
    {
      name: 'please rate: green',
      origin: 'invented for docs/add-a-device.md',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: ['2A 4C 01 00 4D'],
    },
    {
      name: 'not stored: red',
      origin: 'invented for docs/add-a-device.md',
      order: { order: 'notStored' },
      outgoing: ['2A 4C 00 01 4D'],
    },
  ],
})

function lamps(green: Lamp, red: Lamp): Uint8Array {
  return framing.wrap(Uint8Array.of(kind.lamps, green, red))
}

function send(bytes: Uint8Array): Outgoing {
  return { bytes, answerWithinMs: null }
}

function unknownKey(key: number | undefined): Effect {
  return { do: 'report', report: { type: 'state', state: 'ok', text: `未知的按键 ${key}，未计入` } }
}

function sumOf(body: Uint8Array): number {
  return body.reduce((sum, byte) => (sum + byte) & 0xff, 0)
}
