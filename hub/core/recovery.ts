// The way back: the newest snapshot that fits the journal, then every entry after it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readJson } from '../contract/json.ts'
import type { AnyFeature } from './feature.ts'
import { chain, genesis, journalEntry } from './journal.ts'
import type { Machine, States } from './machine.ts'
import { type Reception, received, reception } from './reception.ts'
import { type Snapshot, type Store, StoreError } from './store.ts'

/** The hall as of an entry of the journal. */
export interface Recovered {
  /** The last entry, 0 in a new hall. */
  readonly sequence: number
  /** The journal's head as of the last sealed batch. */
  readonly hash: string
  readonly states: States
  readonly reception: Reception
}

/** Before anything happened. */
export function newHall(machine: Machine): Recovered {
  return { sequence: 0, hash: genesis, states: machine.initial, reception: {} }
}

/** Writes the hall down, under a seal of its own, so that the next start need not replay everything. */
export function snapshotOf({ sequence, hash, states, reception }: Recovered): Snapshot {
  const text = JSON.stringify({ states, reception })
  return { sequence, hash, body: `${sealOf(sequence, text)}${text}` }
}

/** Reads a snapshot; null when it was damaged or its shape is not today's, for it is only a cache. */
export function fromSnapshot(snapshot: Snapshot, features: readonly AnyFeature[]): Recovered | null {
  const shape = z.object({
    states: z.object(Object.fromEntries(features.map(({ name, contract }) => [name, contract.state]))),
    reception,
  })
  const [seal, text] = [snapshot.body.slice(0, sealLength), snapshot.body.slice(sealLength)]
  if (seal !== sealOf(snapshot.sequence, text)) return null
  try {
    const { states, reception } = shape.parse(JSON.parse(text))
    return { sequence: snapshot.sequence, hash: snapshot.hash, states, reception }
  } catch {
    return null
  }
}

/** SHA-256 in hex over the place and the text: a changed letter would otherwise be a changed hall. */
function sealOf(sequence: number, text: string): string {
  return createHash('sha256').update(`${sequence}`).update(text).digest('hex')
}
const sealLength = 64

/**
 * Rebuilds the hall from the store.
 * @throws StoreError `damaged` when the journal has a gap, a changed entry, or one that cannot be read
 */
export async function recover(machine: Machine, store: Pick<Store, 'journal' | 'snapshots'>): Promise<Recovered> {
  const snapshot = await store.snapshots.latest()
  let hall = (snapshot === null ? null : fromSnapshot(snapshot, machine.features)) ?? newHall(machine)
  if (hall.sequence > 0 && !(await fits(store, hall))) hall = newHall(machine)
  for await (const row of store.journal.read(hall.sequence + 1)) {
    const hash = chain(hall.hash, row.body)
    if (row.sequence !== hall.sequence + 1 || row.hash !== hash) {
      throw new StoreError('damaged', `journal entry ${hall.sequence + 1} is missing or was changed`)
    }
    const entry = journalEntry.safeParse(readJson(row.body))
    if (!entry.success) throw new StoreError('damaged', `journal entry ${row.sequence} cannot be read`)
    const { events, origin } = entry.data
    hall = {
      sequence: row.sequence,
      hash,
      states: machine.evolve(hall.states, events),
      reception: origin === null ? hall.reception : received(hall.reception, origin),
    }
  }
  return hall
}

async function fits(store: Pick<Store, 'journal'>, hall: Recovered): Promise<boolean> {
  for await (const row of store.journal.read(hall.sequence)) return row.hash === hall.hash
  return false
}
