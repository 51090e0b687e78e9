// Rating figures of the last days, counted from the stored ratings alone, for charts on boards.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate } from '#wire/ids'
import { dayFigures } from '../../counter/rating/contract.ts'

/** The figures of one business date; a rating that comes later counts for the day of its service. */
export const dayOfRatings = dayFigures.extend({ date: civilDate })
export type DayOfRatings = z.output<typeof dayOfRatings>

export const figuresContract = defineContract({
  name: 'figures',
  commands: {},
  events: {},
  refusals: {},
  slices: {
    /** The last seven days on which somebody was served, and today; the oldest first. */
    ratingDays: { on: ['board', 'office'], leaseMs: 300_000, value: z.array(dayOfRatings).max(7) },
  },
  state: z.object({
    /** Today's date, or null before the first day has begun. */
    date: civilDate.nullable(),
    /** The oldest first. */
    days: z.array(dayOfRatings),
  }),
})
