// Snapshots of the working state: a cache that makes starting quick; the newest two are kept.
import type { Kysely } from 'kysely'
import type { SnapshotStore } from '../core/store.ts'
import { guarded } from './faults.ts'
import type { StoreTables } from './tables.ts'

/** Two: should the newest turn out unusable, the one before still saves most of the replay. */
const kept = 2

export function snapshotStore(database: Kysely<StoreTables>, place: string): SnapshotStore {
  return {
    save: (snapshot) =>
      guarded(place, () =>
        database.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('snapshot')
            .values(snapshot)
            .onConflict((conflict) => conflict.column('sequence').doUpdateSet(snapshot))
            .execute()
          const oldestKept = transaction
            .selectFrom('snapshot')
            .select('sequence')
            .orderBy('sequence', 'desc')
            .offset(kept - 1)
            .limit(1)
          await transaction.deleteFrom('snapshot').where('sequence', '<', oldestKept).execute()
        }),
      ),

    latest: () =>
      guarded(place, async () => {
        const row = await database
          .selectFrom('snapshot')
          .select(['sequence', 'hash', 'body'])
          .orderBy('sequence', 'desc')
          .limit(1)
          .executeTakeFirst()
        return row ?? null
      }),
  }
}
