// Presses from fifty boxes: to the box's acknowledgement, and to the last of the panels that show them.
import { atMost, defineMeasurement } from '../measurement.ts'
import { cpuMs } from '../process-cost.ts'
import { percentile } from '../statistics.ts'

/** Panels that are open: four at each window. */
const panels = 200

export function pressesAt(perSecond: number) {
  const row = (what: string) => ({ name: `${what}, ${perSecond.toLocaleString('en')}/s`, unit: 'ms', aim: atMost })
  // A handful of presses is too few to count processor time in the kernel's ticks.
  const many = {
    made: {
      name: `presses made, ${perSecond.toLocaleString('en')}/s wanted`,
      unit: 'presses/s',
      aim: { atLeast: 0.8 },
    },
    cpu: row('processor time of the hub per press'),
  }
  return defineMeasurement<string>({
    name: `presses-${perSecond}`,
    rows: {
      ackP50: row('press → ack, p50'),
      ackP99: row('press → ack, p99'),
      shownP50: row(`press → last panel that changes, ${panels} open, p50`),
      shownP99: row(`press → last panel that changes, ${panels} open, p99`),
      ...(perSecond >= 100 ? many : {}),
    },
    async measure({ side, load, lengths }) {
      await load.screens({ count: panels, on: 'spread', of: 'visit' })
      const before = await cpuMs(side.pid())
      const seconds = lengths.rateSeconds
      const { acked, shown, done, tookMs } = await load.press({ perSecond, seconds, from: 'all' })
      return {
        ackP50: percentile(acked, 0.5),
        ackP99: percentile(acked, 0.99),
        shownP50: percentile(shown, 0.5),
        shownP99: percentile(shown, 0.99),
        made: done / Math.max(seconds, tookMs / 1_000),
        cpu: ((await cpuMs(side.pid())) - before) / done,
      }
    },
  })
}
