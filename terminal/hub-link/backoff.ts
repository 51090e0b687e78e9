// How long to wait before the next try: longer each time, never for ever, and never all boxes at once.

const shortestMs = 250
const longestMs = 15_000

/**
 * Milliseconds before a try: 250 doubling to 15,000, of which a random half or more is waited.
 * @param attempt tries that failed so far, 0 and up
 * @param random 0 (inclusive) to 1
 */
export function retryDelayMs(attempt: number, random: number): number {
  const full = Math.min(longestMs, shortestMs * 2 ** Math.min(attempt, 10))
  return Math.round(full * (0.5 + random / 2))
}
