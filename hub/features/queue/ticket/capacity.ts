// Until when the windows can still serve everybody by closing time: numbers stop then, so that nobody waits in vain. Pure.

interface OpenTime {
  /** ISO 8601 UTC. */
  readonly from: string
  readonly to: string
}

/**
 * The latest instant of a day from which so much open time is left; null: the whole day has less.
 * @param hours the hall's open hours of the day, the earliest first; a lunch break is no time to serve
 * @param needMs open time that is needed to serve everybody, 0 or more
 */
export function lastFullAt(hours: readonly OpenTime[], needMs: number): string | null {
  let missingMs = needMs
  for (const { from, to } of hours.toReversed()) {
    const spanMs = Date.parse(to) - Date.parse(from)
    if (missingMs <= spanMs) return new Date(Math.floor(Date.parse(to) - missingMs)).toISOString()
    missingMs -= spanMs
  }
  return null
}
