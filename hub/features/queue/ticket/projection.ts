// Every ticket with its fate, and every call with its reason: who waited how long, and why whom before, can be read years later.
import type { EventData } from '#wire/define'
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { ticketContract } from './contract.ts'

export const ticketHistory: Projection = {
  name: 'ticket_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('ticket')
      .addColumn('ticket_id', 'text', (column) => column.primaryKey())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('series_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('taken_at', 'text', (column) => column.notNull())
      .addColumn('called_at', 'text')
      .addColumn('window_id', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('fate', 'text')
      .addColumn('rating_code', 'text')
      .execute()
    await database.schema.createIndex('ticket_date').on('ticket').columns(['date', 'number']).execute()
    await database.schema
      .createTable('ticket_call')
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('ticket_id', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('waited_ms', 'bigint', (column) => column.notNull())
      .addColumn('passed_over', 'integer', (column) => column.notNull())
      .addColumn('rank', 'integer')
      .addPrimaryKeyConstraint('ticket_call_key', ['sequence', 'ticket_id'])
      .execute()
    await database.schema.createIndex('ticket_call_at').on('ticket_call').column('at').execute()
  },
  async drop(database) {
    await database.schema.dropTable('ticket').ifExists().execute()
    await database.schema.dropTable('ticket_call').ifExists().execute()
  },
  async apply(database, entry) {
    const change = (ticketId: string, values: Record<string, unknown>) =>
      database.updateTable('ticket').set(values).where('ticket_id', '=', ticketId).execute()
    const goesOn = { ended_at: null, fate: null }
    for (const { type, data } of eventsOf(ticketContract, entry)) {
      if (type === 'ticket.taken') await keepTicket(database, data)
      if (type === 'ticket.called') await keepCall(database, entry.sequence, data)
      if (type === 'ticket.begun' || type === 'ticket.reopened') {
        await change(data.ticketId, { ...goesOn, window_id: data.windowId })
      }
      if (type === 'ticket.requeued') await change(data.ticketId, goesOn)
      if (type === 'ticket.transferred') {
        await change(data.ticketId, { series_id: data.seriesId, item_id: data.itemId })
      }
      if (type === 'ticket.wentOn') await change(data.ticketId, { rating_code: data.invitationId })
      if (type === 'ticket.served') {
        const { windowId, invitationId } = data
        const served = { window_id: windowId, ended_at: data.at, fate: 'served', rating_code: invitationId }
        await change(data.ticketId, served)
      }
      if (type === 'ticket.missed') await change(data.ticketId, { ended_at: data.at, fate: 'missed' })
      if (type === 'ticket.cancelled') await change(data.ticketId, { ended_at: data.at, fate: 'cancelled' })
      if (type === 'ticket.leftOver') await change(data.ticketId, { ended_at: data.at, fate: 'leftOver' })
    }
  },
}

type Data<E extends keyof (typeof ticketContract)['events'] & string> = EventData<typeof ticketContract, E>

async function keepTicket(database: ProjectionDatabase, taken: Data<'ticket.taken'>): Promise<void> {
  await database
    .insertInto('ticket')
    .values({
      ticket_id: taken.ticketId,
      date: taken.date,
      number: taken.number,
      series_id: taken.seriesId,
      item_id: taken.itemId,
      kind: taken.kind,
      taken_at: taken.takenAt,
    })
    .onConflict((conflict) => conflict.column('ticket_id').doNothing())
    .execute()
}

/** The first call ends the wait; later ones of the same ticket are kept beside it. */
async function keepCall(database: ProjectionDatabase, sequence: number, call: Data<'ticket.called'>): Promise<void> {
  const { ticketId, number, windowId, at, reason } = call
  await database
    .insertInto('ticket_call')
    .values({
      sequence,
      ticket_id: ticketId,
      number,
      window_id: windowId,
      at,
      code: reason.code,
      waited_ms: reason.waitedMs,
      passed_over: reason.passedOver,
      rank: reason.rank,
    })
    .execute()
  await database
    .updateTable('ticket')
    .set(({ fn, val }) => ({
      called_at: fn.coalesce('called_at', val(at)),
      window_id: windowId,
      ended_at: null,
      fate: null,
    }))
    .where('ticket_id', '=', ticketId)
    .execute()
}
