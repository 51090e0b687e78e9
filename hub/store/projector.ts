// Fills projections behind the journal: in order, each entry once, each projection on its own.
import type { JournalEntry } from '../core/journal.ts'
import type { Projection } from '../core/projection.ts'
import type { Store } from '../core/store.ts'
import { applyTogether, entryOf, Lane, type ProjectionFault } from './lane.ts'

export type { ProjectionFault } from './lane.ts'

export interface Projector {
  /**
   * Brings every projection up to the journal's head; one whose version changed, or whose cursor does not fit this
   * journal, starts anew.
   * @throws StoreError when the journal cannot be read
   */
  catchUp(): Promise<void>
  /** Takes newly committed entries, in order; returns at once, the tables follow within a second or when they are asked for. */
  follow(entries: readonly JournalEntry[]): void
  /**
   * Empties a projection and fills it from the first entry; also revives one that stopped.
   * @throws Error when there is no projection of this name
   */
  rebuild(name: string): Promise<void>
  /** Fills the tables now; resolves when everything told so far is in them, or has stopped with a fault. */
  settled(): Promise<void>
}

/** Entries in one transaction. */
const batchEntries = 500
/** Entries that may wait in memory; beyond, they are read from the journal again. */
const waitingEntries = 5_000
/** New entries rest so long, so that a burst costs one transaction and not one for every press; in ms. */
const restMs = 200

/** A projector over a store's journal and tables; nothing happens before `catchUp`. */
export function createProjector(
  store: Pick<Store, 'journal' | 'projections'>,
  projections: readonly Projection[],
  onFault: (fault: ProjectionFault) => void,
): Projector {
  const lanes = projections.map((projection) => new Lane(store.projections, projection, onFault))
  let waiting: JournalEntry[] = []
  let resting: NodeJS.Timeout | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** One thing after the other; a failed one does not hold up the next. */
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  /** Who stands at the same place goes together; where one of them cannot, each goes alone, and it alone stops. */
  const take = async (entries: readonly JournalEntry[]) => {
    const abreast = lanes.filter(({ next }) => next === entries[0]?.sequence)
    await applyTogether(store.projections, abreast, entries, () => {}).catch(() => {})
    for (const lane of lanes) await lane.take(entries)
  }

  const readJournal = async () => {
    const from = Math.min(...lanes.map(({ next }) => next))
    if (from === Number.POSITIVE_INFINITY) return
    let batch: JournalEntry[] = []
    for await (const row of store.journal.read(from)) {
      if (batch.push(entryOf(row)) < batchEntries) continue
      await take(batch)
      batch = []
    }
    await take(batch)
  }

  const drain = async () => {
    const entries = waiting
    waiting = []
    const first = entries[0]?.sequence ?? Number.POSITIVE_INFINITY
    /** Entries that were let go, or that a failed reading left out: the journal has them all. */
    if (lanes.some(({ next }) => next < first)) return readJournal()
    for (let from = 0; from < entries.length; from += batchEntries) await take(entries.slice(from, from + batchEntries))
  }

  const drainNow = () => {
    if (resting === null) return
    clearTimeout(resting)
    resting = null
    enqueue(drain).catch((error: unknown) => onFault({ projection: null, sequence: null, error }))
  }

  return {
    catchUp: () =>
      enqueue(async () => {
        for (const lane of lanes) await lane.start(store.journal)
        await readJournal()
      }),

    follow(entries) {
      if (entries.length === 0) return
      waiting = waiting.length + entries.length > waitingEntries ? [] : waiting.concat(entries)
      resting ??= setTimeout(drainNow, restMs)
    },

    async rebuild(name) {
      const lane = lanes.find((one) => one.name === name)
      if (lane === undefined) throw new Error(`there is no projection ${name}`)
      await enqueue(async () => {
        await lane.startAnew()
        await readJournal()
      })
    },

    async settled() {
      drainNow()
      await turn
    },
  }
}
