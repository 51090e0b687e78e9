// The simulated hub: the real machine, sequencer, recovery, views, alarms and reception, without sockets; it can lose power.
import { pino } from 'pino'
import type { BoxAck } from '../../hub/contract/topics.ts'
import type { View, ViewKey } from '../../hub/contract/view.ts'
import { createAlarms } from '../../hub/core/alarms.ts'
import type { Clock } from '../../hub/core/clock.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { createMachine } from '../../hub/core/machine.ts'
import { markOf } from '../../hub/core/reception.ts'
import { recover, snapshotOf } from '../../hub/core/recovery.ts'
import { recogniser } from '../../hub/core/seal.ts'
import { createSequencer } from '../../hub/core/sequencer.ts'
import { createViews } from '../../hub/core/view.ts'
import { features } from '../../hub/features/index.ts'
import { ask, type Desk } from '../../hub/gateway/desk.ts'
import { takeReports } from '../../hub/gateway/reports.ts'
import type { Broken } from './broken.ts'
import type { MemoryStore } from './memory-store.ts'
import type { World } from './world.ts'

export const machine = createMachine(features)

/** A hub that was cut off begins again after this long, in ms. */
const againAfterMs = 4_000

export interface SimulatedHub {
  /** Null while it is down. */
  life(): HubLife | null
  /** The power goes; it begins again by itself. */
  crash(): void
  /** What the hub called a bug of its own. */
  readonly faults: readonly string[]
}

export interface HubLife {
  readonly epoch: number
  /** Answers after the commit; never, when the hub is cut off before. */
  take(boxId: string, payload: Buffer): Promise<BoxAck | null>
  ask(actor: Actor, name: string, data: unknown): ReturnType<typeof ask>
  view(key: ViewKey): View
  revisions(): ReadonlyMap<ViewKey, number>
  sequence(): number
}

interface HubWires {
  readonly world: World
  readonly store: MemoryStore
  /** Views that glass and boxes are told of. */
  readonly keys: readonly ViewKey[]
  readonly broken: Broken
  readonly begun: (life: HubLife) => void
  readonly changed: (views: readonly View[]) => void
}

export function simulateHub({ world, store, keys, broken, begun, changed }: HubWires): SimulatedHub {
  const faults: string[] = []
  let life: HubLife | null = null
  let lives = 0

  const clock: Clock = {
    now: () => world.now(),
    at: (instant, call) => world.after(Date.parse(instant) - world.nowMs(), call),
  }

  async function begin(): Promise<void> {
    lives += 1
    const mine = lives
    const isMine = () => mine === lives
    const epoch = await store.beginEpoch()
    let durable = await recover(machine, store)
    const views = createViews(features, epoch, clock.now, durable.states, durable.sequence, ({ slice, error }) => {
      faults.push(`the fact ${slice} could not be computed: ${error}`)
    })
    const mortal: Clock = { now: clock.now, at: (instant, call) => clock.at(instant, () => isMine() && call()) }
    const sequencer = createSequencer(
      {
        machine,
        store,
        clock: mortal,
        epoch,
        longestRetentionDays: 365,
        recognise: recogniser(new Uint8Array(32)),
        sealed: ({ entries, hall }) => {
          const show = () => changed(views.changed(entries, hall.states, hall.sequence))
          if (broken === 'showsBeforeCommit') show()
          return () => {
            if (!isMine()) return
            durable = hall
            if (broken !== 'showsBeforeCommit') show()
            alarms.rearm()
            if (hall.sequence % 500 === 0) void store.snapshots.save(snapshotOf(hall))
          }
        },
        threw: (error, name) => void faults.push(`the decision ${name} threw: ${error}`),
        failed: () => isMine() && crash(),
      },
      durable,
    )
    const alarms = createAlarms(
      machine,
      mortal,
      () => sequencer.hall().states,
      sequencer.submit,
      (error) => void faults.push(`alarms: ${error}`),
    )
    const desk: Pick<Desk, 'site' | 'clock' | 'log' | 'machine' | 'states' | 'markOf' | 'submit'> = {
      site: 'simulated',
      clock: mortal,
      log: pino({ level: 'silent' }),
      machine,
      states: () => durable.states,
      markOf: (boxId, outboxId) => markOf(durable.reception, boxId, outboxId),
      submit: sequencer.submit,
      ...(broken === 'takesRepeats' ? careless(sequencer.submit) : {}),
    }
    /** A hub that is down says nothing more. */
    const onlyMine = <T>(promise: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        promise.then(
          (value) => isMine() && resolve(value),
          (error) => isMine() && reject(error),
        )
      })
    if (!isMine()) return
    for (const key of keys) views.keep(key)
    life = {
      epoch,
      take(boxId, payload) {
        const answer = takeReports(
          desk as Desk,
          boxId,
          broken === 'trustsWallClocks' ? trusting(payload, world.now()) : payload,
        )
        if (broken !== 'acksBeforeCommit') return onlyMine(answer)
        const { outboxId } = JSON.parse(payload.toString()) as { outboxId: string }
        return Promise.resolve({ outboxId, upTo: markOf(sequencer.hall().reception, boxId, outboxId), refused: [] })
      },
      ask: (actor, name, data) => onlyMine(ask(desk, actor, name, data, null)),
      view: (key) => views.get(key),
      revisions: () => views.revisions(),
      sequence: () => durable.sequence,
    }
    alarms.rearm()
    begun(life)
  }

  function crash(): void {
    lives += 1
    life = null
    store.losePower()
    world.after(againAfterMs, () => void begin())
  }

  void begin()
  return { life: () => life, crash, faults }
}

/** A reception that takes whatever comes as new, and remembers the highest number of each outbox for its word. */
function careless(submit: Desk['submit']): Pick<Desk, 'submit' | 'markOf'> {
  const marks = new Map<string, number>()
  let taken = 0
  return {
    submit(asked) {
      if (asked.origin === null) return submit(asked)
      taken += 1
      const { boxId, outboxId, sequence } = asked.origin
      const key = `${boxId} ${outboxId}`
      marks.set(key, Math.max(sequence, marks.get(key) ?? 0))
      return submit({ ...asked, origin: { boxId, outboxId: `new-${taken}`, sequence: 1 } })
    },
    markOf: (boxId, outboxId) => marks.get(`${boxId} ${outboxId}`) ?? 0,
  }
}

/** The same reports as if the box's clock were right and nothing but it could tell when they happened. */
function trusting(payload: Buffer, now: string): Buffer {
  const events = JSON.parse(payload.toString())
  events.sent = { ...events.sent, at: now, bootId: 'another' }
  return Buffer.from(JSON.stringify(events))
}
