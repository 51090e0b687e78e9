// The form of a measurement: one file, what it measures on one side, and the rows it gives.
import type { Load } from './load/load.ts'
import type { LongJournal } from './product/long-journal.ts'
import type { Side } from './side.ts'

export interface Row {
  readonly name: string
  readonly unit: string
  /** Which ratio of product to floor is wanted: at most, or at least. */
  readonly aim: { readonly atMost: number } | { readonly atLeast: number }
}

/** How long a run measures, in s. */
export interface Lengths {
  readonly warmSeconds: number
  readonly rateSeconds: number
  readonly floodSeconds: number
}

export interface Turn {
  readonly side: Side
  readonly load: Load
  readonly lengths: Lengths
  /** Written when it is first asked for, the same for both sides. */
  longJournal(events: number): Promise<LongJournal>
  /** The same side on a day on which no number has been taken, with a load of its own: numbers of a day are used up, presses are not. */
  newDay<T>(measure: (day: Pick<Turn, 'side' | 'load'>) => Promise<T>): Promise<T>
}

export interface Measurement<K extends string = string> {
  /** For `--only`. */
  readonly name: string
  readonly rows: Readonly<Record<K, Row>>
  /** Measures one side once and gives a figure for each row; opens the screens it needs itself. */
  measure(turn: Turn): Promise<Readonly<Record<K, number>>>
}

export function defineMeasurement<K extends string>(measurement: Measurement<K>): Measurement<K> {
  return measurement
}

/** What is wanted of every time and of memory. */
export const atMost = { atMost: 1.3 } as const
