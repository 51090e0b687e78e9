// The journal is enough: from it alone every decision, state and view can be computed again, byte for byte.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import { type JournalEntry, journalEntry } from '../../hub/core/journal.ts'
import { type Command, createMachine, type States } from '../../hub/core/machine.ts'
import { createViews } from '../../hub/core/view.ts'
import { badge } from '../../hub/features/counter/badge/index.ts'
import { duty } from '../../hub/features/counter/duty/index.ts'
import { handover } from '../../hub/features/counter/handover/index.ts'
import { rating } from '../../hub/features/counter/rating/index.ts'
import { service } from '../../hub/features/counter/service/index.ts'
import { matter } from '../../hub/features/guides/matter/index.ts'
import { slip } from '../../hub/features/guides/slip/index.ts'
import { features } from '../../hub/features/index.ts'
import { appointment } from '../../hub/features/queue/appointment/index.ts'
import { number } from '../../hub/features/queue/number/index.ts'
import { series } from '../../hub/features/queue/series/index.ts'
import { ticket } from '../../hub/features/queue/ticket/index.ts'
import { atAnotherTime } from '../fakes/another-time.ts'
import { type Happening, randomDay } from '../fakes/random-day.ts'
import { smallHall } from '../fakes/small-hall.ts'

const machine = createMachine(features)
const opening = '2026-11-23T01:00:00.000Z'
const keys: ViewKey[] = [
  'panel:w1',
  'panel:w2',
  'terminal:w1',
  'board:main',
  'desk:w3',
  'office:main',
  'kiosk:box-1',
  'visit:m4',
]

const expectNoFault = ({ error }: { error: unknown }) => {
  throw error
}

interface Lived {
  readonly entries: readonly JournalEntry[]
  /** States after each entry, as text. */
  readonly states: readonly string[]
}

/** Lives through a day as the sequencer would, alarms included. */
function live(day: readonly Happening[]): Lived {
  const entries: JournalEntry[] = []
  const states: string[] = []
  let current: States = machine.initial
  let now = opening

  const turn = (command: Command, actor: Actor, at: string) => {
    const seed = entries.length.toString(16).padStart(32, '0')
    const outcome = machine.turn(current, command, actor, factsFrom(now, at, seed))
    current = outcome.states
    const { events, refusal } = outcome
    const origin = null
    entries.push({ sequence: entries.length + 1, now, at, seed, actor, origin, command, events: [...events], refusal })
    states.push(JSON.stringify(current))
  }

  for (const command of smallHall) turn(command, { kind: 'system' }, now)
  for (const { command, actor, pauseMs, lateMs } of day) {
    now = after(now, pauseMs)
    for (const alarm of machine.alarms(current, now)) {
      if (alarm.at <= now) turn(alarm.command, { kind: 'system' }, now)
    }
    turn(command, actor, after(now, -lateMs))
  }
  return { entries, states }
}

describe('the journal tells everything', () => {
  it('is tried on days on which everything happens that can happen at a counter', () => {
    const seen = new Set(
      fc
        .sample(randomDay, { numRuns: 60, seed: 1 })
        .flatMap((day) => live(day).entries.flatMap(({ events }) => events.map(({ type }) => type))),
    )
    // The last two take until the evening: days behind the windows are long enough.
    const elsewhere = ['invitation.patienceSet', 'matter.turned', 'matter.reminded']
    const counters = [duty, badge, handover, service, rating, series, number, appointment, ticket, matter, slip]
    for (const { contract } of counters) {
      for (const type of Object.keys(contract.events)) {
        if (!elsewhere.includes(type)) expect([...seen]).toContain(type)
      }
    }
  })

  it('gives the same state after every entry when it is read back', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        const lived = live(day)
        let states = machine.initial
        lived.entries.forEach((entry, index) => {
          const read = journalEntry.parse(JSON.parse(JSON.stringify(entry)))
          states = machine.evolve(states, read.events)
          expect(JSON.stringify(states)).toBe(lived.states[index])
        })
      }),
      { numRuns: 60 },
    )
  })

  it('lets every decision be made again with the same result', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        let states = machine.initial
        for (const entry of live(day).entries) {
          const { command, actor, now, at, seed } = journalEntry.parse(JSON.parse(JSON.stringify(entry)))
          const again = atAnotherTime(() => machine.turn(states, command, actor, factsFrom(now, at, seed)))
          expect(JSON.stringify(again.events)).toBe(JSON.stringify(entry.events))
          expect(JSON.stringify(again.refusal)).toBe(JSON.stringify(entry.refusal))
          states = again.states
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same views to a screen that watched all day and to one switched on just now', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        let states = machine.initial
        let now = opening
        const watched = createViews(features, 1, () => now, states, 0, expectNoFault)
        for (const key of keys) watched.keep(key)
        for (const entry of live(day).entries) {
          states = machine.evolve(states, entry.events)
          now = entry.now
          watched.changed([entry], states, entry.sequence)
          const fresh = createViews(features, 1, () => now, states, entry.sequence, expectNoFault)
          for (const key of keys)
            expect(JSON.stringify(watched.get(key).facts)).toBe(JSON.stringify(fresh.get(key).facts))
        }
      }),
      { numRuns: 30 },
    )
  })
})
