// Hand-overs of a time, from the history's table.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { handoverContract } from './contract.ts'

type Query = (typeof handoverContract)['queries']['handover.list']

const mostRows = 500

export const handoverList: Answer<Query> = async (database, { from, to, windowId }) => {
  const rows = await database
    .selectFrom('handover')
    .selectAll()
    .where('offered_at', '>=', from)
    .where('offered_at', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .orderBy('offered_at', 'desc')
    .orderBy('handover_id')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): z.input<Query['row']> => ({
      handoverId: row.handover_id,
      windowId: row.window_id,
      from: row.from_staff_id,
      to: row.to_staff_id,
      checklist: { seal: row.seal, papers: row.papers, files: row.files, remark: row.remark },
      offeredAt: row.offered_at,
      outcome: row.outcome,
      closedAt: row.closed_at,
    }),
  )
}
