// Projections: tables for history and questions, filled from the journal, safe to drop and rebuild.
import type { Kysely } from 'kysely'
import type { JournalEntry } from './journal.ts'

// biome-ignore lint/suspicious/noExplicitAny: each projection types its own tables
export type ProjectionDatabase = Kysely<any>

export interface Projection {
  /** `<feature>_<what>`; also the name of its cursor. */
  readonly name: string
  /** Rises when the tables change; the hub then drops and rebuilds it. */
  readonly version: number
  create(database: ProjectionDatabase): Promise<void>
  drop(database: ProjectionDatabase): Promise<void>
  /** Applies one entry's events. Runs in a transaction that also moves the cursor, so each entry counts once. */
  apply(database: ProjectionDatabase, entry: JournalEntry): Promise<void>
}
