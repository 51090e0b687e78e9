// Every service with who was liable and what became of it, every press, remark and signal: figures are recomputed from these.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { serviceContract } from '../service/contract.ts'
import { ratingContract } from './contract.ts'

/** `outcome` is `open`, `unrated`, `rated` or `undone`; no answer is never a good rating. `given_by` is press, code or paper. */
async function createServices({ schema }: ProjectionDatabase): Promise<void> {
  await schema
    .createTable('service_outcome')
    .addColumn('service_id', 'text', (column) => column.primaryKey())
    .addColumn('window_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('duty_id', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('matter_number', 'text')
    .addColumn('finished_at', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('rating_id', 'text')
    .addColumn('level', 'integer')
    .addColumn('channel', 'text')
    .addColumn('given_by', 'text')
    .addColumn('tags', 'text')
    .addColumn('rated_at', 'text')
    .execute()
  await schema.createIndex('service_outcome_day').on('service_outcome').columns(['date', 'window_id']).execute()
  await schema.createIndex('service_outcome_rating').on('service_outcome').column('rating_id').execute()
}

async function createWords({ schema }: ProjectionDatabase): Promise<void> {
  await schema
    .createTable('kept_press')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('window_id', 'text', (column) => column.notNull())
    .addColumn('device_id', 'text', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('pressed_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('remark')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('window_id', 'text', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('remarked_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('signal')
    .addColumn('rating_id', 'text', (column) => column.notNull())
    .addColumn('signal', 'text', (column) => column.notNull())
    .addColumn('window_id', 'text', (column) => column.notNull())
    .addColumn('signalled_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('signal_key', ['rating_id', 'signal'])
    .execute()
}

export const ratingHistory: Projection = {
  name: 'rating_history',
  version: 2,
  async create(database) {
    await createServices(database)
    await createWords(database)
  },
  async drop(database) {
    for (const table of ['service_outcome', 'kept_press', 'remark', 'signal']) {
      await database.schema.dropTable(table).ifExists().execute()
    }
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
            role: data.role,
            duty_id: data.dutyId,
            number: data.number,
            matter_number: data.matterNumber,
            finished_at: data.finishedAt,
            date: data.date,
            outcome: 'open',
          })
          // A box that lost its memory may name a service again long after; the first telling counts.
          .onConflict((conflict) => conflict.column('service_id').doNothing())
          .execute()
      }
      if (type === 'service.undone') await mark(database, data.serviceId, { outcome: 'undone', undone_at: data.at })
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
        await mark(database, data.serviceId, {
          outcome: 'rated',
          rating_id: data.ratingId,
          level: data.level,
          channel: data.channel,
          given_by: data.by,
          tags: data.tags.join(','),
          rated_at: data.at,
        })
      }
      if (type === 'rating.reasonGiven') {
        await database
          .updateTable('service_outcome')
          .set({ tags: data.tags.join(',') })
          .where('rating_id', '=', data.ratingId)
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
      if (type === 'rating.remarked') {
        await database
          .insertInto('remark')
          .values({
            sequence: entry.sequence,
            window_id: data.windowId,
            level: data.level,
            channel: data.channel,
            tags: data.tags.join(','),
            date: data.date,
            remarked_at: data.at,
          })
          .execute()
      }
      if (type === 'rating.signalled') {
        await database
          .insertInto('signal')
          .values({ rating_id: data.ratingId, signal: data.signal, window_id: data.windowId, signalled_at: data.at })
          .execute()
      }
    }
  },
}

function mark(database: ProjectionDatabase, serviceId: string, change: Record<string, unknown>) {
  return database.updateTable('service_outcome').set(change).where('service_id', '=', serviceId).execute()
}
