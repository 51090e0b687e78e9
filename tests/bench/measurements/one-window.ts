// Presses at one window that two hundred panels show: every press changes every open panel. A hundred visitors a second is far beyond any window.
import { atMost, defineMeasurement } from '../measurement.ts'
import { percentile } from '../statistics.ts'

const panels = 200

export function oneWindowAt(perSecond: number) {
  const row = (what: string) => ({ name: `${what}, ${perSecond.toLocaleString('en')}/s`, unit: 'ms', aim: atMost })
  return defineMeasurement({
    name: `one-window-${perSecond}`,
    rows: {
      shownP50: row(`press → last of ${panels} panels of one window, p50`),
      shownP99: row(`press → last of ${panels} panels of one window, p99`),
    },
    async measure({ load, lengths }) {
      await load.screens({ count: panels, on: 'first', of: 'visit' })
      const seconds = lengths.rateSeconds
      const { shown } = await load.press({ perSecond, seconds, from: 'first' })
      return { shownP50: percentile(shown, 0.5), shownP99: percentile(shown, 0.99) }
    },
  })
}
