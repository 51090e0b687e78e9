// Service items 事项: what the hall handles, which unit and windows handle it, how people call it, and whether it is handled here at all.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, itemId, label, phone, unitId, windowId } from '#wire/ids'

/** A sentence or two for visitors: 1–200 characters, trimmed. */
const sentence = z.string().trim().min(1).max(200)

/** Where a matter is handled that was passed down to a lower level. */
export const newPlace = z.object({
  name: label,
  nameEn: label,
  address: z.string().trim().min(1).max(120),
  phone,
})

/**
 * Whether the item is handled here. `cancelled` and `passedDown` may not be handled any more, from the moment this is told:
 * tickets stop, and whoever looks for the item is told why, or where it went.
 */
export const standing = z.discriminatedUnion('is', [
  z.object({ is: z.literal('offered') }),
  z.object({
    is: z.literal('cancelled'),
    since: civilDate,
    /** Why, and what the visitor does instead. */
    why: sentence,
    whyEn: sentence,
  }),
  z.object({ is: z.literal('passedDown'), since: civilDate, to: newPlace }),
])

export const item = z.object({
  itemId,
  name: label,
  nameEn: label,
  unitId,
  /** Windows that handle it, the usual one first; none where it is asked for at the front desk. */
  windowIds: z.array(windowId).max(20),
  /** What people call it in everyday words 老百姓的说法, at most 40. */
  words: z.array(label).max(40),
})

/** An item as it stands today. */
export const standingItem = item.extend({ standing })
export type StandingItem = z.output<typeof standingItem>

export const itemContract = defineContract({
  name: 'item',
  commands: {
    'item.register': {
      doc: 'Adds a service item, or changes every field of one that exists; its standing stays.',
      roles: ['system', 'administrator'],
      data: item,
    },
    'item.setStanding': {
      doc: 'Offers an item, cancels it, or passes it down to another place; tickets and search follow at once.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ itemId, standing }),
    },
  },
  events: {
    'item.registered': { version: 1, data: item },
    'item.standingSet': { version: 1, data: z.object({ itemId, standing }) },
  },
  refusals: {
    'item.unknown': { zh: '没有这个事项', en: 'There is no such service item' },
    'item.unitUnknown': { zh: '没有这个部门', en: 'There is no such unit' },
    'item.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'item.standsSo': { zh: '该事项已是这个状态', en: 'The item stands so already' },
  },
  slices: {},
  state: z.object({ items: z.record(itemId, standingItem) }),
})
