// An alarm button on an input module (Modbus RTU): the contact is read each second, so that a cut wire to the module is noticed.
import { z } from 'zod'
import { defineDriver, type Effect, type Outgoing } from '../driver.ts'
import { modbusContacts } from '../framing/modbus-rtu.ts'

const readContacts = 0x02
const refusal = 0x80
const busy = 0x06
const readEveryMs = 1_000
const answerWithinMs = 500

const settings = z.strictObject({
  unit: z.number().int().min(1).max(247).default(1).describe('Modbus address of the module'),
  input: z.number().int().min(0).max(7).default(0).describe('the contact, the first is 0'),
  atRest: z.enum(['open', 'closed']).default('open').describe('how the contact is while nobody presses'),
  heldReads: z.number().int().min(2).max(30).default(3).describe('seconds of pressing that declare by themselves'),
})
type Settings = z.output<typeof settings>

/** Reads in a row with the button pressed; null until it has once been seen at rest. */
type State = number | null

export const driver = defineDriver<Settings, State>({
  id: 'modbus-alarm-contact',
  label: '报警按钮（Modbus 开关量模块）',
  source:
    'Function 02 of the Modbus Application Protocol V1.1b3 (modbus.org) over a serial line of 9600 8N1, as common input modules with 2 to 8 contacts have it; unverified on hardware.',
  transports: ['serial', 'tcp'],
  capabilities: ['alarm'],
  limits:
    '每秒读取一次，短于一秒的按压可能漏读；通电时已经按下的按钮须先复位才起作用；按钮到模块之间断线只有常闭接法能发现。',
  settings,
  framing: () => modbusContacts,
  initial: () => null,

  decode(frame, state, settings) {
    if (frame[0] !== settings.unit) return { effects: [], state }
    if (frame[1] === (readContacts | refusal)) return { effects: [refusalOf(frame[2] ?? 0)], state }
    if (frame[1] !== readContacts || frame[2] !== 1) return { effects: [], state }
    const accepted: Effect = { do: 'answer', answer: 'accepted', text: '已读取' }
    const isClosed = (frame[3] ?? 0) % 2 === 1
    if (isClosed === (settings.atRest === 'closed')) return { effects: [accepted, atRest], state: 0 }
    if (state === null) return { effects: [accepted, stuck], state }
    const reads = Math.min(state + 1, settings.heldReads + 1)
    return { effects: [accepted, ...reportsAt(reads, settings)], state: reads }
  },

  encode: (_order, state) => ({ frames: [], state }),

  heartbeat: {
    everyMs: readEveryMs,
    frames: (state, settings) => ({ frames: [read(settings)], state }),
  },

  examples: [
    {
      name: 'nobody presses',
      origin: 'answer of function 02 by the Modbus standard, own CRC',
      incoming: '01 02 01 00 A1 88',
      effects: [
        { do: 'answer', answer: 'accepted', text: '已读取' },
        { do: 'condition', state: 'ok', text: '' },
      ],
    },
    {
      name: 'pressed since before the box began: told, not believed',
      origin: 'answer of function 02 by the Modbus standard, own CRC; the rule is ours',
      incoming: '01 02 01 01 60 48',
      effects: [
        { do: 'answer', answer: 'accepted', text: '已读取' },
        { do: 'condition', state: 'warning', text: '报警按钮处于按下状态，请复位' },
      ],
    },
    {
      name: 'a module without this contact refuses',
      origin: 'exception 02 by the Modbus standard, own CRC',
      incoming: '01 82 02 C1 61',
      effects: [{ do: 'answer', answer: 'refused', text: '没有这个触点' }],
    },
    {
      name: 'a button is told nothing',
      origin: 'our rule: it has no lamp of ours',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: [],
    },
  ],
})

const atRest: Effect = { do: 'condition', state: 'ok', text: '' }
const stuck: Effect = { do: 'condition', state: 'warning', text: '报警按钮处于按下状态，请复位' }

function reportsAt(reads: number, { heldReads }: Settings): Effect[] {
  if (reads === 1) return [{ do: 'report', report: { type: 'alarm', step: 'pressed' } }]
  return reads === heldReads ? [{ do: 'report', report: { type: 'alarm', step: 'held' } }] : []
}

function refusalOf(code: number): Effect {
  return code === busy
    ? { do: 'answer', answer: 'busy', text: '设备忙' }
    : { do: 'answer', answer: 'refused', text: '没有这个触点' }
}

function read({ unit, input }: Settings): Outgoing {
  return { bytes: modbusContacts.wrap(Uint8Array.of(unit, readContacts, 0x00, input, 0x00, 1)), answerWithinMs }
}
