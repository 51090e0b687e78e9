// What each day of a year is by the notices, and a year as twelve months of weeks. Pure.
import type { DeclaredDay, Notice } from '#contract/public/calendar'
import { daysAfter, weekdayOf } from '../office/hall-time.ts'

/** `off` and `worked` are named by a notice, `rest` is a weekend, `usual` a weekday, `unknown` lies in a year without notice. */
export type DayKind = 'off' | 'worked' | 'rest' | 'usual' | 'unknown'

export interface DayMark {
  readonly kind: DayKind
  /** The holiday's name, or null. */
  readonly holiday: string | null
  /** Set apart by the hall's leaders, and why; null on any other day. */
  readonly declared: string | null
}

/** What a civil date is; the leaders' word comes before the notices, next year's notice before this year's. */
export function markOf(date: string, notices: readonly Notice[], declared: readonly DeclaredDay[]): DayMark {
  const year = Number(date.slice(0, 4))
  const named = [year + 1, year].flatMap((wanted) => notices.filter((one) => one.year === wanted))
  const holiday = named.flatMap(({ holidays }) => holidays).find(({ from, to }) => from <= date && date <= to)
  const isWorked = named.some(({ workedDays }) => workedDays.includes(date))
  const isWeekend = weekdayOf(date) > 5
  const own = declared.find((one) => one.date === date)
  if (own !== undefined) {
    const kind = own.kind === 'off' ? (isWeekend ? 'rest' : 'off') : isWeekend ? 'worked' : 'usual'
    return { kind, holiday: holiday?.name ?? null, declared: own.reason }
  }
  if (holiday !== undefined) return { kind: 'off', holiday: holiday.name, declared: null }
  if (isWorked) return { kind: 'worked', holiday: null, declared: null }
  if (!notices.some((one) => one.year === year)) return { kind: 'unknown', holiday: null, declared: null }
  return { kind: isWeekend ? 'rest' : 'usual', holiday: null, declared: null }
}

export interface DayCell extends DayMark {
  readonly date: string
  readonly day: number
}

/** Twelve months; each a list of weeks, Monday to Sunday, with null for days of other months. */
export type YearOfDays = readonly (readonly (readonly (DayCell | null)[])[])[]

export function yearOfDays(year: number, mark: (date: string) => DayMark): YearOfDays {
  return Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`
    const cells: (DayCell | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
    for (let date = first; date.startsWith(first.slice(0, 7)); date = daysAfter(date, 1)) {
      cells.push({ date, day: Number(date.slice(8)), ...mark(date) })
    }
    while (cells.length % 7 > 0) cells.push(null)
    return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  })
}
