// EXAMPLE. Lost property 失物招领: what was found in the hall, until its owner comes for it.
import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, instant, label } from '#wire/ids'
import { personalText, sealed } from '#wire/personal'

/** What stands on the paper tag of the thing: `umbrella-3`. */
export const tag = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/, 'a tag: 1–24 small letters, digits or -')

export const notice = z.object({
  tag,
  /** What it is, so that its owner knows it and nobody else can describe it: `黑色长柄雨伞`. */
  what: label,
  /** Where to ask for it: `导办台`. */
  where: label,
})

const shownNotice = notice.extend({ foundAt: instant })
export type ShownNotice = z.output<typeof shownNotice>

/** A thing nobody asks for leaves the screens after so many days. */
export const shownDays = 30

/** The owner's name stays as long as somebody might still complain. */
const ownerRetentionDays = 90

/** One thing of the past. */
export const lostRow = notice
  .omit({ where: true })
  .extend({ foundAt: instant, outcome: z.enum(['waiting', 'returned', 'expired']) })

export const lostContract = defineContract({
  name: 'lost',
  commands: {
    'lost.announce': {
      doc: 'Something was found in the hall; the board says so.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: notice,
    },
    'lost.return': {
      doc: 'The owner has come; the notice goes, the name of the owner is kept apart from the journal.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ tag, owner: personalText(40, ownerRetentionDays) }),
    },
    'lost.expire': {
      doc: 'Nobody has come for weeks; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ tag }),
    },
  },
  events: {
    'lost.announced': { version: 1, data: shownNotice },
    'lost.returned': { version: 1, data: z.object({ tag, owner: sealed, at: instant }) },
    'lost.expired': { version: 1, data: z.object({ tag, at: instant }) },
  },
  refusals: {
    'lost.tagTaken': { zh: '已有同号失物', en: 'Another thing has this tag' },
    'lost.unknown': { zh: '没有这件失物', en: 'There is no such thing' },
  },
  slices: {
    /** What waits for its owner, newest first, at most 20. */
    lostProperty: { on: ['board'], leaseMs: 600_000, value: z.array(shownNotice) },
  },
  queries: {
    'lost.list': {
      doc: 'What was found since a day, newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'clerk'],
      params: z.object({ since: civilDate }),
      row: lostRow,
    },
  },
  state: z.object({ waiting: z.record(tag, shownNotice) }),
})
