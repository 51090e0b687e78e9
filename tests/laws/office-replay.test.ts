// The journal is enough for the people behind the windows too: leave, lunch, tasks, alerts and glasses of any day, read back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import { type JournalEntry, journalEntry } from '../../hub/core/journal.ts'
import { type Command, createMachine, type States } from '../../hub/core/machine.ts'
import { createViews } from '../../hub/core/view.ts'
import { lunch } from '../../hub/features/counter/lunch/index.ts'
import { watch } from '../../hub/features/counter/watch/index.ts'
import { features } from '../../hub/features/index.ts'
import { glass } from '../../hub/features/office/glass/index.ts'
import { leave } from '../../hub/features/office/leave/index.ts'
import { question } from '../../hub/features/office/question/index.ts'
import { task } from '../../hub/features/office/task/index.ts'
import { facility } from '../../hub/features/public/facility/index.ts'
import { layout } from '../../hub/features/public/layout/index.ts'
import { atAnotherTime } from '../fakes/another-time.ts'
import { withLunch } from '../fakes/lunch-hall.ts'
import { accounts, officeDay } from '../fakes/random-office.ts'
import { smallHall } from '../fakes/small-hall.ts'

type Day = typeof officeDay extends fc.Arbitrary<infer D> ? D : never

const machine = createMachine(features)
const keys: ViewKey[] = ['panel:w1', 'desk:w1', 'desk:w2', 'desk:w3', 'board:main', 'frontDesk:main', 'office:main']

/** Lives through a day as the sequencer would, alarms included. */
function live(day: Day): { entries: JournalEntry[]; states: string[] } {
  const entries: JournalEntry[] = []
  const states: string[] = []
  let current: States = machine.initial
  let now = '2026-11-23T01:00:00.000Z'
  const newest = { leave: 'leave_none', task: 'task_none', question: 'qst_none' }

  const turn = (command: Command, actor: Actor) => {
    const seed = entries.length.toString(16).padStart(32, '0')
    const { events, states: next, refusal } = machine.turn(current, command, actor, factsFrom(now, now, seed))
    current = next
    for (const { type, data } of events) {
      if (type === 'leave.asked') newest.leave = (data as { leaveId: string }).leaveId
      if (type === 'question.asked') newest.question = (data as { questionId: string }).questionId
      if (type === 'task.asked') newest.task = (data as { taskId: string }).taskId
    }
    const sequence = entries.length + 1
    entries.push({ sequence, now, at: now, seed, actor, origin: null, command, events: [...events], refusal })
    states.push(JSON.stringify(current))
  }

  for (const command of [...smallHall, withLunch, ...accounts]) turn(command, { kind: 'system' })
  for (const { wish, actor, pauseMs } of day) {
    now = after(now, pauseMs)
    for (const alarm of machine.alarms(current, now)) {
      if (alarm.at <= now) turn(alarm.command, { kind: 'system' })
    }
    const name = wish.of === undefined ? {} : { [`${wish.of}Id`]: newest[wish.of] }
    turn({ name: wish.command.name, data: { ...wish.command.data, ...name } }, actor)
  }
  return { entries, states }
}

describe('the journal tells everything', () => {
  it('is tried on days on which everything happens behind the windows', () => {
    const seen = new Set(
      fc
        .sample(officeDay, { numRuns: 120, seed: 1 })
        .flatMap((day) => live(day).entries.flatMap(({ events }) => events.map(({ type }) => type))),
    )
    for (const type of ['matter.turned', 'matter.reminded']) expect([...seen]).toContain(type)
    for (const { contract } of [lunch, watch, glass, leave, task, facility, question, layout]) {
      for (const type of Object.keys(contract.events)) {
        if (type !== 'watch.configured') expect([...seen]).toContain(type)
      }
    }
  })

  it('gives the same states and decisions when it is read back, at any other time', () => {
    fc.assert(
      fc.property(officeDay, (day) => {
        const lived = live(day)
        let states = machine.initial
        lived.entries.forEach((entry, index) => {
          const { command, actor, now, at, seed } = journalEntry.parse(JSON.parse(JSON.stringify(entry)))
          const again = atAnotherTime(() => machine.turn(states, command, actor, factsFrom(now, at, seed)))
          expect(JSON.stringify(again.events)).toBe(JSON.stringify(entry.events))
          expect(JSON.stringify(again.refusal)).toBe(JSON.stringify(entry.refusal))
          states = machine.evolve(states, entry.events)
          expect(JSON.stringify(states)).toBe(lived.states[index])
        })
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same views to a screen that watched all day and to one switched on just now', () => {
    const fault = ({ error }: { error: unknown }) => {
      throw error
    }
    fc.assert(
      fc.property(officeDay, (day) => {
        let states = machine.initial
        let now = ''
        const watched = createViews(features, 1, () => now, states, 0, fault)
        for (const key of keys) watched.keep(key)
        for (const entry of live(day).entries) {
          states = machine.evolve(states, entry.events)
          now = entry.now
          watched.changed([entry], states, entry.sequence)
          const fresh = createViews(features, 1, () => now, states, entry.sequence, fault)
          for (const key of keys)
            expect(JSON.stringify(watched.get(key).facts), key).toBe(JSON.stringify(fresh.get(key).facts))
        }
      }),
      { numRuns: 20 },
    )
  })
})
