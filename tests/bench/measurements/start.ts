// A start after a power cut, with a long journal. The floor of a start is reading the same rows back.
import { atMost, defineMeasurement } from '../measurement.ts'

export const start = defineMeasurement({
  name: 'start',
  rows: { ready: { name: 'start after a power cut, 1 million events in the journal', unit: 'ms', aim: atMost } },
  measure: async ({ side, longJournal }) => ({ ready: await side.startOn(await longJournal()) }),
})
