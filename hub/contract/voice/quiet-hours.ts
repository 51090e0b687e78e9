// Is this a time of day at which the hall's speakers keep still? Pure.

/** From and to are `HH:mm` in the hall's time; a span may go over midnight. */
export interface QuietSpan {
  readonly from: string
  readonly to: string
}

/** @param at ms since 1970 */
export function isQuiet(spans: readonly QuietSpan[], timeZone: string, at: number): boolean {
  const now = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return spans.some(({ from, to }) => (from <= to ? from <= now && now < to : from <= now || now < to))
}
