// One simulated day: people and faults by the seed, the laws after every event, and the judgement in the evening.
import { createHash } from 'node:crypto'
import { chanceOf } from '../chaos/chance.ts'
import type { Broken } from './broken.ts'
import { planFaults } from './faults.ts'
import { simulateHall, wallMs } from './hall.ts'
import { type DayFigures, judgeJournal, watchGlasses, watchQuiet } from './laws.ts'
import { livePeople } from './people.ts'
import { drawNamesFrom } from './repeatable.ts'
import { createWitness } from './witness.ts'
import { createWorld } from './world.ts'

const date = '2026-11-23'

/** A day has some 60,000 events. */
const mostEvents = 500_000

export interface SimulatedDay extends DayFigures {
  readonly seed: number
  readonly faults: number
  /** What broke a law, in words; empty when all is well. */
  readonly breaches: readonly string[]
  /** SHA-256 of the journal: the same seed gives the same. */
  readonly fingerprint: string
}

/** Lives one day from 08:30 to 18:00, in a hall that is whole or broken in one way. */
export async function simulateDay(seed: number, broken: Broken = 'nothing'): Promise<SimulatedDay> {
  drawNamesFrom(seed)
  const world = createWorld(wallMs(date, '08:30'))
  const witness = createWitness()
  const hall = simulateHall(world, seed, witness, broken)
  livePeople(world, hall, witness, chanceOf(seed, 'people'), date)
  const faults = planFaults(world, hall, witness, chanceOf(seed, 'faults'), date)
  let events = 0
  await world.runUntil(wallMs(date, '18:00'), () => {
    events += 1
    watchGlasses(hall, witness)
    // A hall in which messages only breed messages would keep us here for ever.
    if (events === mostEvents) throw new Error(`seed ${seed}: ${mostEvents} events, and the day is not over`)
  })
  watchQuiet(world, hall, witness)
  const figures = await judgeJournal(hall.store.rows, witness)
  const fingerprint = createHash('sha256')
    .update(hall.store.rows.at(-1)?.hash ?? '')
    .digest('hex')
  return { ...figures, seed, faults, breaches: [...witness.breaches, ...hall.hub.faults], fingerprint }
}
