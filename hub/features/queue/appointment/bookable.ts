// Which days can be booked from a day on: the next working days, today not among them. Pure.
import { dateAfter } from '../../../core/civil-time.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import type { Site } from '../../public/hall-clock/contract.ts'
import { spansOn } from '../../public/hall-clock/hours.ts'
import { bookableDays } from './contract.ts'

/** Five working days lie within this many days, or nothing can be said of them. */
const furthestDays = 30

/** Civil dates, the nearest first; fewer than five where no notice tells of the days to come. */
export function bookableDates(site: Site, calendar: Calendar, today: string): string[] {
  const dates: string[] = []
  for (let days = 1; days <= furthestDays && dates.length < bookableDays; days++) {
    const date = dateAfter(today, days)
    const spans = spansOn(site, calendar, date)
    if (spans === null) break
    if (spans.length > 0) dates.push(date)
  }
  return dates
}
