// The sum of all features' contracts, as types only: what a browser or a box may say and see, with no hub code in it.

import type { z } from 'zod'
import type { features } from '../features/index.ts'
import type { CommandOf, Contract, EventOf, SliceDefinition, ViewKind } from './define.ts'
import type { View } from './view.ts'

type Contracts = (typeof features)[number]['contract']

type Each<C, K extends 'command' | 'event'> = C extends Contract
  ? K extends 'command'
    ? CommandOf<C>
    : EventOf<C>
  : never

export type HallCommand = Each<Contracts, 'command'>

type SlicesOn<C, K extends ViewKind> = C extends Contract
  ? {
      [S in keyof C['slices'] & string as C['slices'][S] extends SliceDefinition
        ? K extends C['slices'][S]['on'][number]
          ? S
          : never
        : never]: { leaseMs: number; value: z.output<C['slices'][S]['value']> }
    }
  : never
type Meet<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never

/** The facts a view of this kind carries. */
export type FactsOf<K extends ViewKind> = Meet<SlicesOn<Contracts, K>>

/** Some of `All` are there for certain; any other may be missing. */
export type Having<All, Some extends keyof All> = Pick<All, Some> & Partial<All>

/**
 * A view of one kind, with its facts typed by the features' contracts. The hub leaves a fact out when it cannot compute it,
 * so only the facts `F`, which somebody has looked for, are there for certain.
 */
export type ViewOf<K extends ViewKind, F extends keyof FactsOf<K> = keyof FactsOf<K>> = Omit<View, 'facts'> & {
  facts: Having<FactsOf<K>, F>
}
