// What became of matters, who was liable, how last days moved, and how one stands, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { matterContract } from './contract.ts'

type Queries = (typeof matterContract)['queries']

const mostRows = 500

export const list: Answer<Queries['matter.list']> = async (database, { from, to, windowId, kind }) => {
  const rows = await database
    .selectFrom('matter_record')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind))
    .orderBy('number', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    itemId: row.item_id,
    windowId: row.window_id,
    openedAt: row.opened_at,
    date: row.date,
    standing: row.standing,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    isLate: row.late === 1 || (row.ended_at !== null && row.due_at !== null && row.ended_at > row.due_at),
    openedBy: row.opened_by,
    openedAs: row.opened_as,
    endedBy: row.ended_by,
    endedAs: row.ended_as,
    result: row.result,
  }))
}

export const deeds: Answer<Queries['matter.deeds']> = async (database, { number }) => {
  const rows = await database
    .selectFrom('matter_deed')
    .selectAll()
    .where('number', '=', number)
    .orderBy('at')
    .limit(mostRows)
    .execute()
  return rows.map(({ at, deed, staff_id, role, account_id, remark }) => ({
    number,
    at,
    deed,
    staffId: staff_id,
    role,
    accountId: account_id,
    remark,
  }))
}

export const dues: Answer<Queries['matter.dues']> = async (database, { number }) => {
  const rows = await database
    .selectFrom('matter_due')
    .selectAll()
    .where('number', '=', number)
    .orderBy('at')
    .limit(mostRows)
    .execute()
  return rows.map(({ at, from_at, to_at, why }) => ({ number, at, from: from_at, to: to_at, why }))
}

/** Counted anew from the rows of the matters at every question; nothing is kept that could drift. */
export const onTheSpot: Answer<Queries['matter.onTheSpot']> = async (database, { from, to, windowId }) => {
  const rows = await database
    .selectFrom('matter_record')
    .select(['window_id', 'date', 'standing', 'ended_on'])
    .where('kind', '=', 'onTheSpot')
    .where('date', '>=', from)
    .where('date', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .execute()
  const byWindow = new Map<string, z.input<Queries['matter.onTheSpot']['row']>>()
  for (const { window_id, date, standing, ended_on } of rows) {
    const known = byWindow.get(window_id) ?? {
      windowId: window_id,
      opened: 0,
      sameDay: 0,
      later: 0,
      returned: 0,
      open: 0,
    }
    const column = columnOf(standing, ended_on === date)
    byWindow.set(window_id, { ...known, opened: known.opened + 1, [column]: known[column] + 1 })
  }
  return [...byWindow.values()].sort((one, other) => (one.windowId < other.windowId ? -1 : 1))
}

function columnOf(standing: string, isSameDay: boolean): 'sameDay' | 'later' | 'returned' | 'open' {
  if (standing === 'returned') return 'returned'
  if (standing !== 'finished') return 'open'
  return isSameDay ? 'sameDay' : 'later'
}

/** Number and proof are looked for together: a number that nobody has and four wrong characters are the same work. */
export const progress: Answer<Queries['matter.progress']> = async (database, { number, lastFour }) => {
  const rows = await database
    .selectFrom('matter_record')
    .selectAll()
    .where('number', '=', number)
    .where('proof', '=', lastFour)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    itemId: row.item_id,
    windowId: row.window_id,
    kind: row.kind,
    standing: row.standing,
    date: row.date,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    wanted: JSON.parse(row.wanted),
  }))
}
