// A hall lives whole days in seconds, with everything going wrong that can; and a hall built wrong is found out.
import { expect, it } from 'vitest'
import { waysToBreak } from './broken.ts'
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

it.each(waysToBreak)(
  'a hall that %s is found out within three days',
  async (broken) => {
    for (const seed of [31, 32, 33]) {
      if ((await simulateDay(seed, broken)).breaches.length > 0) return
    }
    expect.unreachable('three broken days passed for whole ones')
  },
  180_000,
)
