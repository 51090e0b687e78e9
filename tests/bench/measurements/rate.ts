// The highest rate of presses held with nothing lost: each box keeps as many on their way as answers come back.
import { atMost, defineMeasurement } from '../measurement.ts'
import { cpuMs } from '../process-cost.ts'

const panels = 200

/** Visits that each of the fifty boxes has under way. */
const inFlight = 16

export const rate = defineMeasurement({
  name: 'rate',
  rows: {
    perSecond: { name: 'highest rate held, nothing lost', unit: 'presses/s', aim: { atLeast: 0.8 } },
    cpu: { name: 'processor time of the hub per press at that rate', unit: 'ms', aim: atMost },
  },
  async measure({ side, load, lengths }) {
    await load.screens({ count: panels, on: 'spread', of: 'visit' })
    const before = await cpuMs(side.pid())
    const { done, tookMs } = await load.flood({ seconds: lengths.floodSeconds, inFlight })
    return { perSecond: (done * 1_000) / tookMs, cpu: ((await cpuMs(side.pid())) - before) / done }
  },
})
