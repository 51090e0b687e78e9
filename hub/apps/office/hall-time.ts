// Days and times as people at the hall write them, whatever zone their computer believes in. Pure.
import { clockFace } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'

/** The instant (ISO 8601 UTC) at which the hall's wall shows `YYYY-MM-DDTHH:mm`; null for what is no such text. */
export function instantOf(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null
  const wanted = Date.parse(`${local}:00Z`)
  if (Number.isNaN(wanted)) return null
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = wanted - offsetMs(wanted, timeZone)
  return new Date(wanted - offsetMs(guess, timeZone)).toISOString()
}

/** What the hall's wall shows at an instant, as `YYYY-MM-DDTHH:mm`. */
export function localOf(at: string, timeZone: string): string {
  const ms = Date.parse(at)
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 16)
}

/** The civil date on the hall's wall at an instant, as `YYYY-MM-DD`. */
export function dateOf(at: string, timeZone: string): string {
  return localOf(at, timeZone).slice(0, 10)
}

/** The civil date so many days later. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A civil date as the hall's clock shows it: `11月30日 星期一` or `Mon 30 Nov`. */
export function dayFace(date: string, language: Language): string {
  return clockFace(`${date}T00:00:00.000Z`, 'UTC', language).date
}

/** ISO weekday of a civil date, 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** How far the hall's wall is ahead of UTC, in ms. */
function offsetMs(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timeZone === '' ? 'UTC' : timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return wall - Math.floor(ms / 1000) * 1000
}
