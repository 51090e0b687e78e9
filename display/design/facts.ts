// Reads ages out of freshness: null while current, so that a drawing need only ask "is there an age?". Pure.
import type { Freshness } from '../../hub/client/freshness.ts'

/** The age in ms of a stale fact, or null while it is current or missing. */
export function oldMs(freshness: Freshness | undefined): number | null {
  return freshness?.isStale === true ? freshness.ageMs : null
}

/** The age in ms of the oldest of several facts of which something is said at once, or null while all are current. */
export function oldestMs(...facts: readonly (Freshness | undefined)[]): number | null {
  const ages = facts.map(oldMs).filter((age) => age !== null)
  return ages.length === 0 ? null : Math.max(...ages)
}

/** Stands in the place of a fact that the hub did not send. */
export const noInformation = { zh: '暂时没有信息', en: 'No information yet' } as const
