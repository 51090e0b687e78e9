// Who was liable for which service, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { ratingContract, serviceRow } from './contract.ts'

const mostRows = 500

type Queries = (typeof ratingContract)['queries']

export const servicesOn: Answer<Queries['rating.services']> = async (database, { date, windowId, number }) => {
  let services = database.selectFrom('service_outcome').selectAll().where('date', '=', date)
  if (windowId !== undefined) services = services.where('window_id', '=', windowId)
  if (number !== undefined) {
    const wanted = number.toUpperCase()
    services = services.where((where) =>
      where.or(['number', 'matter_number'].map((column) => where(where.fn('upper', [column]), '=', wanted))),
    )
  }
  const rows = await services.orderBy('finished_at', 'desc').limit(mostRows).execute()
  return rows.map(
    (row): z.input<typeof serviceRow> => ({
      serviceId: row.service_id,
      windowId: row.window_id,
      staffId: row.staff_id,
      role: row.role,
      dutyId: row.duty_id,
      number: row.number,
      matterNumber: row.matter_number,
      finishedAt: row.finished_at,
      date: row.date,
      outcome: row.outcome,
    }),
  )
}
