// How a boundary is attacked: so many tries from a seed, the first that breaks a law ends it and is told.
import fc from 'fast-check'

export interface Force {
  readonly tries: number
  /** Absent: as tests/seed.ts says. */
  readonly seed?: number
}

/** One boundary, attacked; rejects with the try that broke a law and how to repeat it. */
export type Attack = (force: Force) => Promise<void>

/** Attacks something that lives on between tries, so the first broken law ends it: a smaller try would meet another state. */
export async function tryAll<T>({ tries, seed }: Force, tried: fc.Arbitrary<T>, law: (one: T) => Promise<void>) {
  await fc.assert(fc.asyncProperty(tried, law), {
    numRuns: tries,
    endOnFailure: true,
    ...(seed === undefined ? {} : { seed }),
  })
}

/** Attacks what has no state between tries; a try that breaks a law is made as small as it can be. */
export async function trySmaller<T>({ tries, seed }: Force, tried: fc.Arbitrary<T>, law: (one: T) => Promise<void>) {
  await fc.assert(fc.asyncProperty(tried, law), { numRuns: tries, ...(seed === undefined ? {} : { seed }) })
}
