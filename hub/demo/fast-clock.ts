// A clock that runs fast, so that a whole working day can be watched in minutes.
import { after } from '../core/civil-time.ts'
import type { Clock } from '../core/clock.ts'

/**
 * @param startsAt what it shows now, ISO 8601 UTC
 * @param factor how many times as fast as the real one it runs, 1 to 1000
 */
export function fastClock(startsAt: string, factor: number): Clock {
  const begunAt = performance.now()
  const now = () => after(startsAt, Math.floor((performance.now() - begunAt) * factor))
  return {
    now,
    at(instant, call) {
      let timer: NodeJS.Timeout
      const arm = () => {
        const spanMs = Date.parse(instant) - Date.parse(now())
        // Longer spans are reached in steps: a timer of the platform holds 24 days at most.
        timer = setTimeout(spanMs > 0 ? arm : call, Math.max(0, Math.min(spanMs / factor, 60_000)))
      }
      arm()
      return () => clearTimeout(timer)
    },
  }
}
