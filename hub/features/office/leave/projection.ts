// Every leave and what became of it, for questions long after it left the sheet; the reason stays in the private store.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { leaveContract } from './contract.ts'

/** `approvals` is JSON; `decided_at` is when it was approved in full, refused or given back, whichever came last. */
export const leaveHistory: Projection = {
  name: 'leave_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('leave_record')
      .addColumn('leave_id', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('deputy', 'text', (column) => column.notNull())
      .addColumn('from_at', 'text', (column) => column.notNull())
      .addColumn('to_at', 'text', (column) => column.notNull())
      .addColumn('span', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('standing', 'text', (column) => column.notNull())
      .addColumn('approvals', 'text', (column) => column.notNull())
      .addColumn('remark', 'text')
      .addColumn('decided_at', 'text')
      .execute()
    await database.schema.createIndex('leave_record_from_at').on('leave_record').column('from_at').execute()
  },
  async drop(database) {
    await database.schema.dropTable('leave_record').ifExists().execute()
  },
  async apply(database, entry) {
    const change = (leaveId: string, values: Record<string, string>) =>
      database.updateTable('leave_record').set(values).where('leave_id', '=', leaveId).execute()
    for (const { type, data } of eventsOf(leaveContract, entry)) {
      if (type === 'leave.asked') {
        const { leaveId, staffId, deputy, from, to, span, standing, approvals } = data
        await database
          .insertInto('leave_record')
          .values({
            leave_id: leaveId,
            staff_id: staffId,
            deputy,
            from_at: from,
            to_at: to,
            span,
            asked_at: entry.at,
            standing,
            approvals: JSON.stringify(approvals),
          })
          .execute()
      }
      if (type === 'leave.approved') {
        const { leaveId, as, accountId, at, isComplete } = data
        const row = await database
          .selectFrom('leave_record')
          .select('approvals')
          .where('leave_id', '=', leaveId)
          .executeTakeFirst()
        const approvals = JSON.stringify([...JSON.parse(row?.approvals ?? '[]'), { as, accountId, at }])
        await change(leaveId, { approvals, ...(isComplete ? { standing: 'approved', decided_at: at } : {}) })
      }
      if (type === 'leave.refused') {
        await change(data.leaveId, { standing: 'refused', remark: data.remark, decided_at: data.at })
      }
      if (type === 'leave.cancelled') await change(data.leaveId, { standing: 'cancelled', decided_at: data.at })
    }
  },
}
