// A feature of the hall: its contract, its decisions, what screens see of it, and its tables for history.
import type { Contract, SliceValue } from '../contract/define.ts'
import type { Decider, HallOf } from './decider.ts'
import type { Projection } from './projection.ts'

/** Computes a slice's value from the states; `subject` is a window's id or a board's name, `now` ISO 8601 UTC. */
export type Slice<C extends Contract, N extends readonly Contract[], S extends keyof C['slices'] & string> = (
  hall: HallOf<readonly [C, ...N]>,
  subject: string,
  now: string,
) => SliceValue<C, S>

export interface Feature<C extends Contract = Contract, N extends readonly Contract[] = readonly Contract[]> {
  readonly name: C['name']
  readonly contract: C
  readonly decider: Decider<C, N>
  readonly slices: { readonly [S in keyof C['slices'] & string]: Slice<C, N, S> }
  readonly projections: readonly Projection[]
}

/** A feature whose types the hub's wiring need not know any more. */
// biome-ignore lint/suspicious/noExplicitAny: handlers of all features stand in one list; each was checked where it was defined
export type AnyFeature = Feature<any, any>

/** Puts the parts of a feature together; the compiler refuses a missing handler, slice or event. */
export function defineFeature<C extends Contract, const N extends readonly Contract[]>(
  feature: Omit<Feature<C, N>, 'name' | 'contract'>,
): Feature<C, N> {
  return { name: feature.decider.contract.name, contract: feature.decider.contract, ...feature }
}
