// The command line: `npm run fuzz -- --minutes 60 --seed 7` attacks every boundary in turn, for so long, and says how to repeat it.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { z } from 'zod'

/** Boundaries in fuzz.test.ts, which share the time. */
const boundaries = 9

declare module 'vitest' {
  interface ProvidedContext {
    longFuzz?: { readonly seed: number; readonly msEach: number } | undefined
  }
}

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const { minutes, seed } = z
  .object({
    minutes: z.coerce.number().positive().max(10_000).default(10),
    seed: z.coerce.number().int().nonnegative().default(randomInt(1_000_000)),
  })
  .parse(values)

console.log(`fuzz: ${minutes} min; the same again: npm run fuzz -- --minutes ${minutes} --seed ${seed}`)
const vitest = await startVitest('test', ['tests/fuzz'], {
  watch: false,
  testTimeout: 0,
  provide: { longFuzz: { seed, msEach: (minutes * 60_000) / boundaries } },
})
await vitest.close()
