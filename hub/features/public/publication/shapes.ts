// The shapes of a publication: what is handed in, and what is left of it when it is masked.

import { z } from 'zod'
import { civilDate, label } from '#wire/ids'
import { personalKinds } from '../../../core/personal-data/find.ts'

/** One finished matter 办理结果, as a unit hands it in: up to 120 characters a cell, trimmed. */
export const resultRow = z.strictObject({
  project: z.string().trim().min(1).max(120),
  applicant: z.string().trim().min(1).max(120),
  applicationNumber: z.string().trim().min(1).max(60),
  completedOn: civilDate,
  outcome: z.string().trim().min(1).max(60),
})

/** One line of a text: what it is about (a fee's name, a figure's), and what is said. */
export const textRow = z.strictObject({
  heading: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(300),
})

export const textKinds = ['pledge', 'standard', 'fee', 'figure', 'notice'] as const
export const publicationKind = z.enum(['result', ...textKinds])
export type PublicationKind = z.output<typeof publicationKind>

export const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), rows: z.array(resultRow).min(1).max(200) }),
  z.strictObject({ kind: z.enum(textKinds), rows: z.array(textRow).min(1).max(60) }),
])
export type Content = z.output<typeof content>

/** Masked cells may be longer or shorter than what was written. */
export const shownCell = z.string().max(600)
export const shownResult = z.object({
  project: shownCell,
  applicant: shownCell,
  applicationNumber: shownCell,
  completedOn: civilDate,
  outcome: shownCell,
})
export const shownText = z.object({ heading: shownCell, text: shownCell })
export const shownContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('result'), rows: z.array(shownResult) }),
  z.object({ kind: z.enum(textKinds), rows: z.array(shownText) }),
])
export type ShownContent = z.output<typeof shownContent>

/** Where something was masked: row from 0, -1 for the title; `from` and `to` count UTF-16 units of the masked cell. */
export const maskedPlace = z.object({
  row: z.number().int().min(-1),
  column: z.string().max(40),
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
  /** `byHand`: somebody saw what the check had not. */
  kind: z.enum([...personalKinds, 'byHand']),
})
export type MaskedPlace = z.output<typeof maskedPlace>

/** What is handed in, and nothing else that is kept. */
export const handedIn = z.strictObject({ title: label, content })
export type HandedIn = z.output<typeof handedIn>
