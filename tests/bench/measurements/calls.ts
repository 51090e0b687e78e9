// Calls to a window that two hundred boards show: from the order at the window until the last board has the number.
import { atMost, defineMeasurement } from '../measurement.ts'
import { percentile } from '../statistics.ts'

const boards = 200

/** Fifty busy windows call once in two or three seconds: 20 a second. For each one number is given back and another taken. */
export function callsAt(perSecond: number) {
  const row = (what: string) => ({ name: `${what}, ${perSecond}/s`, unit: 'ms', aim: atMost })
  return defineMeasurement({
    name: `calls-${perSecond}`,
    rows: {
      shownP50: row(`call → last of ${boards} boards, p50`),
      shownP99: row(`call → last of ${boards} boards, p99`),
    },
    measure: ({ lengths, newDay }) =>
      newDay(async ({ load }) => {
        await load.screens({ count: boards, on: 'first', of: 'call' })
        await load.press({ perSecond, seconds: lengths.warmSeconds, from: 'first' })
        const { shown } = await load.press({ perSecond, seconds: lengths.rateSeconds, from: 'first' })
        return { shownP50: percentile(shown, 0.5), shownP99: percentile(shown, 0.99) }
      }),
  })
}
