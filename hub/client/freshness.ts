// Is a fact still current? Each has its own lease; past it the screen must show it as old and say its age. Pure.
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'

export interface Freshness {
  readonly isStale: boolean
  /** Milliseconds since the hub last vouched for the fact, never negative. */
  readonly ageMs: number
}

/** The freshness of each fact of a view of this kind. */
export type FreshnessOf<K extends ViewKind> = { readonly [F in keyof FactsOf<K>]: Freshness }

/**
 * The freshness of each fact, by its lease.
 * @param vouchedAtMs when the hub last vouched, on the same monotonic clock as `nowMs`
 */
export function freshnessOf<F extends Readonly<Record<keyof F, { readonly leaseMs: number }>>>(
  facts: F,
  vouchedAtMs: number,
  nowMs: number,
): { readonly [N in keyof F]: Freshness } {
  const ageMs = Math.max(0, nowMs - vouchedAtMs)
  const all: Partial<Record<keyof F, Freshness>> = {}
  for (const name of Object.keys(facts) as (keyof F)[]) all[name] = { isStale: ageMs > facts[name].leaseMs, ageMs }
  return all as { readonly [N in keyof F]: Freshness }
}
