// Every notice with its whole content: the copies that the service office keeps.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { slipContract } from './contract.ts'

/** `kinds` holds each kind between commas, so that one can be looked for; `content` is JSON. */
export const slipHistory: Projection = {
  name: 'slip_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('slip_record')
      .addColumn('slip_id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('kinds', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('slip_record_date').on('slip_record').column('date').execute()
  },
  async drop(database) {
    await database.schema.dropTable('slip_record').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { data } of eventsOf(slipContract, entry)) {
      const { slipId, number, date, windowId, kinds } = data
      await database
        .insertInto('slip_record')
        .values({
          slip_id: slipId,
          number,
          date,
          window_id: windowId,
          kinds: `,${kinds.join(',')},`,
          content: JSON.stringify(data),
        })
        .execute()
    }
  },
}
