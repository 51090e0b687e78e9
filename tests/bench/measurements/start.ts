// A start after a power cut, with a long journal. The floor of a start is reading the same rows back.
import { atMost, defineMeasurement } from '../measurement.ts'

export function startWith(events: number) {
  const name = `start after a power cut, ${events.toLocaleString('en')} events in the journal`
  return defineMeasurement({
    name: 'start',
    rows: { ready: { name, unit: 'ms', aim: atMost } },
    measure: async ({ side, longJournal }) => ({ ready: await side.startOn(await longJournal(events)) }),
  })
}
