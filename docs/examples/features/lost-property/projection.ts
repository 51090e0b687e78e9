// EXAMPLE. Everything that was ever found, and what became of it.
import { eventsOf } from '../../../../hub/core/events-of.ts'
import type { Projection } from '../../../../hub/core/projection.ts'
import { lostContract } from './contract.ts'

/** `outcome` is `waiting`, `returned` or `expired`. The owner's name is not here: it is in the private store. */
export const lostHistory: Projection = {
  name: 'lost_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('lost_thing')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('tag', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('found_at', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('lost_thing').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(lostContract, entry)) {
      if (type === 'lost.announced') {
        const { tag, what, foundAt } = data
        await database
          .insertInto('lost_thing')
          .values({ sequence: entry.sequence, tag, what, found_at: foundAt, outcome: 'waiting' })
          .execute()
      } else {
        // A tag may be used again once its thing is gone: only the waiting one is meant.
        await database
          .updateTable('lost_thing')
          .set({ outcome: type === 'lost.returned' ? 'returned' : 'expired' })
          .where('tag', '=', data.tag)
          .where('outcome', '=', 'waiting')
          .execute()
      }
    }
  },
}
