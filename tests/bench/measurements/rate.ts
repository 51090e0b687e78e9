// The highest rate of presses held with nothing lost: each box keeps as many on their way as answers come back.
import { defineMeasurement } from '../measurement.ts'

const panels = 200

/** Visits that each of the fifty boxes has under way. */
const inFlight = 16

export const rate = defineMeasurement({
  name: 'rate',
  rows: { perSecond: { name: 'highest rate held, nothing lost', unit: 'presses/s', aim: { atLeast: 0.8 } } },
  async measure({ load, lengths }) {
    await load.screens({ count: panels, on: 'spread', of: 'visit' })
    const { done, tookMs } = await load.flood({ seconds: lengths.floodSeconds, inFlight })
    return { perSecond: (done * 1_000) / tookMs }
  },
})
