// The box's clocks and timers as one small port, so that every wait in the agent can be driven by a test.
import { randomUUID } from 'node:crypto'

interface Timer {
  cancel(): void
}

export interface Clock {
  /** Names this run of the agent; `monotonicMs` counts from its beginning. */
  readonly bootId: string
  /** Milliseconds since 1970 by the box's wall clock; it may be wrong and may jump. */
  wallMs(): number
  /** Milliseconds since the agent began; never goes back. */
  monotonicMs(): number
  /** Runs once after `ms` milliseconds, 0 or more. */
  after(ms: number, run: () => void): Timer
}

/** The real clocks of this process. */
export function systemClock(): Clock {
  return {
    bootId: randomUUID(),
    wallMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    after(ms, run) {
      const timeout = setTimeout(run, ms)
      return { cancel: () => clearTimeout(timeout) }
    },
  }
}

/** A single timer that can be set again; setting it forgets what it waited for before. */
export interface Alarm {
  set(ms: number, run: () => void): void
  /** Sets it where it does not wait yet: what comes in a stream cannot put it off for ever. */
  setUnlessSet(ms: number, run: () => void): void
  cancel(): void
}

export function createAlarm(clock: Clock): Alarm {
  let timer: Timer | null = null
  const cancel = () => {
    timer?.cancel()
    timer = null
  }
  const set = (ms: number, run: () => void) => {
    cancel()
    timer = clock.after(ms, () => {
      timer = null
      run()
    })
  }
  return {
    set,
    setUnlessSet(ms, run) {
      if (timer === null) set(ms, run)
    },
    cancel,
  }
}

/** Both clocks at one moment, as reports and batches carry them. */
export function stamp(clock: Clock): { at: string; bootId: string; monotonicMs: number } {
  return { at: new Date(clock.wallMs()).toISOString(), bootId: clock.bootId, monotonicMs: clock.monotonicMs() }
}
