// Civil dates and wall-clock times in a hall's own time zone, from instants in UTC. Pure.

export interface CivilTime {
  /** `2026-11-23` */
  readonly date: string
  /** `09:00`, 00:00 to 23:59 */
  readonly time: string
  /** ISO weekday, 1 Monday to 7 Sunday */
  readonly weekday: number
}

const minuteMs = 60_000
const dayMs = 86_400_000

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

/** Minutes whose wall-clock time is remembered, by zone; alarms and slices ask for the same minute again and again. */
const remembered = new Map<string, Map<number, CivilTime>>()
const mostRemembered = 1_000

/** What the clock on the wall of the hall says at an instant. */
export function civilTime(timeZone: string, instant: string): CivilTime {
  const minute = Math.floor(Date.parse(instant) / minuteMs)
  const minutes = remembered.get(timeZone) ?? new Map<number, CivilTime>()
  const known = minutes.get(minute)
  if (known !== undefined) return known
  if (minutes.size === mostRemembered) minutes.clear()
  const read = readWall(timeZone, minute)
  remembered.set(timeZone, minutes.set(minute, read))
  return read
}

function readWall(timeZone: string, minute: number): CivilTime {
  const parts: Record<string, string> = {}
  for (const { type, value } of formatFor(timeZone).formatToParts(minute * minuteMs)) parts[type] = value
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return Object.freeze({ date, time: `${parts.hour}:${parts.minute}`, weekday: weekdayOf(date) })
}

/** Instants of wall times, remembered likewise: the same hours of a day are asked for at every commit. */
const reckoned = new Map<string, string>()

/**
 * The instant, ISO 8601 UTC, at which the wall clock of a zone shows a civil date and a time (`00:00` to `24:00`). Of a time
 * that a change of clocks shows twice it is the first; a skipped one counts on from before the change.
 */
export function instantOf(timeZone: string, date: string, time: string): string {
  const key = `${timeZone} ${date} ${time}`
  const known = reckoned.get(key)
  if (known !== undefined) return known
  if (reckoned.size === mostRemembered) reckoned.clear()
  const instant = reckon(timeZone, date, time)
  reckoned.set(key, instant)
  return instant
}

function reckon(timeZone: string, date: string, time: string): string {
  const [wallDate, wallTime] = time === '24:00' ? [dateAfter(date, 1), '00:00'] : [date, time]
  const wall = `${wallDate}T${wallTime}:00.000Z`
  // Clocks change at most once in two days: the distance from Greenwich is the one a day before or the one a day after.
  const [earlier, later] = [-dayMs, dayMs].map((spanMs) => {
    const near = after(wall, spanMs)
    return after(wall, -msBetween(near, wallAsUtc(timeZone, near)))
  }) as [string, string]
  const isRight = (instant: string) => wallAsUtc(timeZone, instant) === wall
  return isRight(earlier) || !isRight(later) ? earlier : later
}

/** What the wall shows at an instant, written as if the zone were UTC. */
function wallAsUtc(timeZone: string, instant: string): string {
  const { date, time } = civilTime(timeZone, instant)
  return `${date}T${time}:00.000Z`
}

/** A civil date moved by days, forward or back. */
export function dateAfter(date: string, days: number): string {
  return after(`${date}T00:00:00.000Z`, days * dayMs).slice(0, 10)
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
  return new Date((Math.floor(Date.parse(instant) / minuteMs) + 1) * minuteMs).toISOString()
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
