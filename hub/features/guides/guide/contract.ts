// Guides 办事指南: all that a visitor must know of an item, kept true by versions that a second person has read.

import { z } from 'zod'
import { item } from '#contract/guides/item'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, itemId, label, phone, remark } from '#wire/ids'

/** A sentence or two: 1–200 characters, trimmed. */
const sentence = z.string().trim().min(1).max(200)
/** What a law says, or an answer to a question: 1–600 characters, trimmed. */
const paragraph = z.string().trim().min(1).max(600)

/** A span by its unit; the unit stays as the rule has it, for working days and days are two things. */
export const span = z.strictObject({
  count: z.number().int().min(1).max(999),
  unit: z.enum(['workingDay', 'day', 'month', 'year']),
})

/** How long it takes: at once at the window, or a span. */
export const limit = z.union([z.literal('onTheSpot'), span], {
  error: 'onTheSpot, or a count with its unit: workingDay, day, month or year',
})
export type Limit = z.output<typeof limit>

export const audience = z.enum(['person', 'company'])

/** What happens in a life, or in that of a company, when somebody looks for an item. */
export const lifeEvent = z.enum([
  'birth',
  'schooling',
  'work',
  'marriage',
  'home',
  'illness',
  'moving',
  'retirement',
  'hardship',
  'farewell',
  'starting',
  'running',
  'building',
  'closing',
])
export type LifeEvent = z.output<typeof lifeEvent>

export const basis = z.strictObject({ law: label, article: label, text: paragraph })

/** A filled-in example of a paper: its lines as label and value, and what is often done wrong. */
export const sample = z.strictObject({
  title: label,
  lines: z
    .array(z.strictObject({ label, value: label }))
    .min(1)
    .max(12),
  tip: sentence,
})

export const material = z.strictObject({
  name: label,
  nameEn: label,
  form: z.enum(['original', 'copy', 'originalAndCopy', 'filledForm', 'electronic']),
  /** How many copies are handed in; 0 where the paper is only shown. */
  copies: z.number().int().min(0).max(9),
  /** Who issues it. */
  issuer: label,
  /** Only when this holds; null: always. */
  when: sentence.nullable().default(null),
  /** `promise`: a written promise does instead 告知承诺; `shared`: the hall looks it up itself. */
  waiver: z.enum(['none', 'promise', 'shared']).default('none'),
  sample: sample.nullable().default(null),
})
export type Material = z.output<typeof material>

export const step = z.strictObject({
  kind: z.enum(['prepare', 'apply', 'accept', 'review', 'siteVisit', 'notice', 'decide', 'pay', 'collect']),
  text: sentence,
  /** Null where nobody has put it into English yet: the kiosk then shows the Chinese. */
  textEn: sentence.nullable().default(null),
})

export const fee = z.strictObject({ name: label, amount: label, basis: sentence })

/** A step by others, such as an expert's review, with its own time. */
export const specialStep = z.strictObject({
  name: label,
  limit: span,
  /** Whether its time is `within` the limit or comes on top. */
  counts: z.enum(['within', 'onTop']),
})

export const guide = z.strictObject({
  /** What it is, in words everybody understands. */
  summary: sentence,
  summaryEn: sentence,
  /** Of the national list of items: the basic code of 31 characters and the handling code of 33. */
  codes: z.strictObject({
    basic: z
      .string()
      .regex(/^[0-9A-Z]{31}$/, 'a basic code of 31 digits or capital letters')
      .nullable(),
    handling: z
      .string()
      .regex(/^[0-9A-Z]{33}$/, 'a handling code of 33 digits or capital letters')
      .nullable(),
  }),
  audience: z.array(audience).min(1).max(2),
  lifeEvents: z.array(lifeEvent).max(6),
  phone,
  basis: z.array(basis).min(1).max(12),
  conditions: z.array(sentence).max(20),
  materials: z.array(material).max(40),
  steps: z.array(step).min(1).max(12),
  /** Null where no law sets one. */
  statutory: limit.nullable(),
  promised: limit,
  /** Empty: it costs nothing. */
  fees: z.array(fee).max(12),
  result: z.strictObject({
    name: label,
    nameEn: label,
    delivery: z.array(z.enum(['counter', 'post', 'online'])).min(1),
  }),
  /** How often the visitor must come, 0 to 5. */
  visits: z.number().int().min(0).max(5),
  specialSteps: z.array(specialStep).max(8).default([]),
  faq: z.array(z.strictObject({ question: sentence, answer: paragraph })).max(12),
  supervision: z.strictObject({ phone, place: label }),
})
export type Guide = z.output<typeof guide>

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
