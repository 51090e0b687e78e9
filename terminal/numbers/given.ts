// What this box has given: the numbers of a day that it must never give again, and the slips it may print again.
import { z } from 'zod'
import { issued } from '#contract/queue/number'
import { civilDate } from '#wire/ids'

export const given = issued.extend({
  /** The hall's date, as far as the box knows it. */
  date: civilDate,
  /** How often its slip was sent to the printer. */
  prints: z.number().int().nonnegative(),
})
export type Given = z.output<typeof given>
