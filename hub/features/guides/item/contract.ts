// Service items 事项: what the hall handles, which unit and windows handle it, how people call it, and whether it is handled here at all.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, itemId, label, phone, unitId, windowId } from '#wire/ids'

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

/** An item as it stands, with the names of its unit. */
export const itemRow = standingItem.extend({ unit: z.object({ name: label, nameEn: label }).nullable() })
export type ItemRow = z.output<typeof itemRow>

/** Something that was changed of an item, by whom and when; `by` null: the hub itself. */
export const itemChange = z.object({
  itemId,
  at: instant,
  by: accountId.nullable(),
  /** Names of the fields that differ from before. */
  changed: z.array(z.string()),
  /** How it stands since, where that was changed. */
  standing: standing.nullable(),
})
export type ItemChange = z.output<typeof itemChange>

const readers = ['administrator', 'supervisor', 'leader', 'reviewer', 'clerk'] as const

export const itemContract = defineContract({
  name: 'item',
  commands: {
    'item.register': {
      doc: 'Adds a service item, or changes every field of one that exists; its standing stays.',
      roles: ['system', 'administrator', 'supervisor'],
      data: item,
    },
    'item.registerAll': {
      doc: 'Takes over what a file says of many items, all or none; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ items: z.array(item) }),
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
    'item.personalData': {
      zh: '内容里有个人信息，请删除后再提交',
      en: 'There is personal data in the text; please take it out',
    },
    'item.standsSo': { zh: '该事项已是这个状态', en: 'The item stands so already' },
  },
  slices: {},
  queries: {
    'item.all': {
      doc: 'Every item as it stands, in the order of its id.',
      roles: ['system', ...readers],
      params: z.object({}),
      row: itemRow,
    },
    'item.changes': {
      doc: 'What was changed of an item, by whom and when; the newest first, at most 100.',
      roles: [...readers],
      params: z.object({ itemId }),
      row: itemChange,
    },
  },
  state: z.object({ items: z.record(itemId, standingItem) }),
})
