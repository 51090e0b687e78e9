// Every version of every notice and every declared day, so that what held on a day can be read years later.

import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { accountOf } from '../../office/account/contract.ts'
import { calendarContract } from './contract.ts'

/** `kind` is `working`, `off` or `withdrawn`; `holidays` and `worked_days` are JSON; `account_id` is null for the hub itself. */
export const calendarHistory: Projection = {
  name: 'calendar_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('calendar_notice')
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('published_on', 'text', (column) => column.notNull())
      .addColumn('holidays', 'text', (column) => column.notNull())
      .addColumn('worked_days', 'text', (column) => column.notNull())
      .addColumn('taken_at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addPrimaryKeyConstraint('calendar_notice_key', ['year', 'version'])
      .execute()
    await database.schema
      .createTable('calendar_day')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('calendar_notice').ifExists().execute()
    await database.schema.dropTable('calendar_day').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(calendarContract, entry)) {
      if (type === 'calendar.published') {
        const { year, version, document, publishedOn, holidays, workedDays, takenAt } = data
        await database
          .insertInto('calendar_notice')
          .values({
            year,
            version,
            document,
            published_on: publishedOn,
            holidays: JSON.stringify(holidays),
            worked_days: JSON.stringify(workedDays),
            taken_at: takenAt,
            account_id: accountOf(entry.actor),
          })
          .execute()
      } else {
        await database
          .insertInto('calendar_day')
          .values({
            sequence: entry.sequence,
            date: data.date,
            kind: type === 'calendar.declared' ? data.kind : 'withdrawn',
            reason: type === 'calendar.declared' ? data.reason : null,
            at: entry.at,
            account_id: accountOf(entry.actor),
          })
          .execute()
      }
    }
  },
}
