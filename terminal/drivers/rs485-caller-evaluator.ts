// The RS-485 bus of a caller pad and an evaluator: every frame is echoed, and the echo is the device's "thank you".
import { z } from 'zod'
import type { DeviceReport } from '#wire/device'
import { level, windowId } from '#wire/ids'
import { defineDriver, type Effect } from '../driver.ts'
import { busFf68 } from '../framing/bus-ff68.ts'
import { bytesOf } from '../framing/hex.ts'

/** Device frames carry 3 to 5 bytes of address, function and data. */
const framing = busFf68(3, 5)

const evaluatorResult = 0x11
const fn = { start: 0x01, shows: 0x02 } as const
const startRating = 0x0b

/** The last data byte of a caller frame. */
const keyCodes: Readonly<Record<number, Extract<DeviceReport, { type: 'key' }>['key']>> = {
  11: 'pleaseRate',
  12: 'next',
  13: 'recall',
  14: 'cancel',
  17: 'oneMetreLine',
  18: 'pause',
  19: 'transfer',
}
/** The pad has two displays of three digits: the number here, and how many wait. */
const blank = 0x0a
const blanks = [blank, blank, blank] as const
/** With 0F (confirm) last, the digit before it decides. */
const confirm = 0x0f
const digitKeyCodes: typeof keyCodes = { 0: 'hold', 3: 'callBack', 6: 'giveUp' }

const settings = z.strictObject({
  address: z.number().int().min(1).max(255).default(1).describe('bus address of this counter, 1–255'),
  levels: z
    .record(z.string().regex(/^(0|[1-9]\d{0,2})$/, 'an evaluator value, 0–255'), level)
    .default({ 3: 5, 2: 4, 1: 3, 0: 2 })
    .describe('level of each value the evaluator sends; a value not listed is no rating'),
  transferTo: z
    .union([z.literal(''), windowId])
    .default('')
    .describe('id of the window to which the transfer key sends a visitor; empty: the key does nothing'),
})

export const driver = defineDriver({
  id: 'rs485-caller-evaluator',
  label: 'RS-485 呼叫器与评价器',
  source:
    'github.com/JackQChen/QueueSystem 50f57ba, CallSystem/frmMain.cs (MIT), 9600 8N1. Its results 3, 2, 0 are stored there as 非常满意, 满意, 不满意; 1 is stored as "default" and read here as 基本满意: press each key once when installing.',
  transports: ['serial', 'tcp'],
  capabilities: ['rate', 'call'],
  limits: '评价器出厂为四键；一条串口线接一个窗口；总线断开时的按键不会重发，存储失败时评价器只是不显示致谢。',
  settings,
  framing: () => framing,
  initial: () => null,

  decode(frame, state, { address, levels, transferTo }) {
    const [from, func, ...data] = frame
    if (from !== address || data.length === 0) return { effects: [], state }
    if (func === evaluatorResult) {
      const pressed = levels[String(data[0])]
      if (data.length !== 1 || pressed === undefined) return { effects: [unknown(`评价值 ${data.join(' ')}`)], state }
      return { effects: [{ do: 'report', report: { type: 'level', level: pressed } }, echo(from, 0x01, data)], state }
    }
    const key = keyOf(data)
    if (func === undefined || key === undefined) return { effects: [unknown(`按键 ${data.join(' ')}`)], state }
    const to = key === 'transfer' && transferTo !== '' ? { to: transferTo } : {}
    return { effects: [{ do: 'report', report: { type: 'key', key, ...to } }, echo(from, func, data)], state }
  },

  encode(order, state, { address }) {
    const send = (...body: number[]) => ({ bytes: framing.wrap(Uint8Array.of(address, ...body)), answerWithinMs: null })
    if (order.order === 'invite') return { frames: [send(fn.start, startRating)], state }
    if (order.order === 'identity' && order.staff !== null && order.staff.stars !== null)
      return { frames: [send(fn.shows, order.staff.stars & 0xff)], state }
    if (order.order === 'line') {
      const number = digitsOf(order.number?.replace(/[^0-9]/g, '') ?? '')
      const waiting = digitsOf(String(Math.min(999, order.waiting)))
      return { frames: [send(fn.shows, ...blanks, ...number), send(fn.shows, ...waiting, ...blanks)], state }
    }
    return { frames: [], state }
  },

  heartbeat: null,

  examples: [
    {
      name: '非常满意: result 3, acknowledged with function 01 and a sum lower by 10',
      origin: 'rules of QueueSystem frmMain.cs lines 221–245',
      incoming: 'FF 68 03 03 68 01 11 03 15 16',
      effects: [
        { do: 'report', report: { type: 'level', level: 5 } },
        { do: 'write', bytes: bytesOf('FF 68 03 03 68 01 01 03 05 16') },
      ],
    },
    {
      name: 'caller key 请评价, echoed',
      origin: 'rules of QueueSystem frmMain.cs',
      incoming: 'FF 68 03 03 68 01 01 0B 0D 16',
      effects: [
        { do: 'report', report: { type: 'key', key: 'pleaseRate' } },
        { do: 'write', bytes: bytesOf('FF 68 03 03 68 01 01 0B 0D 16') },
      ],
    },
    {
      name: 'caller keys 6 and confirm: give the ticket up',
      origin: 'rules of QueueSystem frmMain.cs',
      incoming: 'FF 68 04 04 68 01 01 06 0F 17 16',
      effects: [
        { do: 'report', report: { type: 'key', key: 'giveUp' } },
        { do: 'write', bytes: bytesOf('FF 68 04 04 68 01 01 06 0F 17 16') },
      ],
    },
    {
      name: 'a value outside the map is no rating and is not thanked for',
      origin: 'our rule: a driver never invents a level',
      incoming: 'FF 68 03 03 68 01 11 09 1B 16',
      effects: [{ do: 'report', report: { type: 'state', state: 'ok', text: '未知的评价值 9，未计入' } }],
    },
    {
      name: 'start rating at address 1',
      origin: 'QueueSystem frmMain.cs SendStartE',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: ['FF 68 03 03 68 01 01 0B 0D 16'],
    },
    {
      name: 'the number here and how many wait, each in three digits with blanks before',
      origin: 'QueueSystem frmMain.cs, function 02 with six digits',
      order: { order: 'line', number: 'A015', waiting: 7 },
      outgoing: ['FF 68 08 08 68 01 02 0A 0A 0A 00 01 05 27 16', 'FF 68 08 08 68 01 02 0A 0A 07 0A 0A 0A 3C 16'],
    },
    {
      name: 'nobody here, nobody waits',
      origin: 'QueueSystem frmMain.cs, function 02 with six digits',
      order: { order: 'line', number: null, waiting: 0 },
      outgoing: ['FF 68 08 08 68 01 02 0A 0A 0A 0A 0A 0A 3F 16', 'FF 68 08 08 68 01 02 0A 0A 00 0A 0A 0A 35 16'],
    },
    {
      name: 'five service stars',
      origin: 'QueueSystem frmMain.cs SendServiceLever',
      order: {
        order: 'identity',
        staff: { name: '李明', badge: '0215', unit: '社会保障', windowNumber: '3', stars: 5 },
        paused: false,
      },
      outgoing: ['FF 68 03 03 68 01 02 05 08 16'],
    },
  ],
})

function keyOf(data: readonly number[]) {
  const last = data.at(-1) ?? 0
  if (last !== confirm) return keyCodes[last]
  return data.length === 2 ? digitKeyCodes[data[0] ?? -1] : undefined
}

/** The last three digits as the pad's display takes them, blanks before. */
function digitsOf(digits: string): number[] {
  return Array.from(digits.slice(-3).padStart(3, ' '), (digit) => (digit === ' ' ? blank : Number(digit)))
}

function echo(address: number, func: number, data: readonly number[]): Effect {
  return { do: 'write', bytes: framing.wrap(Uint8Array.of(address, func, ...data)) }
}

function unknown(what: string): Effect {
  return { do: 'report', report: { type: 'state', state: 'ok', text: `未知的${what}，未计入` } }
}
