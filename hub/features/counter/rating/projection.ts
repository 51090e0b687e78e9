// Every service with what became of its invitation, and every press: the tables that figures are recomputed from.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { serviceContract } from '../service/contract.ts'
import { ratingContract } from './contract.ts'

/** `outcome` is `open`, `unrated` or `rated`; no answer is never a good rating. */
export const ratingHistory: Projection = {
  name: 'rating_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('service_outcome')
      .addColumn('service_id', 'text', (column) => column.primaryKey())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('duty_id', 'text', (column) => column.notNull())
      .addColumn('number', 'text')
      .addColumn('finished_at', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('level', 'integer')
      .addColumn('channel', 'text')
      .addColumn('tags', 'text')
      .addColumn('rated_at', 'text')
      .execute()
    await database.schema
      .createTable('kept_press')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('pressed_at', 'text', (column) => column.notNull())
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('service_outcome').ifExists().execute()
    await database.schema.dropTable('kept_press').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(serviceContract, entry)) {
      if (type === 'service.finished') {
        await database
          .insertInto('service_outcome')
          .values({
            service_id: data.serviceId,
            window_id: data.windowId,
            staff_id: data.staffId,
            duty_id: data.dutyId,
            number: data.number,
            finished_at: data.finishedAt,
            date: data.date,
            outcome: 'open',
          })
          // A box that lost its memory may name a service again long after; the first telling counts.
          .onConflict((conflict) => conflict.column('service_id').doNothing())
          .execute()
      }
      if (type === 'invitation.closed' && data.end !== 'rated') {
        await database
          .updateTable('service_outcome')
          .set({ outcome: 'unrated' })
          .where('service_id', '=', data.serviceId)
          .where('outcome', '=', 'open')
          .execute()
      }
    }
    for (const { type, data } of eventsOf(ratingContract, entry)) {
      if (type === 'rating.given') {
        await database
          .updateTable('service_outcome')
          .set({
            outcome: 'rated',
            level: data.level,
            channel: data.channel,
            tags: data.tags.join(','),
            rated_at: data.at,
          })
          .where('service_id', '=', data.serviceId)
          .execute()
      }
      if (type === 'rating.pressKept') {
        await database
          .insertInto('kept_press')
          .values({
            sequence: entry.sequence,
            window_id: data.windowId,
            device_id: data.deviceId,
            level: data.level,
            rule: data.rule,
            pressed_at: data.at,
          })
          .execute()
      }
    }
  },
}
