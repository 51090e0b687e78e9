// What was published, when and by whom, masked; and every time somebody read what was not.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { starred } from './change.ts'
import { publicationContract } from './contract.ts'

/** `content` and `places` are JSON; accounts are null for the hub itself. */
export const publicationHistory: Projection = {
  name: 'publication_history',
  version: 1,
  async create({ schema }) {
    await schema
      .createTable('publication')
      .addColumn('publication_id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('places', 'text', (column) => column.notNull())
      .addColumn('imported_by', 'text')
      .addColumn('imported_at', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('remark', 'text')
      .addColumn('shown_from', 'text')
      .addColumn('shown_until', 'text')
      .addColumn('withdrawn_at', 'text')
      .addColumn('erased_at', 'text')
      .execute()
    await schema
      .createTable('outlet_use')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('outlet', 'text', (column) => column.notNull())
      .addColumn('publication_id', 'text', (column) => column.notNull())
      .addColumn('used_by', 'text')
      .addColumn('used_at', 'text', (column) => column.notNull())
      .execute()
  },
  async drop({ schema }) {
    await schema.dropTable('publication').ifExists().execute()
    await schema.dropTable('outlet_use').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(publicationContract, entry)) {
      const change = (values: Record<string, unknown>) =>
        database.updateTable('publication').set(values).where('publication_id', '=', data.publicationId).execute()
      if (type === 'publication.imported') {
        await database
          .insertInto('publication')
          .values({
            publication_id: data.publicationId,
            title: data.title,
            content: JSON.stringify(data.content),
            places: JSON.stringify(data.places),
            imported_by: data.importedBy,
            imported_at: data.at,
            outcome: 'waiting',
          })
          .execute()
      }
      if (type === 'publication.masked') {
        const known = await rowOf(database, data.publicationId)
        const { title, content } = starred({ title: known.title, content: JSON.parse(known.content) }, data.place)
        const places = JSON.stringify([...JSON.parse(known.places), data.place])
        await change({ title, content: JSON.stringify(content), places })
      }
      if (type === 'publication.discarded') {
        await change({ outcome: 'discarded', decided_by: data.by, decided_at: data.at })
      }
      if (type === 'publication.returned') {
        await change({ outcome: 'returned', decided_by: data.reviewer, decided_at: data.at, remark: data.remark })
      }
      if (type === 'publication.lapsed') await change({ outcome: 'lapsed', decided_at: data.at })
      if (type === 'publication.approved') {
        const { reviewer, at, from, until } = data
        await change({
          outcome: 'approved',
          decided_by: reviewer,
          decided_at: at,
          shown_from: from,
          shown_until: until,
        })
      }
      if (type === 'publication.shown') await change({ outcome: 'shown' })
      if (type === 'publication.withdrawn') {
        await change({ outcome: 'withdrawn', withdrawn_at: data.at, remark: data.remark })
      }
      if (type === 'publication.originalErased') await change({ erased_at: data.at })
      if (type === 'publication.originalRead') {
        await database
          .insertInto('outlet_use')
          .values({
            sequence: entry.sequence,
            outlet: 'reviewOriginal',
            publication_id: data.publicationId,
            used_by: data.by,
            used_at: data.at,
          })
          .execute()
      }
    }
  },
}

function rowOf(database: ProjectionDatabase, publicationId: string) {
  return database
    .selectFrom('publication')
    .selectAll()
    .where('publication_id', '=', publicationId)
    .executeTakeFirstOrThrow()
}
