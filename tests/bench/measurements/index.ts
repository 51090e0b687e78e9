// The list of measurements, in the order in which a run makes them; a new one is one file and one name here.
import type { Measurement } from '../measurement.ts'
import { callsAt } from './calls.ts'
import { lastGlass } from './last-glass.ts'
import { memory } from './memory.ts'
import { numbers } from './numbers.ts'
import { oneWindowAt } from './one-window.ts'
import { pressesAt } from './presses.ts'
import { rate } from './rate.ts'
import { restart } from './restart.ts'
import { startWith } from './start.ts'

/** @param events in the journal of the long start */
export const measurementsWith = (events: number): readonly Measurement[] => [
  pressesAt(1),
  pressesAt(100),
  pressesAt(1_000),
  oneWindowAt(1),
  oneWindowAt(100),
  callsAt(1),
  callsAt(20),
  lastGlass,
  memory,
  rate,
  numbers,
  restart,
  startWith(events),
]
