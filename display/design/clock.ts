// The hall's wall clock in words: time and date in the hall's own zone, whatever zone the box believes in. Pure.
import { htmlLanguage, type Language } from './i18n.ts'

/** The moment a screen is drawn for. */
export interface Now {
  /** The hub's time, ISO 8601 UTC; on a page that has no view yet, the computer's own. */
  readonly at: string
  /** Milliseconds since the moment the view's `asOf` stands for, counted by the monotonic clock. */
  readonly sinceAsOfMs: number
}

export interface ClockFace {
  /** `09:05` */
  readonly time: string
  /** `11月23日 星期一` or `Mon 23 Nov` */
  readonly date: string
}

/** What a clock on the wall of the hall shows. */
export function clockFace(at: string, timeZone: string, language: Language): ClockFace {
  const { time, day, weekday } = partsOf(new Date(at), timeZone === '' ? 'UTC' : timeZone, language)
  return { time, date: language === 'zh' ? `${day} ${weekday}` : `${weekday} ${day}` }
}

/** A civil date (`2026-11-30`) as it is read in a sentence: `11月30日（星期一）` or `Mon 30 Nov`. */
export function dayWords(date: string, language: Language): string {
  const { day, weekday } = partsOf(new Date(`${date}T00:00:00.000Z`), 'UTC', language)
  return language === 'zh' ? `${day}（${weekday}）` : `${weekday} ${day}`
}

/** A civil date where there is little room: `11月30日` or `30 Nov`. */
export function shortDayWords(date: string, language: Language): string {
  return partsOf(new Date(`${date}T00:00:00.000Z`), 'UTC', language).day
}

/** An instant in the hall's own time, with its day: `11月30日（星期一）17:00` or `Mon 30 Nov, 17:00`. */
export function momentWords(at: string, timeZone: string, language: Language): string {
  const { day, weekday, time } = partsOf(new Date(at), timeZone === '' ? 'UTC' : timeZone, language)
  return language === 'zh' ? `${day}（${weekday}）${time}` : `${weekday} ${day}, ${time}`
}

/** The hub's time now in ms since 1970: the moment the view speaks of, counted on without this box's own clock. */
export function hubNowMs(asOf: string, now: Pick<Now, 'sinceAsOfMs'>): number {
  return Date.parse(asOf) + now.sinceAsOfMs
}

function partsOf(instant: Date, timeZone: string, language: Language) {
  const locale = language === 'zh' ? htmlLanguage.zh : 'en-GB'
  const length = language === 'zh' ? 'long' : 'short'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant)
  return {
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: part({ month: length, day: 'numeric' }),
    weekday: part({ weekday: length }),
  }
}
