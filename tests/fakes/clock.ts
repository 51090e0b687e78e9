// A clock that tests move by hand; alarms ring in order on the way.
import { after } from '../../hub/core/civil-time.ts'
import type { Clock } from '../../hub/core/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time on by a span in ms, ringing every alarm on the way. */
  advance(spanMs: number): void
  /** Jumps to a later instant, ISO 8601 UTC. */
  moveTo(instant: string): void
}

export function fakeClock(start: string): FakeClock {
  let now = start
  const alarms = new Set<{ at: string; call: () => void }>()

  const clock: FakeClock = {
    now: () => now,
    at(instant, call) {
      const alarm = { at: instant, call }
      alarms.add(alarm)
      // An instant in the past rings at once, but never inside the caller's own turn.
      if (instant <= now) queueMicrotask(() => ring(alarm))
      return () => void alarms.delete(alarm)
    },
    moveTo(instant) {
      for (;;) {
        const next = [...alarms].filter(({ at }) => at <= instant).sort((a, b) => a.at.localeCompare(b.at))[0]
        if (next === undefined) break
        if (next.at > now) now = next.at
        ring(next)
      }
      if (instant > now) now = instant
    },
    advance: (spanMs) => clock.moveTo(after(now, spanMs)),
  }

  function ring(alarm: { at: string; call: () => void }): void {
    if (alarms.delete(alarm)) alarm.call()
  }

  return clock
}
