// The versions of a guide side by side, and all that is published, from the history's tables.
import type { z } from 'zod'
import { changedFields } from '../../../core/changed-fields.ts'
import type { Answer } from '../../../core/feature.ts'
import type { Guide, guideContract, publishedRow, standingRow, versionRow } from './contract.ts'

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
      review: row.review,
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

/** Of each item: its newest version, what is drafted, comes or holds, and whether the newest was returned. */
export const standingsOf: Answer<Queries['guide.standings']> = async (database) => {
  const rows = await database
    .selectFrom('guide_version')
    .select(['item_id', 'version', 'state', 'review', 'author', 'drafted_at', 'reviewer', 'reviewed_at', 'remark'])
    .select(['effective_from', 'review_due_on'])
    .orderBy('item_id')
    .orderBy('version')
    .execute()
  const standings = new Map<string, z.input<typeof standingRow>>()
  for (const row of rows) {
    const { item_id: itemId, version, state } = row
    const before = standings.get(itemId) ?? { draft: null, coming: null, published: null }
    const validity = { version, effectiveFrom: row.effective_from, reviewDueOn: row.review_due_on }
    standings.set(itemId, {
      ...before,
      itemId,
      lastVersion: version,
      ...(state === 'draft' && {
        draft: { version, author: row.author, draftedAt: row.drafted_at, review: row.review },
      }),
      ...(state === 'coming' && { coming: validity }),
      ...(state === 'published' && { published: validity }),
      returned:
        state === 'returned' ? { version, reviewer: row.reviewer, remark: row.remark, at: row.reviewed_at } : null,
    })
  }
  return [...standings.values()]
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
