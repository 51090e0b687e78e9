// A feature of the hall: its contract, its decisions, what screens see of it, and its tables for history.
import type { z } from 'zod'
import type { Contract, QueriesOf, QueryDefinition, SliceValue } from '../contract/define.ts'
import type { Decider, Decision, HallOf } from './decider.ts'
import type { Command } from './machine.ts'
import type { Projection, ProjectionDatabase } from './projection.ts'

/** Computes a slice's value from the states; `subject` is a window's id or a board's name, `now` ISO 8601 UTC. */
export type Slice<C extends Contract, N extends readonly Contract[], S extends keyof C['slices'] & string> = (
  hall: HallOf<readonly [C, ...N]>,
  subject: string,
  now: string,
) => SliceValue<C, S>

/** Answers a query from the projections' tables; the newest rows first where there is no better order. */
export type Answer<Q extends QueryDefinition> = (
  database: ProjectionDatabase,
  params: z.output<Q['params']>,
) => Promise<readonly z.input<Q['row']>[]>

/** Stands before the decisions of every feature: refuses a command, or lets it pass with null. Pure. */
export type Guard<C extends Contract, N extends readonly Contract[]> = (
  command: Command,
  hall: HallOf<readonly [C, ...N]>,
) => Extract<Decision<C>, { refusal: unknown }> | null

type Answers<C extends Contract> = {
  readonly [N in keyof QueriesOf<C> & string]: QueriesOf<C>[N] extends QueryDefinition ? Answer<QueriesOf<C>[N]> : never
}

export interface Feature<C extends Contract = Contract, N extends readonly Contract[] = readonly Contract[]> {
  readonly name: C['name']
  readonly contract: C
  readonly decider: Decider<C, N>
  readonly slices: { readonly [S in keyof C['slices'] & string]: Slice<C, N, S> }
  readonly projections: readonly Projection[]
  readonly answers: Answers<C>
  readonly guard?: Guard<C, N>
}

/** A feature whose types the hub's wiring need not know any more. */
// biome-ignore lint/suspicious/noExplicitAny: handlers of all features stand in one list; each was checked where it was defined
export type AnyFeature = Feature<any, any>

/** Puts the parts of a feature together; the compiler refuses a missing handler, slice or event. */
export function defineFeature<C extends Contract, const N extends readonly Contract[]>(
  feature: Omit<Feature<C, N>, 'name' | 'contract' | 'answers'> & AnswersPart<C>,
): Feature<C, N> {
  const { contract } = feature.decider
  return { name: contract.name, contract, ...feature, answers: (feature.answers ?? {}) as Answers<C> }
}

/** A feature without queries need not say that it answers none. */
type AnswersPart<C extends Contract> = [keyof QueriesOf<C>] extends [never]
  ? { readonly answers?: never }
  : { readonly answers: Answers<C> }
