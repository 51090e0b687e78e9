// Lays the presses of a pad beside what the journal kept of it, in order: what is missing, what is too much. Pure.
import type { Press } from './thanks.ts'

export interface Alignment {
  /** Indexes of thanked presses that the journal does not have. */
  readonly lost: readonly number[]
  /** Indexes of journal entries that nobody pressed. */
  readonly extra: readonly number[]
}

/**
 * The cheapest matching that keeps both orders and equal levels. A press without thanks may be in the journal, once,
 * or not; a thanked one must be there; an entry must be a press.
 */
export function align(presses: readonly Readonly<Press>[], kept: readonly { readonly level: number }[]): Alignment {
  const width = kept.length + 1
  /** Faults in what follows press `i` and entry `j`. */
  const faults = new Int32Array((presses.length + 1) * width)
  const at = (i: number, j: number) => faults[i * width + j] ?? 0
  const isPair = (i: number, j: number) => presses[i] !== undefined && presses[i].level === kept[j]?.level
  const missing = (i: number) => (presses[i]?.isThanked === true ? 1 : 0)

  for (let i = presses.length; i >= 0; i--) {
    for (let j = kept.length; j >= 0; j--) {
      if (i === presses.length && j === kept.length) continue
      const skips = [
        ...(i < presses.length ? [missing(i) + at(i + 1, j)] : []),
        ...(j < kept.length ? [1 + at(i, j + 1)] : []),
        ...(isPair(i, j) ? [at(i + 1, j + 1)] : []),
      ]
      faults[i * width + j] = Math.min(...skips)
    }
  }

  const lost: number[] = []
  const extra: number[] = []
  for (let i = 0, j = 0; i < presses.length || j < kept.length; ) {
    if (isPair(i, j) && at(i, j) === at(i + 1, j + 1)) {
      i += 1
      j += 1
    } else if (i < presses.length && at(i, j) === missing(i) + at(i + 1, j)) {
      if (missing(i) === 1) lost.push(i)
      i += 1
    } else {
      extra.push(j)
      j += 1
    }
  }
  return { lost, extra }
}
