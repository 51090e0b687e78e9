// What a computation over the hall reads, seen by watching it: while that is the same, so is what it gave.
import type { States } from './machine.ts'

export interface Watched<T> {
  readonly value: T
  /** The states it read, by feature; for a pure computation, what it gave holds as long as all of them do. */
  readonly read: ReadonlyMap<string, unknown>
}

/** @throws what the computation throws */
export function watch<T>(states: States, compute: (states: States) => T): Watched<T> {
  const read = new Map<string, unknown>()
  const watched = new Proxy(states, {
    get(all, feature: string) {
      const state = all[feature]
      read.set(feature, state)
      return state
    },
  })
  return { value: compute(watched), read }
}

/** Whether a computation that read this would give the same now. */
export function stillHolds({ read }: Pick<Watched<unknown>, 'read'>, states: States): boolean {
  for (const [feature, state] of read) if (states[feature] !== state) return false
  return true
}
