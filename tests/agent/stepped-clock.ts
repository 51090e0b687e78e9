// A box's clock that tests move by hand; what waits for it is done in order on the way.
import type { Clock } from '../../terminal/clock.ts'

export interface SteppedClock extends Clock {
  /** Moves both clocks on by `ms`. */
  pass(ms: number): void
}

export function steppedClock(wallMs: number): SteppedClock {
  let nowMs = 0
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  return {
    bootId: 'boot',
    wallMs: () => wallMs + nowMs,
    monotonicMs: () => nowMs,
    after(ms, run) {
      const timer = { atMs: nowMs + ms, run }
      timers.add(timer)
      return { cancel: () => void timers.delete(timer) }
    },
    pass(ms) {
      const untilMs = nowMs + ms
      for (;;) {
        const [next] = [...timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)
        if (next === undefined) break
        timers.delete(next)
        nowMs = next.atMs
        next.run()
      }
      nowMs = untilMs
    },
  }
}
