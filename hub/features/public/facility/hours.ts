// When a room for everybody is open: by its own hours, on working days only. Pure.
import { civilTime, instantOf, nextMinute, weekdayOf } from '../../../core/civil-time.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { Site } from '../hall-clock/contract.ts'
import { dayKindAt, type Span, spansOf } from '../hall-clock/hours.ts'
import type { Facility } from './contract.ts'

/** The hours of a civil date, the earliest first; empty on a day of rest, and where no notice tells. */
export function spansOn(room: Facility, site: Site, calendar: Calendar, date: string): Span[] {
  if (dayKindAt(site, calendar, date) !== 'working') return []
  const own = spansOf(room.hours, weekdayOf(date))
  if (own.length > 0 || weekdayOf(date) <= 5) return own
  return room.workedWeekends === 'open' ? spansOf(room.hours, site.workedWeekendAs) : []
}

/** What the hours say at an instant (ISO 8601 UTC). */
export function hoursSayAt(room: Facility, site: Site, calendar: Calendar, at: string): 'within' | 'outside' {
  const { date, time } = civilTime(site.timeZone, at)
  return spansOn(room, site, calendar, date).some(({ from, to }) => from <= time && time < to) ? 'within' : 'outside'
}

/** The next instant after `at` (ISO 8601 UTC) at which its hours begin or end, midnight at the latest. */
export function nextTurnAt(room: Facility, site: Site, calendar: Calendar, at: string): string {
  const { date, time } = civilTime(site.timeZone, at)
  const turns = spansOn(room, site, calendar, date).flatMap(({ from, to }) => [from, to])
  const next = turns.filter((turn) => turn > time).sort()[0] ?? '24:00'
  const instant = instantOf(site.timeZone, date, next)
  return instant > at ? instant : nextMinute(at)
}
