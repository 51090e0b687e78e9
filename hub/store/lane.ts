// One projection on its way along the journal: its cursor, its tables, and its own way to stop.
import type { Kysely } from 'kysely'
import { type JournalEntry, type JournalRow, journalEntry } from '../core/journal.ts'
import type { Projection, ProjectionDatabase } from '../core/projection.ts'
import type { JournalStore } from '../core/store.ts'
import { moveCursors, readCursor, resetCursor } from './cursor.ts'
import type { StoreTables } from './tables.ts'

/** A projection that stopped; the others go on. It is tried again at the next start, or by `rebuild`. */
export interface ProjectionFault {
  /** Null when the journal itself could not be read; reading is tried again with the next entries. */
  readonly projection: string | null
  /** The entry it could not take, or null when it did not come to that. */
  readonly sequence: number | null
  readonly error: unknown
}

/** The entry in a row. Throws when the row is not one of ours; `mingchuang journal verify` says more. */
export function entryOf(row: JournalRow): JournalEntry {
  return journalEntry.parse(JSON.parse(row.body))
}

export class Lane {
  readonly name: string
  readonly #projection: Projection
  readonly #database: Kysely<StoreTables>
  readonly #onFault: (fault: ProjectionFault) => void
  /** The last entry in the tables; null while the projection does not run. */
  #sequence: number | null = null

  constructor(database: Kysely<StoreTables>, projection: Projection, onFault: (fault: ProjectionFault) => void) {
    this.name = projection.name
    this.#projection = projection
    this.#database = database
    this.#onFault = onFault
  }

  /** The next entry it waits for; infinity while it does not run. */
  get next(): number {
    return this.#sequence === null ? Number.POSITIVE_INFINITY : this.#sequence + 1
  }

  /** Goes on from its cursor, or anew when the cursor is of another version or of another journal. */
  async start(journal: JournalStore): Promise<void> {
    await this.#stopOnFault(async () => {
      const cursor = await readCursor(this.#database, this.name)
      if (cursor === null || cursor.version !== this.#projection.version) return this.#empty()
      if (cursor.sequence > 0 && (await seedAt(journal, cursor.sequence)) !== cursor.seed) return this.#empty()
      this.#sequence = cursor.sequence
    })
  }

  /** Empties its tables and waits for the first entry. */
  async startAnew(): Promise<void> {
    await this.#stopOnFault(() => this.#empty())
  }

  /** Applies what it does not have yet, and its cursor, in one transaction. */
  async take(entries: readonly JournalEntry[]): Promise<void> {
    const { next } = this
    const fresh = entries.filter(({ sequence }) => sequence >= next)
    if (fresh.length === 0) return
    await this.#stopOnFault((at) => applyTogether(this.#database, [this], fresh, at))
  }

  /** Writes one entry's rows; whoever calls moves the cursor in the same transaction. */
  apply(transaction: ProjectionDatabase, entry: JournalEntry): Promise<void> {
    return this.#projection.apply(transaction, entry)
  }

  /** The transaction that brought it to an entry is committed. */
  reached(sequence: number): void {
    this.#sequence = sequence
  }

  async #empty(): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      await this.#projection.drop(transaction)
      await this.#projection.create(transaction)
      await resetCursor(transaction, this.#projection)
    })
    this.#sequence = 0
  }

  async #stopOnFault(work: (at: (sequence: number) => void) => Promise<void>): Promise<void> {
    let current: number | null = null
    try {
      await work((sequence) => {
        current = sequence
      })
    } catch (error) {
      this.#sequence = null
      this.#onFault({ projection: this.name, sequence: current, error })
    }
  }
}

/**
 * Applies entries to lanes that all wait for the first of them, in one transaction with their cursors.
 * @param at told each entry before it is applied
 */
export async function applyTogether(
  database: Kysely<StoreTables>,
  lanes: readonly Lane[],
  entries: readonly JournalEntry[],
  at: (sequence: number) => void,
): Promise<void> {
  const [last] = entries.slice(-1)
  const [first] = lanes
  if (last === undefined || first === undefined) return
  const names = lanes.map(({ name }) => name)
  await database.transaction().execute(async (transaction) => {
    await moveCursors(transaction, names, first.next - 1, last)
    for (const entry of entries) {
      at(entry.sequence)
      for (const lane of lanes) await lane.apply(transaction, entry)
    }
  })
  for (const lane of lanes) lane.reached(last.sequence)
}

async function seedAt(journal: JournalStore, sequence: number): Promise<string | null> {
  for await (const row of journal.read(sequence)) return row.sequence === sequence ? entryOf(row).seed : null
  return null
}
