// What the calendar page says: the notices by year, the chosen year day by day, and the days the hall has set apart. Pure.
import { clockFace, dayWords, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { dateOf } from '../office/hall-time.ts'
import { markOf, type YearOfDays, yearOfDays } from './days.ts'
import { words } from './words.ts'

export interface CalendarState {
  readonly hallName: string
  readonly time: string
  readonly missingYear: string | null
  /** Years with a notice, the newest first; null while there is no information. */
  readonly years: readonly number[] | null
  /** The chosen year; null where no year has a notice. */
  readonly shown: {
    readonly year: number
    readonly source: string
    readonly version: string
    readonly sum: string
    readonly months: YearOfDays
  } | null
  readonly declared: readonly { readonly date: string; readonly words: string; readonly reason: string }[] | null
  readonly oldMs: number | null
}

/** `chosen`: the year somebody wants to see; null: this year's, or the newest there is. */
export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
  chosen: number | null,
): CalendarState {
  const say = words[language]
  const { value: hall } = facts.hall
  const calendar = facts.calendar?.value ?? null
  const notices = calendar?.notices.toSorted((one, other) => other.year - one.year) ?? []
  const declared = calendar?.declared ?? []
  const thisYear = (hall.date ?? dateOf(now.at, hall.timeZone)).slice(0, 4)
  const notice = notices.find(({ year }) => year === (chosen ?? Number(thisYear))) ?? notices[0] ?? null
  const dateWords = (date: string) => (date.startsWith(thisYear) ? dayWords(date, language) : date)
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    missingYear: calendar?.missingYear == null ? null : say.missingYear(calendar.missingYear),
    years: calendar === null ? null : notices.map((one) => one.year),
    shown:
      notice === null
        ? null
        : {
            year: notice.year,
            source: say.source(notice.document, notice.publishedOn),
            version: say.version(notice.version, dateOf(notice.takenAt, hall.timeZone)),
            ...drawn(notice.year, (date) => markOf(date, notices, declared), language),
          },
    declared:
      calendar === null
        ? null
        : declared
            .toSorted((one, other) => one.date.localeCompare(other.date))
            .map(({ date, kind, reason }) => ({ date, words: `${dateWords(date)} ${say.kind[kind]}`, reason })),
    oldMs: oldMs(freshness.calendar),
  }
}

/** A year day by day, with the count of its days off and worked weekend days. */
export function drawn(
  year: number,
  mark: Parameters<typeof yearOfDays>[1],
  language: Language,
): { sum: string; months: YearOfDays } {
  const months = yearOfDays(year, mark)
  const count = (kind: 'off' | 'worked') => months.flat(2).filter((cell) => cell?.kind === kind).length
  return { sum: words[language].sum(count('off'), count('worked')), months }
}
