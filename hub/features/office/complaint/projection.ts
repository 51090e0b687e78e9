// Every complaint and opinion with its number; the words themselves stay in the private store.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { complaintContract } from './contract.ts'

export const complaintHistory: Projection = {
  name: 'complaint_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('complaint_record')
      .addColumn('number', 'text', (column) => column.primaryKey())
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('unit_id', 'text')
      .addColumn('happened_on', 'text')
      .addColumn('box_id', 'text', (column) => column.notNull())
      .addColumn('entered_at', 'text', (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('complaint_record_entered_at')
      .on('complaint_record')
      .column('entered_at')
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('complaint_record').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(complaintContract, entry)) {
      if (type !== 'complaint.entered') continue
      const { number, receipt, kind, unitId, happenedOn, boxId, at } = data
      await database
        .insertInto('complaint_record')
        .values({
          ...{ number, receipt, kind },
          ...{ unit_id: unitId, happened_on: happenedOn, box_id: boxId, entered_at: at },
        })
        .execute()
    }
  },
}
