// A hall without wires or disk: the pure machine, told what happens and asked what it shows.

import type { Contract, StateOf } from '../../hub/contract/define.ts'
import { splitViewKey, type ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'
import type { JournalEntry } from '../../hub/core/journal.ts'
import { type Command, createMachine } from '../../hub/core/machine.ts'
import { recogniser, seal } from '../../hub/core/seal.ts'
import { features } from '../../hub/features/index.ts'
import { smallHall } from './small-hall.ts'

const machine = createMachine(features)

export interface Hall {
  now(): string
  /** Lets time pass; nothing rings by itself. */
  pass(spanMs: number): void
  /** Tells what happened so long ago; gives the code of the refusal, or null. */
  tell(command: Command, agoMs?: number, actor?: Actor): string | null
  /** Does what is due by time. */
  ring(): void
  /** Data of all events of a type, in order. */
  events(type: string): unknown[]
  /** Every event, in order. */
  all(): JournalEntry['events']
  fact(key: ViewKey, name: string): unknown
  /** The hub begins again from what is written down. */
  restart(): void
  /** The working state of a feature, by its contract. */
  state<C extends Contract>(contract: C): StateOf<C>
}

/** As a gateway and the sequencer hand it on: defaults filled in, personal text sealed. What is sealed already stays. */
function parsed({ name, data }: Command, now: string): Command {
  const read = machine.featureOf(name)?.contract.commands[name]?.data.safeParse(data)
  return { name, data: read?.success ? seal(read.data, now, 365, recogniser(new Uint8Array(32))).data : data }
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
    tell(command, agoMs = 0, actor = { kind: 'system' }) {
      sequence += 1
      const { data } = parsed(command, now)
      const facts = factsFrom(now, after(now, -agoMs), sequence.toString(16).padStart(32, '0'))
      const turn = machine.turn(states, { name: command.name, data }, actor, facts)
      states = turn.states
      events.push(...turn.events)
      return turn.refusal?.code ?? null
    },
    ring() {
      for (const { at, command } of machine.alarms(states, now)) if (at <= now) hall.tell(command)
    },
    all: () => events,
    events: (type) => events.filter((event) => event.type === type).map(({ data }) => data),
    fact(key, name) {
      const { kind, subject } = splitViewKey(key)
      const shows = ({ contract }: AnyFeature) => contract.slices[name]?.on.includes(kind) === true
      return (features as readonly AnyFeature[]).find(shows)?.slices[name]?.(states, subject, now)
    },
    restart() {
      states = machine.evolve(machine.initial, JSON.parse(JSON.stringify(events)))
    },
    state: <C extends Contract>({ name }: C) => states[name] as StateOf<C>,
  }
  for (const command of smallHall) hall.tell(command)
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-23' } })
  return hall
}
