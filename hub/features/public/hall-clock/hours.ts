// What the hours and the calendar say of a day and of an instant. Pure; nothing here knows what the hall has turned to.
import { civilTime, dateAfter, instantOf, nextMinute, weekdayOf } from '../../../core/civil-time.ts'
import { type Calendar, type DayKind, dayOn } from '../calendar/working-days.ts'
import type { Hours, Phase, Site } from './contract.ts'

/** Opening hours on one date, in the hall's own time; `to` may be 24:00. */
export type Span = Pick<Hours, 'from' | 'to'>

/** A hall that does not open within this many days has no next opening. */
const furthestOpening = 366

/** The business date of an instant, ISO 8601 UTC; a hall without a site lives by Greenwich. */
export function dateOf(site: Pick<Site, 'timeZone'> | null, at: string): string {
  return civilTime(site?.timeZone ?? 'UTC', at).date
}

/** The opening hours of a civil date, the earliest first; empty on a day of rest, null where no notice tells. */
export function spansOn(site: Site, calendar: Calendar, date: string): readonly Span[] | null {
  const own = spansOf(site.hours, weekdayOf(date))
  const { kind, by } = dayOn(calendar, date)
  if (by === 'leaders') {
    if (kind === 'off') return []
    return own.length > 0 ? own : spansOf(site.hours, site.workedWeekendAs)
  }
  if (site.workingDays === 'weekly' || (by === 'weekday' && kind !== 'unknown')) return own
  if (kind === 'unknown') return null
  return kind === 'off' ? [] : spansOf(site.hours, site.workedWeekendAs)
}

/** The hours of a weekday, ISO numbering, the earliest first. */
export function spansOf(hours: readonly Hours[], weekday: number): Span[] {
  return hours
    .filter((span) => span.weekday === weekday)
    .map(({ from, to }) => ({ from, to }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}

/** Whether a civil date counts as a working day of this hall: by the calendar, or by its weekly hours where it has no calendar. */
export function dayKindAt(site: Site, calendar: Calendar, date: string): DayKind {
  const { kind, by } = dayOn(calendar, date)
  if (site.workingDays === 'notices' || by === 'leaders') return kind
  return spansOf(site.hours, weekdayOf(date)).length > 0 ? 'working' : 'off'
}

/** What the hall clock should say at an instant (ISO 8601 UTC). */
export function phaseAt(site: Site, calendar: Calendar, at: string): Phase {
  const { date, time } = civilTime(site.timeZone, at)
  const spans = spansOn(site, calendar, date)
  if (spans === null) return 'unknown'
  if (spans.some(({ from, to }) => from <= time && time < to)) return 'open'
  const { lunchDuty } = site
  if (spans.length > 0 && lunchDuty !== null && lunchDuty.from <= time && time < lunchDuty.to) return 'lunch'
  return spans.some(({ to }) => to <= time) && spans.some(({ from }) => from > time) ? 'gap' : 'closed'
}

/** The next instant after `at` (ISO 8601 UTC) at which hours or lunch duty begin or end, midnight at the latest. */
export function nextTurnAt(site: Site, calendar: Calendar, at: string): string {
  const { date, time } = civilTime(site.timeZone, at)
  const spans = [...(spansOn(site, calendar, date) ?? []), ...(site.lunchDuty === null ? [] : [site.lunchDuty])]
  let next = '24:00'
  for (const { from, to } of spans) for (const turn of [from, to]) if (turn > time && turn < next) next = turn
  const instant = instantOf(site.timeZone, date, next)
  // On the day clocks go back a time is shown twice, and the first is over.
  return instant > at ? instant : nextMinute(at)
}

/** When hours begin next after an instant (ISO 8601 UTC), in the hall's own time; null where no notice tells on the way. */
export function nextOpening(site: Site, calendar: Calendar, at: string): { date: string; time: string } | null {
  const { date: today, time: now } = civilTime(site.timeZone, at)
  for (let days = 0; days <= furthestOpening; days++) {
    const date = dateAfter(today, days)
    const spans = spansOn(site, calendar, date)
    if (spans === null) return null
    const span = spans.find(({ from }) => days > 0 || from > now)
    if (span !== undefined) return { date, time: span.from }
  }
  return null
}

/**
 * Civil dates after one on which the hall opens, the nearest first; fewer where no notice tells of the days to come.
 * @param most so many at the most
 * @param furthest how many days ahead is looked
 */
export function openDatesAfter(
  site: Site,
  calendar: Calendar,
  date: string,
  { most, furthest }: { readonly most: number; readonly furthest: number },
): string[] {
  const dates: string[] = []
  for (let days = 1; days <= furthest && dates.length < most; days++) {
    const day = dateAfter(date, days)
    const spans = spansOn(site, calendar, day)
    if (spans === null) break
    if (spans.length > 0) dates.push(day)
  }
  return dates
}

/** The hours of a civil date as people read them, such as `09:00–12:00 13:30–17:00`; empty when the hall rests or nothing tells. */
export function hoursOn(site: Site, calendar: Calendar, date: string): string {
  return asRead(spansOn(site, calendar, date) ?? [])
}

/** Hours as people read them, such as `09:00–12:00 13:30–17:00`; empty where there are none. */
export function asRead(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(' ')
}

/** The holiday that a civil date is, or null; a hall that does not follow the notices has none. */
export function holidayOn(site: Site, calendar: Calendar, date: string): string | null {
  return site.workingDays === 'notices' ? dayOn(calendar, date).holiday : null
}
