// Notices of a time and one by its key, from the file of copies.
import type { Answer } from '../../../core/feature.ts'
import type { slipContract } from './contract.ts'

type Queries = (typeof slipContract)['queries']

const mostRows = 500

export const slipList: Answer<Queries['slip.list']> = async (database, { from, to, windowId, kind }) => {
  const rows = await database
    .selectFrom('slip_record')
    .select('content')
    .where('date', '>=', from)
    .where('date', '<=', to)
    .$if(windowId !== undefined, (query) => query.where('window_id', '=', windowId))
    .$if(kind !== undefined, (query) => query.where('kinds', 'like', `%,${kind},%`))
    .orderBy('number', 'desc')
    .limit(mostRows)
    .execute()
  return rows.map(({ content }) => JSON.parse(content))
}

export const oneSlip: Answer<Queries['slip.one']> = async (database, { slipId }) => {
  const rows = await database.selectFrom('slip_record').select('content').where('slip_id', '=', slipId).execute()
  return rows.map(({ content }) => JSON.parse(content))
}
