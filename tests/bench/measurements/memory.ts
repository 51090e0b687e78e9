// What one more open panel costs the hub in memory, as the slope between few and many.
import { atMost, defineMeasurement } from '../measurement.ts'
import { residentKiB, untilIdle } from '../process-cost.ts'

const few = 200
const many = 1_000

export const memory = defineMeasurement({
  name: 'memory',
  rows: { slope: { name: `memory per screen, ${few} to ${many.toLocaleString('en')}`, unit: 'KiB', aim: atMost } },
  async measure({ side, load }) {
    const resident = async (count: number) => {
      await load.screens({ count, on: 'spread', of: 'visit' })
      await untilIdle(side.pid())
      return residentKiB(side.pid())
    }
    const before = await resident(few)
    return { slope: ((await resident(many)) - before) / (many - few) }
  },
})
