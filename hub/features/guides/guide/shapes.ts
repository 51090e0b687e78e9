// What a guide says: the shape of its content, field by field, with the range of each.

import { z } from 'zod'
import { label, phone } from '#wire/ids'

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
