// Who was on duty in a time, and who was away, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { dutyContract } from './contract.ts'

type Queries = (typeof dutyContract)['queries']
type Row<N extends keyof Queries> = z.input<Queries[N]['row']>

const mostRows = 500

export const dutyList: Answer<Queries['duty.list']> = async (database, { from, to, windowId, staffId }) => {
  const rows = await database
    .selectFrom('duty')
    .selectAll()
    .where('started_at', '<=', to)
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>', from)]))
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .$if(staffId !== undefined, (query) => query.where('staff_id', '=', staffId))
    .orderBy('started_at', 'desc')
    .orderBy('duty_id')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): Row<'duty.list'> => ({
      dutyId: row.duty_id,
      windowId: row.window_id,
      staffId: row.staff_id,
      role: row.role,
      manner: row.manner,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      why: row.why,
      handoverId: row.handover_id,
      from: row.handed_over_by,
    }),
  )
}

export const dutyAbsences: Answer<Queries['duty.absences']> = async (database, { from, to, windowId, staffId }) => {
  const rows = await database
    .selectFrom('duty_absence')
    .selectAll()
    .where('since', '>=', from)
    .where('since', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .$if(staffId !== undefined, (query) => query.where('staff_id', '=', staffId))
    .orderBy('since', 'desc')
    .orderBy('duty_id')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): Row<'duty.absences'> => ({
      dutyId: row.duty_id,
      windowId: row.window_id,
      staffId: row.staff_id,
      since: row.since,
      until: row.until,
      backAt: row.back_at,
    }),
  )
}
