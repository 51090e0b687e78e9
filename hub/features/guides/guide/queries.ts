// The versions of a guide side by side, and all that is published, from the history's tables.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import { changedFields } from './changed-fields.ts'
import type { Guide, guideContract, publishedRow, versionRow } from './contract.ts'

const mostVersions = 100

type Queries = (typeof guideContract)['queries']

export const versionsOf: Answer<Queries['guide.versions']> = async (database, { itemId }) => {
  const rows = await database
    .selectFrom('guide_version')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('version', 'desc')
    .limit(mostVersions)
    .execute()
  const contents = rows.map(({ content }): Guide => JSON.parse(content))
  return rows.map((row, index): z.input<typeof versionRow> => {
    const guide = contents[index] as Guide
    return {
      itemId: row.item_id,
      version: row.version,
      state: row.state,
      author: row.author,
      draftedAt: row.drafted_at,
      reviewer: row.reviewer,
      reviewedAt: row.reviewed_at,
      remark: row.remark,
      effectiveFrom: row.effective_from,
      reviewDueOn: row.review_due_on,
      changed: changedFields(contents[index + 1] ?? null, guide),
      guide,
    }
  })
}

export const guidesInForce: Answer<Queries['guide.inForce']> = async (database) => {
  const rows = await database
    .selectFrom('guide_version')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('item_id')
    .execute()
  return rows.map(
    (row): z.input<typeof publishedRow> => ({
      itemId: row.item_id,
      version: row.version,
      effectiveFrom: row.effective_from,
      reviewDueOn: row.review_due_on,
      guide: JSON.parse(row.content),
    }),
  )
}
