// How a matter stands, as whoever knows its number and four characters may ask at a kiosk or on a phone: never a name.
import { z } from 'zod'
import { refusal } from './errors.ts'
import { civilDate, instant, label, matterNumber, phone } from './ids.ts'

/** The four characters are those of the phone number or identity card that was given at the window. */
export const progressRequest = z.strictObject({
  number: matterNumber,
  lastFour: z.string().regex(/^\d{3}[\dXx]$/, 'four digits, the last may be an X'),
})
export type ProgressRequest = z.output<typeof progressRequest>

export const progress = z.object({
  number: matterNumber,
  itemName: z.string(),
  itemNameEn: z.string(),
  kind: z.enum(['onTheSpot', 'promised', 'toBeCompleted', 'returned', 'joint']),
  standing: z.enum(['waiting', 'handling', 'paused', 'finished', 'returned']),
  /** The day it was accepted. */
  date: civilDate,
  /** When it will be finished at the latest; null while its clock stands. */
  dueAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Papers that are still wanted, and until when. */
  wanted: z.array(z.object({ name: label, by: civilDate.nullable() })),
  /** Where to go or whom to call; null for a window that is no more. */
  window: z
    .object({
      number: label,
      name: label,
      nameEn: label,
      place: z.string().nullable(),
      placeEn: z.string().nullable(),
      phone,
    })
    .nullable(),
  timeZone: z.string(),
})
export type Progress = z.output<typeof progress>

export const progressAnswer = z.union([z.object({ progress }), z.object({ refusal })])
export type ProgressAnswer = z.output<typeof progressAnswer>

/** An unknown number and wrong characters are answered in these words, and in no others. */
export const progressUnknown = {
  zh: '没有查到。请核对办件号和后四位；也可以到窗口，由工作人员帮您查。',
  en: 'Nothing was found. Please check the number and the last four digits, or ask at a window.',
} as const
