// The rating box 评价箱: paper forms, entered by two people who do not see each other's entry.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, label, level, remark, sha256, windowId } from '#wire/ids'
import { Personal, Recognisable, type Sealed, sealed } from '#wire/personal'
import { longestReason, tags } from '../rating/contract.ts'

/** The number printed on the form. */
export const formNumber = z.string().regex(/^[A-Za-z0-9-]{1,20}$/, 'the number on the form: 1–20 letters, digits or -')

const entry = z.object({
  formNumber,
  windowId,
  /** Day of the visit, as the form says. */
  date: civilDate,
  /** Ticket or matter number, or null where the visitor wrote none. */
  number: z.string().trim().min(1).max(32).nullable(),
  level,
  tags,
})

const writingRetentionDays = 365

/**
 * What the visitor wrote, as two people type it: sealed as any personal text, and beside it a keyed hash by which the hub
 * sees whether both typed the same. Spaces, punctuation and case do not count: no two people read them alike from a form.
 */
const writing = z
  .string()
  .trim()
  .min(1)
  .max(longestReason)
  .transform((text): { text: Personal | Sealed; mark: Recognisable | string } => ({
    text: new Personal(text, writingRetentionDays),
    mark: new Recognisable(lettersOf(text)),
  }))

function lettersOf(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return letters === '' ? text : letters
}

const sealedWriting = z.object({ text: sealed, mark: sha256 })

/** What one person entered. */
const entered = entry.extend({ writing: sealedWriting.nullable(), enteredBy: accountId, at: instant })
export type Entered = z.output<typeof entered>

export const paperContract = defineContract({
  name: 'paper',
  commands: {
    'paper.enter': {
      doc: 'Enters a form. The first entry waits; the second, by another person, must say the same. Where they differ, either may enter theirs again.',
      roles: ['administrator', 'supervisor', 'reviewer'],
      data: entry.extend({ writing: writing.nullable() }),
    },
    'paper.discard': {
      doc: 'Throws the entries of a form away, with a reason, so that it can be entered again.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ formNumber, remark }),
    },
  },
  events: {
    'paper.entered': { version: 1, data: entered },
    'paper.differed': {
      version: 1,
      data: z.object({ formNumber, by: accountId, fields: z.array(z.string()), at: instant }),
    },
    'paper.confirmed': {
      version: 1,
      data: entry.extend({ writing: sealed.nullable(), enteredBy: accountId, confirmedBy: accountId, at: instant }),
    },
    'paper.discarded': { version: 1, data: z.object({ formNumber, remark, by: accountId, at: instant }) },
  },
  refusals: {
    'paper.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'paper.samePerson': { zh: '须由另一人复核录入', en: 'Another person must make the second entry' },
    'paper.known': { zh: '该编号的评价表已录入', en: 'A form of this number has been entered already' },
    'paper.unknown': { zh: '没有这张评价表', en: 'There is no such form' },
    'paper.future': { zh: '日期晚于今天', en: 'That day is still to come' },
    'paper.differs': {
      zh: '该表已由两人录入且不一致，须由其中一人核对原件后更正',
      en: 'Two people have entered this form and differ; one of them must look at it again',
    },
    'paper.tagUnknown': { zh: '评价标签与所选等级不符', en: 'A tag does not belong to the chosen level' },
  },
  slices: {
    /** Forms that wait for their second entry; never what the first one says. */
    papers: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.array(
        z.object({
          formNumber,
          enteredBy: label,
          enteredById: accountId,
          enteredAt: instant,
          standing: z.enum(['once', 'differs']),
          differingFields: z.array(z.string()),
        }),
      ),
    },
  },
  state: z.object({
    waiting: z.record(
      formNumber,
      z.object({
        first: entered,
        /** Of another person, and not the same. */
        second: entered.nullable(),
        differs: z.array(z.string()),
      }),
    ),
    /** Numbers of the last 2,000 forms that were confirmed, the oldest first; one that comes again later counts as new. */
    done: z.array(formNumber),
  }),
})
