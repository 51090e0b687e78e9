// The opening roll call: each morning every box says how its devices answer, and somebody signs the sheet.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { capabilities, deviceStates } from '#wire/device'
import { boxId, deviceId, instant, label, remark, rollCallId, windowId } from '#wire/ids'

/** How one device answered: its state, and what it was seen to do. */
const deviceAnswer = z.object({
  deviceId,
  label,
  windowId: windowId.nullable(),
  capabilities: z.array(z.enum(capabilities)),
  state: z.enum(deviceStates),
  /** In words for the sheet: `已播放测试语`, `缺纸`. */
  text: z.string().max(200),
  /** When one of its keys was pressed last, by the clock of its box; null: not since the box began, or it has none. */
  keySeenAt: instant.nullable().default(null),
})
export type DeviceAnswer = z.output<typeof deviceAnswer>

/** Boxes heard on the emergency net, of those there are. */
const net = z.object({ heard: z.number().int().nonnegative(), neighbours: z.number().int().nonnegative() })

const answer = z.object({ boxId, devices: z.array(deviceAnswer), net, at: instant })

const signature = z.object({ by: label, at: instant, remark: remark.nullable() })

const rollCall = z.object({
  rollCallId,
  at: instant,
  by: label,
  answers: z.record(boxId, answer),
  signed: signature.nullable(),
})

/** How long a window shows its number; 10 s, in ms. */
export const blinkMs = 10_000

/** A window that shows itself: its number, large, until an instant. */
export const blink = z.object({ windowId, number: z.string().max(16), until: instant })

export const rollCallContract = defineContract({
  name: 'rollCall',
  commands: {
    'roll.begin': {
      doc: 'Asks every box how its panel, sign, keys, printer and speaker answer; the sheet of the day begins anew.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({}),
    },
    'roll.answer': {
      doc: 'A box answers the roll call.',
      roles: ['box'],
      data: z.object({ rollCallId, devices: z.array(deviceAnswer).max(64), net }),
    },
    'roll.sign': {
      doc: 'Signs the sheet as it stands, with a remark about what is missing.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ rollCallId, remark: remark.nullable() }),
    },
    'roll.blink': {
      doc: 'Lets the panel and the sign of a window show its number for ten seconds.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ windowId }),
    },
    'roll.endBlink': {
      doc: 'The ten seconds are over; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId }),
    },
  },
  events: {
    'roll.begun': { version: 1, data: rollCall.pick({ rollCallId: true, at: true, by: true }) },
    'roll.answered': { version: 1, data: answer.extend({ rollCallId }) },
    'roll.signed': { version: 1, data: signature.extend({ rollCallId }) },
    'roll.blinked': { version: 1, data: blink },
    'roll.blinkEnded': { version: 1, data: z.object({ windowId }) },
  },
  refusals: {
    'roll.unknown': { zh: '这次点名已经被新的一次代替', en: 'A newer roll call has taken the place of this one' },
    'roll.signed': { zh: '这张点名表已经签过', en: 'This sheet has been signed' },
  },
  slices: {
    /** The newest roll call, with the boxes that have not answered. */
    rollCall: {
      on: ['office'],
      leaseMs: 60_000,
      value: rollCall
        .omit({ answers: true })
        .extend({ answers: z.array(answer), silent: z.array(label) })
        .nullable(),
    },
    /** Which roll call boxes are to answer. */
    rollCallAsked: { on: ['speaker'], leaseMs: 86_400_000, value: z.object({ rollCallId, at: instant }).nullable() },
    /** The number that this window shows itself by now; null: as usual. */
    blink: { on: ['panel', 'terminal'], leaseMs: 60_000, value: blink.nullable() },
  },
  state: z.object({ newest: rollCall.nullable(), blinking: z.record(windowId, blink) }),
})
