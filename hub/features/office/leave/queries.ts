// Who was on leave in a time, who approved it, and what became of it, from the history's table.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { leaveContract } from './contract.ts'

type Queries = (typeof leaveContract)['queries']

const mostRows = 500
const mostOwn = 100

export const leaveList: Answer<Queries['leave.list']> = async (database, { from, to, staffId }) => {
  const rows = await database
    .selectFrom('leave_record')
    .selectAll()
    .where('from_at', '<=', to)
    .where('to_at', '>', from)
    .$if(staffId !== undefined, (query) => query.where('staff_id', '=', staffId))
    .orderBy('from_at', 'desc')
    .orderBy('leave_id')
    .limit(mostRows)
    .execute()
  return rows.map(recordOf)
}

export const ownLeaves: Answer<Queries['leave.own']> = async (database, { staffId }) => {
  const rows = await database
    .selectFrom('leave_record')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('from_at', 'desc')
    .orderBy('leave_id')
    .limit(mostOwn)
    .execute()
  return rows.map(recordOf)
}

// biome-ignore lint/suspicious/noExplicitAny: rows of a projection are typed by the query that parses them on their way out
function recordOf(row: any): z.input<Queries['leave.list']['row']> {
  return {
    leaveId: row.leave_id,
    staffId: row.staff_id,
    deputy: row.deputy,
    from: row.from_at,
    to: row.to_at,
    span: row.span,
    askedAt: row.asked_at,
    standing: row.standing,
    approvals: JSON.parse(row.approvals),
    remark: row.remark,
    decidedAt: row.decided_at,
  }
}
