// Civil dates and wall-clock times in a hall's own time zone, from instants in UTC. Pure.

export interface CivilTime {
  /** `2026-11-23` */
  readonly date: string
  /** `09:00`, 00:00 to 23:59 */
  readonly time: string
  /** ISO weekday, 1 Monday to 7 Sunday */
  readonly weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

/** What the clock on the wall of the hall says at an instant. */
export function civilTime(timeZone: string, instant: string): CivilTime {
  const parts: Record<string, string> = {}
  for (const { type, value } of formatFor(timeZone).formatToParts(new Date(instant))) parts[type] = value
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return { date, time: `${parts.hour}:${parts.minute}`, weekday: weekdayOf(date) }
}

/** ISO weekday of a civil date. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** An instant moved by a span; both stay ISO 8601 UTC. */
export function after(instant: string, spanMs: number): string {
  return new Date(Date.parse(instant) + spanMs).toISOString()
}

/** Milliseconds from one instant to a later one; negative when `to` is earlier. */
export function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** The start of the minute after an instant: hours change on whole minutes only. */
export function nextMinute(instant: string): string {
  return new Date((Math.floor(Date.parse(instant) / 60_000) + 1) * 60_000).toISOString()
}

/** The next instant at which the wall clock of a zone shows a time (`HH:mm`); never `instant` itself. */
export function nextAt(timeZone: string, time: string, instant: string): string {
  let at = nextMinute(instant)
  // A day has at most 25 hours; where a clock change skips the time, the next day's is found.
  for (let minute = 0; minute < 49 * 60; minute++) {
    if (civilTime(timeZone, at).time === time) return at
    at = nextMinute(at)
  }
  throw new Error(`the clock of ${timeZone} never shows ${time}`)
}
