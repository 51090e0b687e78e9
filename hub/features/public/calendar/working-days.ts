// Which days are worked: the leaders' declared day first, then the notices, then the week. Pure, for every feature that reckons in days.
import type { StateOf } from '#wire/define'
import { dateAfter, weekdayOf } from '../../../core/civil-time.ts'
import type { calendarContract, Notice } from './contract.ts'

export type Calendar = StateOf<typeof calendarContract>

/** `unknown`: no notice tells; never to be guessed. */
export type DayKind = 'working' | 'off' | 'unknown'

export interface Day {
  readonly kind: DayKind
  /** The holiday's name on a day off that a notice gives; null on any other day. */
  readonly holiday: string | null
  /** Who says so: the hall's leaders, a notice that names the day, or the weekday alone. */
  readonly by: 'leaders' | 'notice' | 'weekday'
}

/**
 * What a civil date is. A date of a year whose notice is known is Monday to Friday `working`, else `off`, unless the notice
 * names it; what next year's notice says of December comes before what this year's says.
 */
export function dayOn(calendar: Calendar, date: string): Day {
  const year = Number(date.slice(0, 4))
  const own = calendar.notices[year]
  const next = date.slice(5, 7) === '12' ? calendar.notices[year + 1] : undefined
  const named = saidBy(next, date) ?? saidBy(own, date)
  const declared = calendar.declared[date]
  if (declared !== undefined) {
    return { kind: declared.kind, holiday: declared.kind === 'off' ? (named?.holiday ?? null) : null, by: 'leaders' }
  }
  if (named !== null) return named
  if (own === undefined) return { kind: 'unknown', holiday: null, by: 'weekday' }
  return { kind: weekdayOf(date) <= 5 ? 'working' : 'off', holiday: null, by: 'weekday' }
}

function saidBy(notice: Notice | undefined, date: string): Day | null {
  if (notice === undefined) return null
  if (notice.workedDays.includes(date)) return { kind: 'working', holiday: null, by: 'notice' }
  const holiday = notice.holidays.find(({ from, to }) => from <= date && date <= to)
  return holiday === undefined ? null : { kind: 'off', holiday: holiday.name, by: 'notice' }
}

/** Whether a civil date is worked. */
export function dayKind(calendar: Calendar, date: string): DayKind {
  return dayOn(calendar, date).kind
}

/** Longer than this nobody rests; a calendar without a worked day is no calendar. */
const longestRest = 366

/**
 * The n-th working day after a civil date (n from 1); the date itself is not counted. Where a day on the way cannot be told,
 * its year.
 */
export function afterWorkingDays(
  kindOf: (date: string) => DayKind,
  date: string,
  n: number,
): { date: string } | { unknownYear: number } {
  let day = date
  for (let left = n, rest = 0; ; ) {
    day = dateAfter(day, 1)
    const kind = kindOf(day)
    if (kind === 'unknown' || rest === longestRest) return { unknownYear: Number(day.slice(0, 4)) }
    if (kind === 'off') rest += 1
    else if (left === 1) return { date: day }
    else [left, rest] = [left - 1, 0]
  }
}
