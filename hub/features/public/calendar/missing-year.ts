// Tells in time that a year's notice is wanted, before deadlines and opening days run into the unknown.
import { civilTime, dateAfter } from '../../../core/civil-time.ts'
import type { Calendar } from './working-days.ts'

/** Notices come out in October or November; deadlines and appointments rarely reach further than this. */
const daysAhead = 60

/** The first year without a notice that today or one of the next 60 days falls in, or null. */
export function missingYear(calendar: Calendar, timeZone: string, now: string): number | null {
  const { date } = civilTime(timeZone, now)
  const years = [date, dateAfter(date, daysAhead)].map((day) => Number(day.slice(0, 4)))
  return years.find((year) => calendar.notices[year] === undefined) ?? null
}
