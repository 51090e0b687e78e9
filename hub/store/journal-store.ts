// The journal in a database: read in pages, written a batch at a time by the hub that holds the epoch.
import type { Kysely } from 'kysely'
import type { JournalRow } from '../core/journal.ts'
import { type JournalStore, StoreError } from '../core/store.ts'
import { guarded } from './faults.ts'
import type { StoreTables } from './tables.ts'

/** Rows in one page: a few MiB at most. */
const pageRows = 1_000

/** Writes consecutive rows in one statement if the epoch is current and the first follows the head; returns how many. */
export type WriteBatch = (epoch: number, rows: readonly JournalRow[]) => Promise<number>

/** The journal over a database that can be read, and the one statement that writes it. */
export function journalStore(database: Kysely<StoreTables>, write: WriteBatch, place: string): JournalStore {
  return {
    head: () =>
      guarded(place, async () => {
        const row = await rows(database).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
        return row ?? null
      }),

    append: (epoch, batch) =>
      guarded(place, async () => {
        if (batch.length === 0) return
        refuseGaps(batch)
        if ((await write(epoch, batch)) !== batch.length) throw await refusal(database, epoch, batch, place)
      }),

    async *read(fromSequence) {
      let next = fromSequence
      while (true) {
        const page = await guarded(place, () =>
          rows(database).where('sequence', '>=', next).orderBy('sequence').limit(pageRows).execute(),
        )
        yield* page
        const last = page.at(-1)
        if (last === undefined || page.length < pageRows) return
        next = last.sequence + 1
      }
    },
  }
}

function rows(database: Kysely<StoreTables>) {
  return database.selectFrom('journal').select(['sequence', 'body', 'hash'])
}

function refuseGaps(batch: readonly JournalRow[]): void {
  for (const [index, row] of batch.entries()) {
    const expected = (batch[0]?.sequence ?? 1) + index
    if (row.sequence === expected) continue
    throw new StoreError('failed', `the batch has entry ${row.sequence} where ${expected} belongs; nothing was written`)
  }
}

/** Why a batch was not written: a newer hub, or a batch that does not follow the head. */
async function refusal(
  database: Kysely<StoreTables>,
  epoch: number,
  batch: readonly JournalRow[],
  place: string,
): Promise<StoreError> {
  const current = await database.selectFrom('hub_epoch').select('epoch').executeTakeFirstOrThrow()
  if (current.epoch !== epoch) {
    return new StoreError(
      'fenced',
      `${place}: a newer hub (epoch ${current.epoch}) has taken over from this one (epoch ${epoch}). ` +
        'Nothing was written. Only one hub may run for a hall: stop this one.',
    )
  }
  const head = await rows(database).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return new StoreError(
    'failed',
    `${place}: entry ${batch[0]?.sequence} does not follow the journal's last entry, ${head?.sequence ?? 0}. ` +
      'Nothing was written.',
  )
}
