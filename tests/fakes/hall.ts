// A hall without wires or disk: the pure machine, told what happens and asked what it shows.

import type { ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import type { JournalEntry } from '../../hub/core/journal.ts'
import { type Command, createMachine } from '../../hub/core/machine.ts'
import { createViews } from '../../hub/core/view.ts'
import { features } from '../../hub/features/index.ts'
import { smallHall } from './small-hall.ts'

const machine = createMachine(features)

export interface Hall {
  now(): string
  /** Lets time pass; nothing rings by itself. */
  pass(spanMs: number): void
  /** Tells what happened so long ago; gives the code of the refusal, or null. */
  tell(command: Command, agoMs?: number): string | null
  /** Does what is due by time. */
  ring(): void
  /** Data of all events of a type, in order. */
  events(type: string): unknown[]
  fact(key: ViewKey, name: string): unknown
}

/** A small hall on Monday at 09:00, its business date begun. */
export function createHall(): Hall {
  let now = '2026-11-23T01:00:00.000Z'
  let states = machine.initial
  let sequence = 0
  const events: JournalEntry['events'] = []
  const hall: Hall = {
    now: () => now,
    pass(spanMs) {
      now = after(now, spanMs)
    },
    tell(command, agoMs = 0) {
      sequence += 1
      const facts = factsFrom(now, after(now, -agoMs), sequence.toString(16).padStart(32, '0'))
      const turn = machine.turn(states, command, { kind: 'system' }, facts)
      states = turn.states
      events.push(...turn.events)
      return turn.refusal?.code ?? null
    },
    ring() {
      for (const { at, command } of machine.alarms(states, now)) if (at <= now) hall.tell(command)
    },
    events: (type) => events.filter((event) => event.type === type).map(({ data }) => data),
    fact(key, name) {
      const views = createViews(
        features,
        1,
        () => now,
        states,
        sequence,
        ({ error }) => {
          throw error
        },
      )
      return views.get(key).facts[name]?.value
    },
  }
  for (const command of smallHall) hall.tell(command)
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-23' } })
  return hall
}
