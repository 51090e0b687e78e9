// Guides 办事指南: all that a visitor must know of an item, kept true by versions that a second person has read.

import { z } from 'zod'
import { item } from '#contract/guides/item'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, itemId, label, remark } from '#wire/ids'
import { guide } from './shapes.ts'

export * from './shapes.ts'

/** Rises by one with every draft of an item; a version's content never changes. */
const version = z.number().int().positive()

/** Since when a version holds, and when somebody must read it again. */
export const validity = z.object({ version, effectiveFrom: civilDate, reviewDueOn: civilDate })

/** Whether a draft waits for a second person, or its author is still at it. */
export const review = z.enum(['wanted', 'notYet'])

/** What is known of an item's guide without its content, which lies in the journal and the history's tables. */
export const guideStanding = z.object({
  lastVersion: version,
  /** The newest draft; `author` null: the hub itself took it over. */
  draft: z.object({ version, author: accountId.nullable(), draftedAt: instant, review }).nullable(),
  /** Approved, and holds from its day on. */
  coming: validity.nullable(),
  published: validity.nullable(),
})
export type GuideStanding = z.output<typeof guideStanding>

export const versionState = z.enum(['draft', 'discarded', 'returned', 'coming', 'published', 'superseded'])

/** One version, who wrote and who read it, and in which fields it differs from the one before. */
export const versionRow = z.object({
  itemId,
  version,
  state: versionState,
  review,
  author: accountId.nullable(),
  draftedAt: instant,
  reviewer: accountId.nullable(),
  reviewedAt: instant.nullable(),
  remark: remark.nullable(),
  effectiveFrom: civilDate.nullable(),
  reviewDueOn: civilDate.nullable(),
  changed: z.array(z.string()),
  guide,
})

/** How an item’s guide stands, for lists; `returned` where the newest version came back from the second person. */
export const standingRow = guideStanding.extend({
  itemId,
  returned: z.object({ version, reviewer: accountId.nullable(), remark, at: instant }).nullable(),
})

/** An item as a file brings it, with the words of its guide; null where the file says nothing of them. */
export const broughtItem = z.object({ item, guide: guide.nullable() })
export type BroughtItem = z.output<typeof broughtItem>

/** A place in a file that is bad, and what to do about it; `row` from 1, 0 for the whole file. */
export const badRow = z.object({
  /** The sheet's name; of JSON the list's. */
  sheet: z.string(),
  row: z.number().int().min(0),
  /** A letter, or the path of the field in JSON; empty for the whole row. */
  column: z.string(),
  words: z.object({ zh: z.string(), en: z.string() }),
})
export type BadRow = z.output<typeof badRow>

/** How many items a file names, and how many of them are new, changed, or get a new draft. */
export const broughtCounts = z.object({
  items: z.number().int(),
  newItems: z.number().int(),
  changedItems: z.number().int(),
  guides: z.number().int(),
})
export type BroughtCounts = z.output<typeof broughtCounts>

export const publishedRow = validity.extend({ itemId, guide })
export type PublishedRow = z.output<typeof publishedRow>

/** Before drafts could be kept back, each waited for a second person; and steps had no English. */
function withReviewAndEnglish(data: unknown): unknown {
  const drafted = data as { guide: { steps: object[] } }
  const steps = drafted.guide.steps.map((one) => ({ ...one, textEn: null }))
  return { ...drafted, review: 'wanted', guide: { ...drafted.guide, steps } }
}

const authors = ['administrator', 'supervisor', 'clerk'] as const
const readers = ['administrator', 'supervisor', 'leader', 'reviewer'] as const

export const guideContract = defineContract({
  name: 'guide',
  commands: {
    'guide.draft': {
      doc: 'Writes the next version of an item’s guide, whole; it replaces the draft before, and waits for a second person unless its author is still at it.',
      roles: [...authors],
      data: z.object({ itemId, guide, review: review.default('wanted') }),
    },
    'guide.sendForReview': {
      doc: 'A draft is ready: from now on it waits for a second person.',
      roles: [...authors],
      data: z.object({ itemId, version }),
    },
    'guide.bring': {
      doc: 'Takes over what a file says of items and their guides, all of it or nothing; the guides become drafts that wait for a second person.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ brought: z.array(broughtItem).min(1).max(1_000) }),
    },
    'guide.discard': {
      doc: 'Takes a waiting draft back.',
      roles: [...authors],
      data: z.object({ itemId, version }),
    },
    'guide.return': {
      doc: 'The second person does not approve a draft, and says why.',
      roles: [...readers],
      data: z.object({ itemId, version, remark }),
    },
    'guide.publish': {
      doc: 'A second person approves exactly this draft; it holds from its day on, at the earliest today.',
      roles: [...readers],
      data: z.object({ itemId, ...validity.shape }),
    },
    'guide.confirm': {
      doc: 'Somebody has read the published version again and found it true.',
      roles: [...readers],
      data: z.object({ itemId, version, reviewDueOn: civilDate }),
    },
    'guide.import': {
      doc: 'Takes over a guide that was approved elsewhere; the hub asks this of itself when a hall begins.',
      roles: ['system'],
      data: z.object({ itemId, guide, effectiveFrom: civilDate, reviewDueOn: civilDate }),
    },
    'guide.takeEffect': {
      doc: 'Versions whose day has come replace those before; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'guide.drafted': {
      version: 2,
      data: z.object({ itemId, version, author: accountId.nullable(), draftedAt: instant, review, guide }),
      upcast: { 1: withReviewAndEnglish },
    },
    'guide.sentForReview': { version: 1, data: z.object({ itemId, version }) },
    /** Items that a file named otherwise than the hall knew them; the item feature registers them in the same turn. */
    'guide.itemsBrought': { version: 1, data: z.object({ items: z.array(item) }) },
    'guide.discarded': { version: 1, data: z.object({ itemId, version }) },
    'guide.returned': {
      version: 1,
      data: z.object({ itemId, version, reviewer: accountId.nullable(), remark, at: instant }),
    },
    'guide.approved': {
      version: 1,
      data: z.object({ itemId, ...validity.shape, reviewer: accountId.nullable(), at: instant }),
    },
    'guide.published': { version: 1, data: z.object({ itemId, version }) },
    'guide.confirmed': {
      version: 1,
      data: z.object({ itemId, version, reviewDueOn: civilDate, reviewer: accountId.nullable(), at: instant }),
    },
  },
  refusals: {
    'guide.itemUnknown': { zh: '没有这个事项', en: 'There is no such service item' },
    'guide.notThisDraft': {
      zh: '待审核的不是这一版，请重新查看后再操作',
      en: 'Another version is waiting by now; please read it first',
    },
    'guide.notSent': {
      zh: '编写人还没有提交审核',
      en: 'Its author has not sent it for review yet',
    },
    'guide.twice': { zh: '文件里同一事项出现了两次', en: 'The file names an item twice' },
    'guide.placeUnknown': {
      zh: '文件里有本大厅没有的部门或窗口',
      en: 'The file names a unit or window that the hall does not have',
    },
    'guide.notPublished': { zh: '这一版没有发布', en: 'This version is not the published one' },
    'guide.ownDraft': {
      zh: '自己编写的内容须由另一人审核',
      en: 'A second person must read what you wrote yourself',
    },
    'guide.personalData': {
      zh: '内容里有个人信息，请删除后再提交',
      en: 'There is personal data in the text; please take it out',
    },
    'guide.tooEarly': { zh: '生效日期不能早于今天', en: 'It cannot hold from a day that is over' },
    'guide.dueTooEarly': { zh: '复核日期应晚于生效日期', en: 'It must be read again after the day it holds from' },
  },
  slices: {
    /** What waits for a second person, and what must be read again; at most 100 of each. */
    guides: {
      on: ['office', 'frontDesk'],
      leaseMs: 600_000,
      value: z.object({
        drafts: z.array(z.object({ itemId, name: label, version, author: accountId.nullable(), draftedAt: instant })),
        due: z.array(z.object({ itemId, name: label, version, reviewDueOn: civilDate })),
        published: z.number().int(),
      }),
    },
  },
  queries: {
    'guide.versions': {
      doc: 'Every version of an item’s guide with its content, who wrote it and who approved it; the newest first, at most 100.',
      roles: [...new Set([...authors, ...readers])],
      params: z.object({ itemId }),
      row: versionRow,
    },
    'guide.standings': {
      doc: 'How the guide of every item stands, without its content.',
      roles: [...new Set([...authors, ...readers])],
      params: z.object({}),
      row: standingRow,
    },
    'guide.inForce': {
      doc: 'The published guide of every item.',
      roles: ['system', ...new Set([...authors, ...readers])],
      params: z.object({}),
      row: publishedRow,
    },
  },
  state: z.object({ guides: z.record(itemId, guideStanding) }),
})
