// Where a projection stands in the journal; moved in the same transaction as its tables.
import type { Kysely } from 'kysely'
import type { JournalEntry } from '../core/journal.ts'
import type { Projection } from '../core/projection.ts'
import type { StoreTables } from './tables.ts'

export interface Cursor {
  readonly version: number
  /** The last entry that was applied, 0 before the first. */
  readonly sequence: number
  /** That entry's seed, no two entries have the same; empty before the first. */
  readonly seed: string
}

/** The cursor of a projection, or null when it has none. */
export async function readCursor(database: Kysely<StoreTables>, name: string): Promise<Cursor | null> {
  const row = await database
    .selectFrom('projection_cursor')
    .select(['version', 'sequence', 'seed'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

/** Sets a projection's cursor before the first entry. */
export async function resetCursor(database: Kysely<StoreTables>, { name, version }: Projection): Promise<void> {
  const start = { version, sequence: 0, seed: '' }
  await database
    .insertInto('projection_cursor')
    .values({ name, ...start })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(start))
    .execute()
}

/**
 * Moves cursors that stand at the same entry on; first in their transaction, because it also locks the rows.
 * @throws Error when one is not where this hub left it: another hub is projecting
 */
export async function moveCursors(
  database: Kysely<StoreTables>,
  names: readonly string[],
  from: number,
  to: JournalEntry,
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('projection_cursor')
    .set({ sequence: to.sequence, seed: to.seed })
    .where('name', 'in', names)
    .where('sequence', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows === BigInt(names.length)) return
  throw new Error(`the cursor of ${names.join(' or ')} is not at ${from}: another hub moved it`)
}
