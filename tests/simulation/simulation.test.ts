// A hall lives whole days in seconds, with everything going wrong that can; and a hall built wrong is found out.
import { expect, it } from 'vitest'
import { type Broken, waysToBreak } from './broken.ts'
import { simulateDay } from './simulate.ts'

const someSeeds = [11, 12, 13, 14, 15]

it.each(someSeeds)(
  'day %i: no press and no number is lost, doubled or invented, every call is explained, and every rating goes to who was there',
  async (seed) => {
    const day = await simulateDay(seed)
    expect(day.breaches).toEqual([])
    expect(day.thanked).toBeGreaterThan(50)
    expect(day.counted).toBeGreaterThan(50)
    expect(day.tickets).toBeGreaterThan(100)
  },
  60_000,
)

it('the same seed lives the same day again, byte for byte', async () => {
  const [first, second] = [await simulateDay(21), await simulateDay(21)]
  expect(second).toEqual(first)
}, 60_000)

/** What each way to break a hall does to it: a day that breaks another law has not found it out. */
const telling: Readonly<Record<Exclude<Broken, 'nothing'>, RegExp>> = {
  forgetsWhenSent: /was thanked and is lost$/,
  acksBeforeCommit: /was thanked and is lost$/,
  takesRepeats: /is in the journal \d+ times$/,
  showsBeforeCommit: /shows revision \d+, but only \d+ are on the disk$/,
  trustsWallClocks: /given to .+, there was .+$/,
  keepsNoLedger: /is on two slips$/,
}

it.each(waysToBreak)(
  'a hall that %s is found out within three days, by the law that it breaks',
  async (broken) => {
    for (const seed of [31, 32, 33]) {
      const { breaches } = await simulateDay(seed, broken)
      if (breaches.some((breach) => telling[broken].test(breach))) return
    }
    expect.unreachable('three broken days passed for whole ones')
  },
  180_000,
)
