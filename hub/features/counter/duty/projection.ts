// Every duty with its role and end, and every short absence: who was on duty when can be read years later.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { dutyContract } from './contract.ts'

export const dutyHistory: Projection = {
  name: 'duty_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('duty')
      .addColumn('duty_id', 'text', (column) => column.primaryKey())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('manner', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('why', 'text')
      .addColumn('handover_id', 'text')
      .addColumn('handed_over_by', 'text')
      .execute()
    await database.schema.createIndex('duty_started_at').on('duty').column('started_at').execute()
    await database.schema
      .createTable('duty_absence')
      .addColumn('duty_id', 'text', (column) => column.notNull())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addColumn('back_at', 'text')
      .addPrimaryKeyConstraint('duty_absence_key', ['duty_id', 'since'])
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('duty').ifExists().execute()
    await database.schema.dropTable('duty_absence').ifExists().execute()
  },
  async apply(database, entry) {
    /** An absence is over at the earliest instant that anything says so. */
    const backAt = (dutyId: string, at: string) =>
      database
        .updateTable('duty_absence')
        .set({ back_at: at })
        .where('duty_id', '=', dutyId)
        .where('since', '<=', at)
        .where(({ eb, or }) => or([eb('back_at', 'is', null), eb('back_at', '>', at)]))
        .execute()
    for (const { type, data } of eventsOf(dutyContract, entry)) {
      if (type === 'duty.started') {
        await database
          .insertInto('duty')
          .values({
            duty_id: data.dutyId,
            window_id: data.windowId,
            staff_id: data.staffId,
            role: data.role,
            manner: data.manner,
            started_at: data.startedAt,
            handover_id: data.handoverId,
            handed_over_by: data.from,
          })
          .execute()
      }
      if (type === 'duty.ended') {
        await database
          .updateTable('duty')
          .set({ ended_at: data.endedAt, why: data.why })
          .where('duty_id', '=', data.dutyId)
          .execute()
        await backAt(data.dutyId, data.endedAt)
      }
      if (type === 'duty.wentOn') {
        await database
          .updateTable('duty')
          .set({ ended_at: null, why: null })
          .where('duty_id', '=', data.dutyId)
          .execute()
      }
      if (type === 'duty.steppedAway') {
        const { dutyId, windowId, staffId, since, until } = data
        const duty = await database
          .selectFrom('duty')
          .select('ended_at')
          .where('duty_id', '=', dutyId)
          .executeTakeFirst()
        const values = { duty_id: dutyId, window_id: windowId, staff_id: staffId, since, until }
        await database
          .insertInto('duty_absence')
          .values({ ...values, back_at: duty?.ended_at ?? null })
          .onConflict((conflict) => conflict.columns(['duty_id', 'since']).doUpdateSet({ until }))
          .execute()
      }
      if (type === 'duty.cameBack') await backAt(data.dutyId, data.at)
    }
  },
}
