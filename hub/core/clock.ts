// Time as the hub needs it: the present instant, and a call at a later one. Tests bring their own.
import { after } from './civil-time.ts'

export interface Clock {
  /** ISO 8601 UTC with milliseconds. */
  now(): string
  /** Calls once at or after an instant; returns how to take that back. */
  at(instant: string, call: () => void): () => void
}

/** Longest span a timer of the platform can hold; later instants are reached in several steps. */
const longestTimerMs = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  at(instant, call) {
    let timer: NodeJS.Timeout
    const arm = () => {
      const spanMs = Date.parse(instant) - Date.now()
      timer = spanMs > longestTimerMs ? setTimeout(arm, longestTimerMs) : setTimeout(call, Math.max(0, spanMs))
    }
    arm()
    return () => clearTimeout(timer)
  },
}

/** Calls again and again, each time a span (ms) after the last; returns how to end it. */
export function every(clock: Clock, spanMs: number, call: () => void): () => void {
  let cancel = () => {}
  const arm = () => {
    cancel = clock.at(after(clock.now(), spanMs), () => {
      arm()
      call()
    })
  }
  arm()
  return () => cancel()
}
