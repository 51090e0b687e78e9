// EXAMPLE. What was found since a day, and what became of it, from the history's table.
import type { z } from 'zod'
import type { Answer } from '../../../../hub/core/feature.ts'
import type { lostContract, lostRow } from './contract.ts'

const mostRows = 500

export const lostList: Answer<(typeof lostContract)['queries']['lost.list']> = async (database, { since }) => {
  const rows = await database
    .selectFrom('lost_thing')
    .selectAll()
    .where('found_at', '>=', since)
    .orderBy('found_at', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map(
    ({ tag, what, found_at, outcome }): z.input<typeof lostRow> => ({
      tag,
      what,
      foundAt: found_at,
      outcome,
    }),
  )
}
