// What was entered and when, for the office's list.
import type { Answer } from '../../../core/feature.ts'
import type { complaintContract } from './contract.ts'

const mostRows = 200

export const complaintList: Answer<(typeof complaintContract)['queries']['complaint.list']> = async (database) => {
  const rows = await database
    .selectFrom('complaint_record')
    .selectAll()
    .orderBy('entered_at', 'desc')
    .orderBy('number', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map((row) => ({
    ...{ number: row.number, receipt: row.receipt, kind: row.kind, unitId: row.unit_id, happenedOn: row.happened_on },
    ...{ boxId: row.box_id, enteredAt: row.entered_at, standing: 'registered' as const },
  }))
}
