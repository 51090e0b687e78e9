// When a period in working days is over: the end of business on its last day. Pure, for every feature that has deadlines.
import { civilTime, instantOf } from '../../../core/civil-time.ts'
import { afterWorkingDays, type Calendar } from '../calendar/working-days.ts'
import type { Site } from './contract.ts'
import { dayKindAt, spansOn } from './hours.ts'

/**
 * The instant, ISO 8601 UTC, at which business ends on a civil date; null where no notice tells, and before the hall has hours.
 * Without hours on that day it is midnight, as for any period (Civil Code of the PRC, article 203).
 */
export function endOfBusinessOn(site: Site | null, calendar: Calendar, date: string): string | null {
  if (site === null) return null
  const spans = spansOn(site, calendar, date)
  if (spans === null) return null
  const end = spans.reduce((latest, { to }) => (to > latest ? to : latest), '')
  return instantOf(site.timeZone, date, end === '' ? '24:00' : end)
}

/**
 * The instant, ISO 8601 UTC, at which a period of `n` working days (1 or more) from an instant is over; the day it begins on is
 * not counted. Null where a day on the way, or the last, has no notice yet: ask again when the calendar changes.
 */
export function dueAfterWorkingDays(site: Site, calendar: Calendar, fromAt: string, n: number): string | null {
  const { date } = civilTime(site.timeZone, fromAt)
  const last = afterWorkingDays((day) => dayKindAt(site, calendar, day), date, n)
  return 'unknownYear' in last ? null : endOfBusinessOn(site, calendar, last.date)
}
