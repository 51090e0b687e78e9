// Facts of one turn, made from its instants and a seed, so that the turn can be computed again.
import { hash } from 'node:crypto'
import type { Facts } from './decider.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Facts whose identifiers follow from the seed (32 hex digits) and the order in which they are asked for. */
export function factsFrom(now: string, at: string, seed: string): Facts {
  let asked = 0
  return {
    now,
    at,
    id(prefix) {
      asked += 1
      const digest = hash('sha256', `${seed}:${asked}`, 'buffer')
      let id = `${prefix}_`
      for (const byte of digest.subarray(0, 16)) id += alphabet[byte & 31]
      return id
    },
  }
}
