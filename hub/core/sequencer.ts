// The one place where anything happens: one turn at a time, applied at once, answered after the commit.
import { randomUUID } from 'node:crypto'
import { type CommonRefusal, commonRefusal, type Outcome, type Refusal } from '../contract/errors.ts'
import { accessTable, roleOf } from './access.ts'
import type { Clock } from './clock.ts'
import type { Actor, Facts } from './decider.ts'
import { factsFrom } from './facts.ts'
import { chain, type JournalEntry, type JournalRow, type Origin } from './journal.ts'
import type { Command, Machine, States, Turn } from './machine.ts'
import { receive, received } from './reception.ts'
import type { Recovered } from './recovery.ts'
import { seal } from './seal.ts'
import type { PrivateText, Store } from './store.ts'

export interface Submission {
  /** Parsed by the contract's schema; personal and recognisable text still unsealed. */
  readonly command: Command
  readonly actor: Actor
  /** When it happened, where that is not now: a box may report late. */
  readonly at: string | null
  /** Where a box's report came from; null for anything else. */
  readonly origin: Origin | null
}

/** What a sealed batch brings: the entries, and the hall after them. */
export interface Sealed {
  readonly entries: readonly JournalEntry[]
  readonly hall: Recovered
}

export interface SequencerPorts {
  readonly machine: Machine
  readonly store: Pick<Store, 'journal' | 'private'>
  readonly clock: Clock
  readonly epoch: number
  /** Personal text is erased after this many days at the latest, whatever a feature asks for. */
  readonly longestRetentionDays: number
  /** The hall's keyed hash of a text by which somebody is recognised, 64 hex digits. */
  readonly recognise: (text: string) => string
  /** Called when a batch is sealed, before its commit; returns what to do once it is durable. */
  readonly sealed: (batch: Sealed) => () => void
  /** A decision threw: a bug, to be logged. */
  readonly threw: (error: unknown, commandName: string) => void
  /** The journal could not be written: the hub must stop and begin again from it. */
  readonly failed: (error: unknown) => void
}

export interface Sequencer {
  /** Resolves after the commit; never rejects. A repeat or a gap of a box's outbox changes nothing. */
  submit(submission: Submission): Promise<Outcome>
  /** The hall as of the last turn; some of it may not be durable yet. */
  hall(): Recovered
  /** Resolves when nothing waits for its commit. */
  settled(): Promise<void>
  /** Stops accepting, lets what waits commit, then resolves. */
  stop(): Promise<void>
}

interface Waiting {
  readonly entry: JournalEntry
  readonly texts: readonly PrivateText[]
  readonly resolve: (outcome: Outcome) => void
}

export function createSequencer(ports: SequencerPorts, recovered: Recovered): Sequencer {
  const { machine, store, clock, epoch } = ports
  const access = accessTable(machine.features)
  let hall = recovered
  /** Hash of the last row that was sealed. */
  let head = recovered.hash
  let waiting: Waiting[] = []
  let committing: Promise<void> | null = null
  let isStopping = false
  let hasFailed = false

  /** Decides; a bug in a decision is answered `internal` and the hub goes on. */
  function decide(command: Command, actor: Actor, facts: Facts): Turn {
    const roles = access.get(command.name)
    if (roles === undefined) return refused('unknownCommand', command, hall.states)
    if (!roles.includes(roleOf(actor))) return refused('notAllowed', command, hall.states)
    try {
      return machine.turn(hall.states, command, actor, facts)
    } catch (error) {
      ports.threw(error, command.name)
      return refused('internal', command, hall.states)
    }
  }

  function turn({ command, actor, at, origin }: Submission, resolve: (outcome: Outcome) => void): void {
    if (isStopping) {
      resolve({ accepted: false, refusal: commonRefusal('stopping', {}) })
      return
    }
    if (origin !== null && receive(hall.reception, origin) !== 'next') {
      // A repeat is answered when everything before it is durable; the gateway then tells the box the mark.
      void (committing ?? Promise.resolve()).then(() => {
        if (!hasFailed) resolve({ accepted: true, sequence: hall.sequence })
      })
      return
    }
    const now = clock.now()
    const happenedAt = at ?? now
    const seed = randomUUID().replaceAll('-', '')
    const { data, texts } = seal(command.data, now, ports.longestRetentionDays, ports.recognise)
    const asked = { name: command.name, data }
    const { events, states, refusal } = decide(asked, actor, factsFrom(now, happenedAt, seed))
    // What changes nothing needs no entry, unless a box waits to hear that its report was taken.
    if (origin === null && events.length === 0) {
      resolve(outcomeOf(refusal, hall.sequence))
      return
    }
    const sequence = hall.sequence + 1
    const reception = origin === null ? hall.reception : received(hall.reception, origin)
    hall = { sequence, hash: hall.hash, states, reception }
    waiting.push({
      entry: { sequence, now, at: happenedAt, seed, actor, origin, command: asked, events: [...events], refusal },
      texts,
      resolve,
    })
    committing ??= Promise.resolve().then(commitWhatWaits)
  }

  async function commitWhatWaits(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        const rows = batch.map(({ entry }): JournalRow => {
          const body = JSON.stringify(entry)
          head = chain(head, body)
          return { sequence: entry.sequence, body, hash: head }
        })
        hall = { ...hall, hash: head }
        const publish = ports.sealed({ entries: batch.map(({ entry }) => entry), hall })
        const texts = batch.flatMap((one) => one.texts)
        if (texts.length > 0) await store.private.keep(texts)
        await store.journal.append(epoch, rows)
        for (const { entry, resolve } of batch) resolve(outcomeOf(entry.refusal, entry.sequence))
        publish()
      }
    } catch (error) {
      // What waits is not durable and must not be answered: whoever asked learns it from the broken connection.
      isStopping = true
      hasFailed = true
      waiting = []
      ports.failed(error)
    } finally {
      committing = null
    }
  }

  return {
    submit: (submission) => new Promise((resolve) => turn(submission, resolve)),
    hall: () => hall,
    async settled() {
      while (committing !== null) await committing
    },
    async stop() {
      isStopping = true
      await committing
    },
  }
}

function refused(code: CommonRefusal, { name }: Command, states: States): Turn {
  return { events: [], states, refusal: commonRefusal(code, { name }) }
}

function outcomeOf(refusal: Refusal | null, sequence: number): Outcome {
  return refusal === null ? { accepted: true, sequence } : { accepted: false, refusal }
}
