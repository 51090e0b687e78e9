// Publications 公示: results and texts for everybody, masked before anything is decided, shown for some days by a second person's word.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, publicationId, remark } from '#wire/ids'
import { Personal, sealed } from '#wire/personal'
import { maskedContent } from './masking.ts'
import {
  handedIn,
  maskedPlace,
  publicationKind,
  shownCell,
  shownContent,
  shownResult,
  shownText,
  textKinds,
} from './shapes.ts'

export * from './shapes.ts'

/** An import that nobody approves is forgotten after so many days, masked and unmasked. */
export const waitingDays = 7

/** Written is masked and sealed in the moment it is parsed, so that nothing behind the contract ever holds it. */
const imported = handedIn.transform((written) => ({
  ...maskedContent(written),
  original: new Personal(JSON.stringify(written), waitingDays) as Personal | z.output<typeof sealed>,
}))

const importers = ['administrator', 'supervisor', 'clerk'] as const
const approvers = ['administrator', 'supervisor', 'leader', 'reviewer'] as const
const everyone = [...new Set([...importers, ...approvers])]

/** `waiting` for the second person; `approved` until its first day; `shown`. */
export const standing = z.enum(['waiting', 'approved', 'shown'])

export const publication = z.object({
  publicationId,
  title: shownCell,
  content: shownContent,
  /** How much was masked, by the check and by hand. */
  findings: z.number().int().nonnegative(),
  importedBy: accountId.nullable(),
  importedAt: instant,
  standing,
  approvedBy: accountId.nullable(),
  /** First and last day it is shown; null while it waits. */
  from: civilDate.nullable(),
  until: civilDate.nullable(),
})
export type Publication = z.output<typeof publication>

export const withdrawal = z.object({
  publicationId,
  title: shownCell,
  kind: publicationKind,
  withdrawnAt: instant,
  why: z.enum(['time', 'hand']),
  remark: remark.nullable(),
  by: accountId.nullable(),
  /** Boards that may still show it: each says when its glass no longer does. */
  awaited: z.array(z.string()),
  receipts: z.array(z.object({ key: z.string(), at: instant })),
})
export type Withdrawal = z.output<typeof withdrawal>

/** What everybody reads, in pages that fit a board. */
const paged = { publicationId, title: shownCell, from: civilDate, until: civilDate }
export const shownPublication = z.discriminatedUnion('kind', [
  z.object({ ...paged, kind: z.literal('result'), pages: z.array(z.array(shownResult)) }),
  z.object({ ...paged, kind: z.enum(textKinds), pages: z.array(z.array(shownText)) }),
])
export type ShownPublication = z.output<typeof shownPublication>

/** What became of a publication, from the history. */
export const publicationRow = z.object({
  publicationId,
  title: z.string(),
  kind: publicationKind,
  importedBy: accountId.nullable(),
  importedAt: instant,
  outcome: z.enum(['waiting', 'returned', 'discarded', 'lapsed', 'approved', 'shown', 'withdrawn']),
  decidedBy: accountId.nullable(),
  decidedAt: instant.nullable(),
  remark: remark.nullable(),
  from: civilDate.nullable(),
  until: civilDate.nullable(),
  withdrawnAt: instant.nullable(),
  /** When the unmasked import was erased; null: not yet. */
  erasedAt: instant.nullable(),
})
export type PublicationRow = z.output<typeof publicationRow>

export const contentRow = z.object({
  publicationId,
  title: z.string(),
  content: shownContent,
  places: z.array(maskedPlace),
})
export type ContentRow = z.output<typeof contentRow>

/** Ways by which personal data may leave the hub; a closed list, each use of which is written down. */
export const outlets = ['reviewOriginal'] as const

export const outletRow = z.object({
  outlet: z.enum(outlets),
  publicationId,
  title: z.string(),
  by: accountId.nullable(),
  at: instant,
})
export type OutletRow = z.output<typeof outletRow>

const one = z.object({ publicationId })

export const publicationContract = defineContract({
  name: 'publication',
  commands: {
    'publication.import': {
      doc: 'Hands in results or a text: checked for personal data, masked, and kept for a second person; what was written is sealed.',
      roles: [...importers],
      data: imported,
    },
    'publication.mask': {
      doc: 'Masks by hand what the check has not found, in a cell of an import that waits.',
      roles: everyone,
      data: maskedPlace.omit({ kind: true }).extend({ publicationId }),
    },
    'publication.discard': {
      doc: 'Takes a waiting import back.',
      roles: [...importers],
      data: one,
    },
    'publication.return': {
      doc: 'The second person does not approve, and says why; what was written is erased.',
      roles: [...approvers],
      data: one.extend({ remark }),
    },
    'publication.approve': {
      doc: 'A second person approves what is masked; it is shown from its day on for so many days, 1 to 366, and what was written is erased.',
      roles: [...approvers],
      data: one.extend({ from: civilDate, days: z.number().int().min(1).max(366) }),
    },
    'publication.withdraw': {
      doc: 'Takes a publication from every screen at once, and says why.',
      roles: [...approvers],
      data: one.extend({ remark }),
    },
    'publication.readOriginal': {
      doc: 'Writes down who reads what was handed in, before they do; GET /api/publications/{publicationId}/original gives it.',
      roles: everyone,
      data: one,
    },
    'publication.turnDay': {
      doc: 'Shows what begins today, withdraws what has ended, forgets what nobody approved; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
    'publication.receive': {
      doc: 'A board’s glass no longer shows what was withdrawn; the gateway says so.',
      roles: ['system'],
      data: one.extend({ key: z.string().max(80) }),
    },
    'publication.confirmErased': {
      doc: 'What was written has been erased from the private store; the hub says so.',
      roles: ['system'],
      data: one,
    },
  },
  events: {
    'publication.imported': {
      version: 1,
      data: z.object({
        publicationId,
        title: shownCell,
        content: shownContent,
        places: z.array(maskedPlace),
        original: sealed,
        importedBy: accountId.nullable(),
        at: instant,
      }),
    },
    'publication.masked': {
      version: 1,
      data: z.object({ publicationId, place: maskedPlace, by: accountId.nullable() }),
    },
    'publication.discarded': { version: 1, data: one.extend({ by: accountId.nullable(), at: instant }) },
    'publication.returned': {
      version: 1,
      data: one.extend({ reviewer: accountId.nullable(), remark, at: instant }),
    },
    'publication.lapsed': { version: 1, data: one.extend({ at: instant }) },
    'publication.approved': {
      version: 1,
      data: one.extend({ reviewer: accountId.nullable(), from: civilDate, until: civilDate, at: instant }),
    },
    'publication.shown': { version: 1, data: one },
    'publication.withdrawn': {
      version: 1,
      data: one.extend({
        why: z.enum(['time', 'hand']),
        remark: remark.nullable(),
        by: accountId.nullable(),
        awaited: z.array(z.string()),
        at: instant,
      }),
    },
    'publication.received': { version: 1, data: one.extend({ key: z.string(), at: instant }) },
    'publication.originalRead': { version: 1, data: one.extend({ by: accountId.nullable(), at: instant }) },
    'publication.originalErased': { version: 1, data: one.extend({ at: instant }) },
  },
  refusals: {
    'publication.unknown': { zh: '没有这份公示，或已经撤下', en: 'There is no such publication, or it was withdrawn' },
    'publication.notWaiting': { zh: '这份公示已不在待审核状态', en: 'This publication is not waiting any more' },
    'publication.ownImport': {
      zh: '自己导入的内容须由另一人审核',
      en: 'A second person must approve what you imported yourself',
    },
    'publication.notYours': { zh: '只有导入人可以撤回', en: 'Only whoever imported it can take it back' },
    'publication.tooEarly': { zh: '公示日期不能早于今天', en: 'It cannot be shown from a day that is over' },
    'publication.tooManyWaiting': {
      zh: '待审核的内容过多，请先审核',
      en: 'Too many imports are waiting; please review them first',
    },
    'publication.full': {
      zh: '公示屏已满，请先撤下部分内容或缩短公示时间',
      en: 'The boards are full: withdraw something first, or show it for fewer days',
    },
    'publication.noSuchPlace': { zh: '没有这个单元格或位置', en: 'There is no such cell, or no such place in it' },
    'publication.originalGone': { zh: '原始内容已按规定清除', en: 'What was written has been erased' },
    'publication.asBefore': { zh: '状态没有变化', en: 'Nothing changes' },
    'publication.badRows': { zh: '有内容不符合要求，未导入', en: 'Some rows are not right; nothing was imported' },
  },
  slices: {
    /** What is shown now, masked, the newest first; at most 240 rows in all. */
    publications: { on: ['board', 'kiosk'], leaseMs: 600_000, value: z.array(shownPublication) },
    /** The whole life of what is open, without its rows: those are asked for by `publication.content`. */
    publicationDesk: {
      on: ['office', 'frontDesk'],
      leaseMs: 60_000,
      value: z.object({
        publications: z.array(
          publication.omit({ content: true }).extend({ kind: publicationKind, rows: z.number().int() }),
        ),
        withdrawals: z.array(
          withdrawal.extend({ awaited: z.array(z.object({ key: z.string(), isLit: z.boolean() })) }),
        ),
      }),
    },
  },
  queries: {
    'publication.history': {
      doc: 'What was handed in and what became of it, the newest first; at most 200.',
      roles: everyone,
      params: z.object({}),
      row: publicationRow,
    },
    'publication.content': {
      doc: 'One publication, masked, with every place where something was masked.',
      roles: everyone,
      params: one,
      row: contentRow,
    },
    'publication.outlets': {
      doc: 'Who read unmasked data and when, the newest first; at most 500. Nothing is ever taken from this list.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: z.object({}),
      row: outletRow,
    },
  },
  state: z.object({
    publications: z.record(publicationId, publication),
    withdrawals: z.record(publicationId, withdrawal),
    /** Where what was written lies, until it is erased; `isDue`: nobody needs it any more. */
    originals: z.record(publicationId, z.object({ ref: z.string(), isDue: z.boolean() })),
  }),
})
