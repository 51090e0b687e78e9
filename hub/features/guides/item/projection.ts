// Every item as it stands, and every change of one with its hand and its day.
import { staffContract } from '#contract/counter/staff'
import { accountOf } from '#contract/office/account'
import type { EventOf } from '#wire/define'
import { changedFields } from '../../../core/changed-fields.ts'
import { eventsOf } from '../../../core/events-of.ts'
import type { JournalEntry } from '../../../core/journal.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { itemContract, type StandingItem } from './contract.ts'

/** `content` is a standing item, `changed` a list of field names, `standing` how it stands since: JSON. `by` is null for the hub itself. */
export const itemHistory: Projection = {
  name: 'item_history',
  version: 1,
  async create({ schema }) {
    await schema
      .createTable('item_now')
      .addColumn('item_id', 'text', (column) => column.primaryKey())
      .addColumn('unit_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('item_unit')
      .addColumn('unit_id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('name_en', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('item_change')
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text')
      .addColumn('changed', 'text', (column) => column.notNull())
      .addColumn('standing', 'text')
      .execute()
    await schema.createIndex('item_change_item').on('item_change').column('item_id').execute()
  },
  async drop({ schema }) {
    for (const table of ['item_now', 'item_unit', 'item_change']) await schema.dropTable(table).ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(staffContract, entry)) {
      if (type !== 'unit.registered') continue
      const names = { name: data.name, name_en: data.nameEn }
      await database
        .insertInto('item_unit')
        .values({ unit_id: data.unitId, ...names })
        .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(names))
        .execute()
    }
    for (const event of eventsOf(itemContract, entry)) await take(database, entry, event)
  },
}

async function take(database: ProjectionDatabase, entry: JournalEntry, event: EventOf<typeof itemContract>) {
  const { itemId } = event.data
  const row = await database.selectFrom('item_now').select('content').where('item_id', '=', itemId).executeTakeFirst()
  const before: StandingItem | null = row === undefined ? null : JSON.parse(row.content)
  const standing = event.type === 'item.standingSet' ? event.data.standing : (before?.standing ?? { is: 'offered' })
  const known = event.type === 'item.registered' ? event.data : before
  if (known === null) return
  const after: StandingItem = { ...known, standing }
  const content = JSON.stringify(after)
  await database
    .insertInto('item_now')
    .values({ item_id: itemId, unit_id: after.unitId, content })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ unit_id: after.unitId, content }))
    .execute()
  const { actor, at, sequence } = entry
  await database
    .insertInto('item_change')
    .values({
      sequence,
      item_id: itemId,
      at,
      by: accountOf(actor),
      changed: JSON.stringify(changedFields(before, after)),
      standing: event.type === 'item.standingSet' ? JSON.stringify(standing) : null,
    })
    .execute()
}
