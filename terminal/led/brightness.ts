// How bright a sign is at which time of day: a plan of half hours, as an installer writes it. Pure.
import { z } from 'zod'

const halfHour = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/, 'a half hour of the day, such as 07:30')

/** Steps of a day; the last of the day before holds until the first. */
export const brightnessPlan = z
  .array(z.strictObject({ from: halfHour, level: z.number().int().min(0).max(15) }))
  .max(48)
  .default([])
  .describe('steps of the day, from a half hour on: level 0 darkest to 15; empty leaves the card’s own')
export type BrightnessPlan = z.output<typeof brightnessPlan>

/** The level at a minute of the day; null without a plan. */
export function brightnessAt(plan: BrightnessPlan, minute: number): number | null {
  const steps = plan
    .map(({ from, level }) => ({ at: Number(from.slice(0, 2)) * 60 + Number(from.slice(3)), level }))
    .sort((a, b) => a.at - b.at)
  return (steps.findLast(({ at }) => at <= minute) ?? steps.at(-1))?.level ?? null
}
