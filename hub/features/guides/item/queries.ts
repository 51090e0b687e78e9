// All items as they stand, and what was changed of one, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import type { itemChange, itemContract, itemRow } from './contract.ts'

const mostChanges = 100

type Queries = (typeof itemContract)['queries']

export const allItems: Answer<Queries['item.all']> = async (database) => {
  const rows = await database
    .selectFrom('item_now')
    .leftJoin('item_unit', 'item_unit.unit_id', 'item_now.unit_id')
    .select(['item_now.content', 'item_unit.name', 'item_unit.name_en'])
    .orderBy('item_now.item_id')
    .execute()
  return rows.map(
    ({ content, name, name_en: nameEn }): z.input<typeof itemRow> => ({
      ...JSON.parse(content),
      unit: name === null ? null : { name, nameEn },
    }),
  )
}

export const changesOf: Answer<Queries['item.changes']> = async (database, { itemId }) => {
  const rows = await database
    .selectFrom('item_change')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('sequence', 'desc')
    .limit(mostChanges)
    .execute()
  return rows.map(
    ({ at, by, changed, standing }): z.input<typeof itemChange> => ({
      itemId,
      at,
      by,
      changed: JSON.parse(changed),
      standing: standing === null ? null : JSON.parse(standing),
    }),
  )
}
