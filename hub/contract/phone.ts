// What a visitor's phone and the public listener say to each other; reading it is knowing everything a phone can learn.
import { z } from 'zod'
import { civilDate, instant, invitationId, label, level } from './ids.ts'

const named = z.object({ name: label, nameEn: label })

/** `GET /api/windows/<window>`: a window as a phone sees it. */
export const knownWindow = z.object({
  hall: named.extend({ timeZone: z.string(), supervisionPhone: z.string() }),
  window: named.extend({ number: z.string() }),
})
export type KnownWindow = z.output<typeof knownWindow>

/** `GET /api/codes/<code>`: the service behind a code, enough to know one's own visit by. */
export const knownService = knownWindow.extend({
  /** Ticket or matter number, or null for a visit without one. */
  number: z.string().nullable(),
  date: civilDate,
  /** End of the time to rate, or null while no notice tells which day that is. */
  dueAt: instant.nullable(),
})
export type KnownService = z.output<typeof knownService>

/** `POST /api/codes/<code>` and `/api/windows/<window>/remark`; fit and length of reasons are the rating feature's to judge. */
export const spokenRating = z.strictObject({
  level,
  tags: z.array(z.string().max(3)).max(8),
  writing: z.string().max(300).nullable(),
})
export type SpokenRating = z.output<typeof spokenRating>

/** `POST /api/windows/<window>/find`: the number on one's slip leads to its code. */
export const askedNumber = z.strictObject({ number: z.string().trim().min(1).max(32) })
export const foundCode = z.object({ code: invitationId })
