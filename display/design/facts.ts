// Reads ages out of freshness: null while current, so that a drawing need only ask "is there an age?". Pure.
import type { Freshness } from '../../hub/client/freshness.ts'

/** The age in ms of a stale fact, or null while it is current. */
export function oldMs({ isStale, ageMs }: Freshness): number | null {
  return isStale ? ageMs : null
}
