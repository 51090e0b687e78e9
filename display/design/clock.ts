// The hall's wall clock in words: time and date in the hall's own zone, whatever zone the box believes in. Pure.
import { htmlLanguage, type Language } from './i18n.ts'

/** The moment a screen is drawn for. */
export interface Now {
  /** Wall clock, ISO 8601 UTC. */
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
  const instant = new Date(at)
  const locale = language === 'zh' ? htmlLanguage.zh : 'en-GB'
  const zone = timeZone === '' ? 'UTC' : timeZone
  const weekday = language === 'zh' ? 'long' : 'short'
  const month = language === 'zh' ? 'long' : 'short'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(instant)
  return {
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    date:
      language === 'zh'
        ? `${part({ month, day: 'numeric' })} ${part({ weekday })}`
        : `${part({ weekday })} ${part({ day: 'numeric', month })}`,
  }
}
