// The highest rate at which numbers are taken with none lost: fifty kiosks, each giving the next as soon as the hub has the last.
import { atMost, defineMeasurement } from '../measurement.ts'
import { cpuMs } from '../process-cost.ts'

/** Boards that show how many wait. */
const boards = 20

/** More than anybody reaches: each kiosk is at its next visitor when the last one's number is stored. */
const asFastAsTheyGo = 1_000_000

export const numbers = defineMeasurement({
  name: 'numbers',
  rows: {
    perSecond: { name: 'numbers taken at 50 kiosks, none lost', unit: 'tickets/s', aim: { atLeast: 0.8 } },
    cpu: { name: 'processor time of the hub per number at that rate', unit: 'ms', aim: atMost },
  },
  measure: ({ lengths, newDay }) =>
    newDay(async ({ side, load }) => {
      await load.screens({ count: boards, on: 'first', of: 'take' })
      const before = await cpuMs(side.pid())
      const { done, tookMs } = await load.press({
        perSecond: asFastAsTheyGo,
        seconds: lengths.rateSeconds,
        from: 'all',
      })
      return { perSecond: (done * 1_000) / tookMs, cpu: ((await cpuMs(side.pid())) - before) / done }
    }),
})
