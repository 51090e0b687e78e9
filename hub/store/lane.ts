// One projection on its way along the journal: its cursor, its tables, and its own way to stop.
import type { Kysely } from 'kysely'
import { type JournalEntry, type JournalRow, journalEntry } from '../core/journal.ts'
import type { Projection } from '../core/projection.ts'
import type { JournalStore } from '../core/store.ts'
import { moveCursor, readCursor, resetCursor } from './cursor.ts'
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
    const from = this.#sequence
    if (from === null) return
    const fresh = entries.filter(({ sequence }) => sequence > from)
    const last = fresh.at(-1)
    if (last === undefined) return
    await this.#stopOnFault((at) =>
      this.#database.transaction().execute(async (transaction) => {
        await moveCursor(transaction, this.name, from, last)
        for (const entry of fresh) {
          at(entry.sequence)
          await this.#projection.apply(transaction, entry)
        }
      }),
    )
    if (this.#sequence !== null) this.#sequence = last.sequence
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

async function seedAt(journal: JournalStore, sequence: number): Promise<string | null> {
  for await (const row of journal.read(sequence)) return row.sequence === sequence ? entryOf(row).seed : null
  return null
}
