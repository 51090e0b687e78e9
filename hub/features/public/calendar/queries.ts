// Which notices and declared days the hall has gone by, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { calendarContract, declaredRow, noticeRow } from './contract.ts'

const mostRows = 500

type Queries = (typeof calendarContract)['queries']

export const noticeVersions: Answer<Queries['calendar.notices']> = async (database, { year }) => {
  const all = database.selectFrom('calendar_notice').selectAll()
  const rows = await (year === undefined ? all : all.where('year', '=', year))
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): z.input<typeof noticeRow> => ({
      year: row.year,
      version: row.version,
      document: row.document,
      publishedOn: row.published_on,
      holidays: JSON.parse(row.holidays),
      workedDays: JSON.parse(row.worked_days),
      takenAt: row.taken_at,
      accountId: row.account_id,
    }),
  )
}

export const declarations: Answer<Queries['calendar.declarations']> = async (database, { since }) => {
  const rows = await database
    .selectFrom('calendar_day')
    .selectAll()
    .where('at', '>=', since)
    .orderBy('sequence', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): z.input<typeof declaredRow> => ({
      date: row.date,
      kind: row.kind,
      reason: row.reason,
      at: row.at,
      accountId: row.account_id,
    }),
  )
}
