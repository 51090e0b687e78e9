// Years away by the machine's own clock, so that a decision which reads it is found out.
import { vi } from 'vitest'

/** Runs a call while `Date` tells another time; everything else stays as it is. */
export function atAnotherTime<T>(call: () => T): T {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09.123Z') })
  try {
    return call()
  } finally {
    vi.useRealTimers()
  }
}
