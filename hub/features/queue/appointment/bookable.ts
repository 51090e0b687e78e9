// Which days can be booked from a day on: the next working days, today not among them. Pure.
import type { Calendar } from '../../public/calendar/working-days.ts'
import type { Site } from '../../public/hall-clock/contract.ts'
import { openDatesAfter } from '../../public/hall-clock/hours.ts'
import { bookableDays } from './contract.ts'

/** Five working days lie within this many days, or nothing can be said of them. */
const furthestDays = 30

/** Civil dates, the nearest first; fewer than five where no notice tells of the days to come. */
export function bookableDates(site: Site, calendar: Calendar, today: string): string[] {
  return openDatesAfter(site, calendar, today, { most: bookableDays, furthest: furthestDays })
}
