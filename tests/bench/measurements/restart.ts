// The hub is ended and started again under five hundred panels: from the order to end until every one is right.
import { atMost, defineMeasurement } from '../measurement.ts'
import { untilIdle } from '../process-cost.ts'

const panels = 500

export const restart = defineMeasurement({
  name: 'restart',
  rows: { right: { name: `restart → ${panels} panels right`, unit: 'ms', aim: atMost } },
  async measure({ side, load }) {
    await load.screens({ count: panels, on: 'spread', of: 'visit' })
    await untilIdle(side.pid())
    const beganAt = performance.now()
    const renewed = load.renewed()
    await side.restart()
    await renewed
    return { right: performance.now() - beganAt }
  },
})
