// What became of numbers, why whom was called before, and how long people waited, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { ticketContract } from './contract.ts'
import { reasonInWords } from './reason.ts'

type Queries = (typeof ticketContract)['queries']
type Row<N extends keyof Queries> = z.input<Queries[N]['row']>

const mostRows = 1_000

export const ticketList: Answer<Queries['ticket.list']> = async (database, { date, seriesId, number }) => {
  const rows = await database
    .selectFrom('ticket')
    .selectAll()
    .where('date', '=', date)
    .$if(seriesId !== undefined, (query) => query.where('series_id', '=', seriesId))
    .$if(number !== undefined, (query) => query.where('number', '=', number))
    .orderBy('taken_at', 'desc')
    .orderBy('number')
    .limit(mostRows)
    .execute()
  return rows.map(
    (row): Row<'ticket.list'> => ({
      number: row.number,
      seriesId: row.series_id,
      itemId: row.item_id,
      kind: row.kind,
      takenAt: row.taken_at,
      calledAt: row.called_at,
      windowId: row.window_id,
      endedAt: row.ended_at,
      fate: row.fate,
    }),
  )
}

export const ticketCalls: Answer<Queries['ticket.calls']> = async (database, { from, to, windowId, number }) => {
  const rows = await database
    .selectFrom('ticket_call')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .$if(number !== undefined, (query) => query.where('number', '=', number))
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map((row): Row<'ticket.calls'> => {
    const { code, rank } = row
    const reason = { code, waitedMs: Number(row.waited_ms), passedOver: row.passed_over, rank }
    return { number: row.number, windowId: row.window_id, at: row.at, reason, why: { ...reasonInWords(reason) } }
  })
}

export const ticketWaits: Answer<Queries['ticket.waits']> = async (database, { date }) => {
  const rows = await database
    .selectFrom('ticket')
    .select(['series_id', 'taken_at', 'called_at', 'fate'])
    .where('date', '=', date)
    .execute()
  const bySeries = new Map<string, typeof rows>()
  for (const row of rows) bySeries.set(row.series_id, [...(bySeries.get(row.series_id) ?? []), row])
  return [...bySeries].sort().map(([seriesId, tickets]): Row<'ticket.waits'> => {
    const waits = tickets
      .filter(({ called_at }) => called_at !== null)
      .map(({ taken_at, called_at }) => Math.max(0, Date.parse(called_at) - Date.parse(taken_at)))
      .sort((one, other) => one - other)
    const count = (fate: string) => tickets.filter((ticket) => ticket.fate === fate).length
    return {
      seriesId,
      taken: tickets.length,
      served: count('served'),
      missed: count('missed'),
      cancelled: count('cancelled'),
      leftOver: count('leftOver'),
      medianMs: waits[Math.floor((waits.length - 1) / 2)] ?? null,
      longestMs: waits.at(-1) ?? null,
    }
  })
}

export const ticketRatingCode: Answer<Queries['ticket.ratingCode']> = async (database, { ticketId }) => {
  const rows = await database.selectFrom('ticket').select('rating_code').where('ticket_id', '=', ticketId).execute()
  return rows.map((row): Row<'ticket.ratingCode'> => ({ ratingCode: row.rating_code }))
}
