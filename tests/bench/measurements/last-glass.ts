// A change that five hundred glasses show, once a second: until the last of them has it.
import { atMost, defineMeasurement } from '../measurement.ts'
import { percentile } from '../statistics.ts'

const glasses = 500
const perSecond = 1

const row = (what: string) => ({ name: `change → last of ${glasses} glasses, ${what}`, unit: 'ms', aim: atMost })

export const lastGlass = defineMeasurement({
  name: 'last-glass',
  rows: { p50: row('p50'), p99: row('p99') },
  async measure({ load, lengths }) {
    await load.screens({ count: glasses, on: 'first', of: 'visit' })
    const { shown } = await load.press({ perSecond, seconds: lengths.rateSeconds, from: 'first' })
    return { p50: percentile(shown, 0.5), p99: percentile(shown, 0.99) }
  },
})
