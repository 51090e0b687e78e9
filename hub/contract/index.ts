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
export type HallEvent = Each<Contracts, 'event'>

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

/** A view of one kind, with its facts typed by the features' contracts. */
export type ViewOf<K extends ViewKind> = Omit<View, 'facts'> & { facts: FactsOf<K> }
