// The hub's inside without its wires: a real sequencer on real files, wired as hub.ts does, for tests beside the code.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { View } from '../../hub/contract/view.ts'
import { createHistory } from '../../hub/core/history.ts'
import { type JournalEntry, journalEntry } from '../../hub/core/journal.ts'
import { createMachine } from '../../hub/core/machine.ts'
import { markOf } from '../../hub/core/reception.ts'
import { newHall, type Recovered } from '../../hub/core/recovery.ts'
import { recogniser } from '../../hub/core/seal.ts'
import { createSequencer, type Sequencer } from '../../hub/core/sequencer.ts'
import type { Store } from '../../hub/core/store.ts'
import { createViews } from '../../hub/core/view.ts'
import { features } from '../../hub/features/index.ts'
import { ask, type Desk } from '../../hub/gateway/desk.ts'
import { openStore } from '../../hub/store/database.ts'
import { type Brittle, brittle } from './brittle-store.ts'
import { type FakeClock, fakeClock } from './clock.ts'
import { smallHall } from './small-hall.ts'
import { mondayMorning, site } from './test-hub.ts'

export const machine = createMachine(features)

export interface TestDesk extends Desk {
  readonly clock: FakeClock
  readonly views: Desk['views']
  readonly store: Store
  readonly brittle: Brittle
  readonly sequencer: Sequencer
  readonly folder: string
  /** Views sent after each commit, in order. */
  readonly sent: (readonly View[])[]
  /** Errors of decisions, of slices, and of the journal. */
  readonly threw: unknown[]
  readonly failures: unknown[]
  readonly log: Desk['log']
  readonly lines: readonly string[]
  journal(): Promise<JournalEntry[]>
  /** Asks as the hub itself. */
  tell(name: string, data: unknown): ReturnType<typeof ask>
  close(): Promise<void>
}

/** A desk over a new small hall. */
export async function openDesk(): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-desk-'))
  const breakable = brittle()
  const store = breakable.around(await openStore({ kind: 'sqlite', file: join(folder, 'hall.db') }))
  const clock = fakeClock(mondayMorning)
  const epoch = await store.beginEpoch()
  let durable: Recovered = newHall(machine)
  const sent: (readonly View[])[] = []
  const threw: unknown[] = []
  const failures: unknown[] = []
  const lines: string[] = []
  const listeners = new Set<(views: readonly View[]) => void>()
  const views = createViews(features, epoch, clock.now, durable.states, 0, ({ error }) => void threw.push(error))
  const sequencer = createSequencer(
    {
      machine,
      store,
      clock,
      epoch,
      longestRetentionDays: 365,
      recognise: recogniser(await store.private.hallKey()),
      sealed:
        ({ entries, hall }) =>
        () => {
          durable = hall
          const changed = views.changed(entries, hall.states, hall.sequence)
          sent.push(changed)
          for (const listener of listeners) listener(changed)
        },
      threw: (error) => void threw.push(error),
      failed: (error) => void failures.push(error),
    },
    durable,
  )
  const desk: TestDesk = {
    site,
    clock,
    log: pino({ level: 'debug' }, { write: (line) => void lines.push(line) }),
    lines,
    machine,
    views,
    history: createHistory(
      features,
      store.projections,
      () => Promise.resolve(),
      (text) => text,
    ),
    screensAreOpen: true,
    states: () => durable.states,
    markOf: (boxId, outboxId) => markOf(durable.reception, boxId, outboxId),
    submit: sequencer.submit,
    onViews(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    store,
    brittle: breakable,
    sequencer,
    folder,
    sent,
    threw,
    failures,
    async journal() {
      const entries: JournalEntry[] = []
      for await (const { body } of store.journal.read(1)) entries.push(journalEntry.parse(JSON.parse(body)))
      return entries
    },
    tell: (name, data) => ask(desk, { kind: 'system' }, name, data, null),
    async close() {
      await sequencer.stop()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await Promise.all(smallHall.map(({ name, data }) => desk.tell(name, data)))
  return desk
}
