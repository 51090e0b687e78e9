// Every version of every guide with its whole content: what was told to visitors on any day can be read years later.

import { eventsOf } from '../../../core/events-of.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { guideContract } from './contract.ts'

/** `state` as in the contract; `content` is JSON; `author` and `reviewer` are null for the hub itself. */
export const guideHistory: Projection = {
  name: 'guide_history',
  version: 2,
  async create({ schema }) {
    await schema
      .createTable('guide_version')
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('author', 'text')
      .addColumn('drafted_at', 'text', (column) => column.notNull())
      .addColumn('reviewer', 'text')
      .addColumn('reviewed_at', 'text')
      .addColumn('remark', 'text')
      .addColumn('effective_from', 'text')
      .addColumn('review_due_on', 'text')
      .addColumn('review', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('guide_version_key', ['item_id', 'version'])
      .execute()
    await schema.createIndex('guide_version_state').on('guide_version').column('state').execute()
  },
  async drop({ schema }) {
    await schema.dropTable('guide_version').ifExists().execute()
  },
  async apply(database, entry) {
    for (const event of eventsOf(guideContract, entry)) {
      // What a file says of items is the item feature's.
      if (event.type === 'guide.itemsBrought') continue
      const { type, data } = event
      const { itemId, version } = data
      if (type === 'guide.drafted') {
        // A draft that still waited is replaced by this one.
        await leave(database, itemId, 'draft', 'discarded')
        await database
          .insertInto('guide_version')
          .values({
            item_id: itemId,
            version,
            state: 'draft',
            author: data.author,
            drafted_at: data.draftedAt,
            review: data.review,
            content: JSON.stringify(data.guide),
          })
          .execute()
      }
      if (type === 'guide.sentForReview') await change(database, itemId, version, { review: 'wanted' })
      if (type === 'guide.discarded') await change(database, itemId, version, { state: 'discarded' })
      if (type === 'guide.returned') {
        const { reviewer, at, remark } = data
        await change(database, itemId, version, { state: 'returned', reviewer, reviewed_at: at, remark })
      }
      if (type === 'guide.approved') {
        const { reviewer, at, effectiveFrom, reviewDueOn } = data
        await leave(database, itemId, 'coming', 'superseded')
        await change(database, itemId, version, {
          state: 'coming',
          reviewer,
          reviewed_at: at,
          effective_from: effectiveFrom,
          review_due_on: reviewDueOn,
        })
      }
      if (type === 'guide.published') {
        await leave(database, itemId, 'published', 'superseded')
        await change(database, itemId, version, { state: 'published' })
      }
      if (type === 'guide.confirmed') {
        const { reviewer, at, reviewDueOn } = data
        await change(database, itemId, version, { reviewer, reviewed_at: at, review_due_on: reviewDueOn })
      }
    }
  },
}

/** What stood in one state gives way. */
function leave(database: ProjectionDatabase, itemId: string, from: string, to: string) {
  return database
    .updateTable('guide_version')
    .set({ state: to })
    .where('item_id', '=', itemId)
    .where('state', '=', from)
    .execute()
}

function change(database: ProjectionDatabase, itemId: string, version: number, values: Record<string, unknown>) {
  return database
    .updateTable('guide_version')
    .set(values)
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .execute()
}
