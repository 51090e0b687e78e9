// How long a newcomer will wait: from the last services of the series and the windows that serve it now, as an honest range. Pure.
import type { WaitRange } from './contract.ts'

/** With fewer services than this nothing honest can be said. */
const fewest = 3

/** So many of the last services tell how long one takes. */
export const remembered = 20

/**
 * The range of waiting of somebody who takes a number now, in minutes: between a quarter and three quarters of the services
 * took as long as its ends say. Null: too little is known, or nobody serves.
 * @param waiting people before them
 * @param serving windows that serve the series now; a window that serves several counts as a part
 * @param lastMs the last services of the series, ms
 */
export function waitRangeOf(waiting: number, serving: number, lastMs: readonly number[]): WaitRange | null {
  if (serving <= 0 || lastMs.length < fewest) return null
  const from = Math.floor(waiting / serving) * quantile(lastMs, 0.25)
  const to = ((waiting + 1) / serving) * quantile(lastMs, 0.75)
  return { from: Math.floor(from / 60_000), to: Math.max(1, Math.ceil(to / 60_000)) }
}

/** What one service takes, ms: the median of the last ones, or what is usual while nothing is known. */
export function usualServiceMs(lastMs: readonly number[], usualMs: number): number {
  return lastMs.length < fewest ? usualMs : Math.max(1, quantile(lastMs, 0.5))
}

/** @param q 0 to 1 */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
