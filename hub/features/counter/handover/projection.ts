// Every hand-over with its checklist and what became of it: what was handed over can be read years later.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { handoverContract } from './contract.ts'

/** `outcome` is `waiting`, `accepted`, `withdrawn`, `expired` or `left`; `to_staff_id` is who took over. */
export const handoverHistory: Projection = {
  name: 'handover_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('handover')
      .addColumn('handover_id', 'text', (column) => column.primaryKey())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('from_staff_id', 'text', (column) => column.notNull())
      .addColumn('to_staff_id', 'text')
      .addColumn('seal', 'text', (column) => column.notNull())
      .addColumn('papers', 'text', (column) => column.notNull())
      .addColumn('files', 'text', (column) => column.notNull())
      .addColumn('remark', 'text')
      .addColumn('offered_at', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute()
    await database.schema.createIndex('handover_offered_at').on('handover').column('offered_at').execute()
  },
  async drop(database) {
    await database.schema.dropTable('handover').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(handoverContract, entry)) {
      if (type === 'handover.offered') {
        const { handoverId, windowId, from, checklist, offeredAt } = data
        await database
          .insertInto('handover')
          .values({
            handover_id: handoverId,
            window_id: windowId,
            from_staff_id: from,
            ...checklist,
            offered_at: offeredAt,
            outcome: 'waiting',
          })
          .execute()
      } else {
        await database
          .updateTable('handover')
          .set(
            type === 'handover.accepted'
              ? { outcome: 'accepted', to_staff_id: data.to, closed_at: data.at }
              : { outcome: data.why, closed_at: data.at },
          )
          .where('handover_id', '=', data.handoverId)
          .execute()
      }
    }
  },
}
