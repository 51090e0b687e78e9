// Makes a process draw its random names from a seed, so that a simulated day can be lived again byte for byte.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { type Chance, chanceOf } from '../chaos/chance.ts'

let chance: Chance = chanceOf(0, 'names')

/** From now on `randomBytes` and `randomUUID` of this process follow from the seed, whoever asks. */
export function drawNamesFrom(seed: number): void {
  chance = chanceOf(seed, 'names')
}

function bytes(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => chance.between(0, 255)))
}

crypto.randomBytes = ((count: number) => bytes(count)) as typeof crypto.randomBytes
crypto.randomUUID = (() =>
  bytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')) as typeof crypto.randomUUID
syncBuiltinESMExports()
