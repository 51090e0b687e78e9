// Chance that can be repeated: the same seed makes the same cuts, pauses and presses.
import { createHash } from 'node:crypto'

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** One of a list; throws when it is empty. */
  pick<T>(list: readonly T[]): T
  /** True so many times in a hundred, 0 to 100. */
  isLucky(percent: number): boolean
}

/** @param name whose chance this is: each has a stream of its own, so that they cannot disturb one another */
export function chanceOf(seed: number, name: string): Chance {
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE()

  /** Mulberry32: 0 up to, but not including, 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }

  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(list) {
      const [one] = list.slice(Math.floor(next() * list.length))
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    isLucky: (percent) => next() * 100 < percent,
  }
}
