// What became of every publication, one of them in full, and who read what was not masked, from the history's tables.
import type { Answer } from '../../../core/feature.ts'
import type { ContentRow, OutletRow, PublicationRow, publicationContract } from './contract.ts'

const mostPublications = 200
const mostUses = 500

type Queries = (typeof publicationContract)['queries']

export const historyOf: Answer<Queries['publication.history']> = async (database) => {
  const rows = await database
    .selectFrom('publication')
    .selectAll()
    .orderBy('imported_at', 'desc')
    .orderBy('publication_id')
    .limit(mostPublications)
    .execute()
  return rows.map(
    (row): PublicationRow => ({
      publicationId: row.publication_id,
      title: row.title,
      kind: JSON.parse(row.content).kind,
      importedBy: row.imported_by,
      importedAt: row.imported_at,
      outcome: row.outcome,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      remark: row.remark,
      from: row.shown_from,
      until: row.shown_until,
      withdrawnAt: row.withdrawn_at,
      erasedAt: row.erased_at,
    }),
  )
}

export const contentOf: Answer<Queries['publication.content']> = async (database, { publicationId }) => {
  const rows = await database
    .selectFrom('publication')
    .selectAll()
    .where('publication_id', '=', publicationId)
    .execute()
  return rows.map(
    ({ title, content, places }): ContentRow => ({
      publicationId,
      title,
      content: JSON.parse(content),
      places: JSON.parse(places),
    }),
  )
}

export const outletsUsed: Answer<Queries['publication.outlets']> = async (database) => {
  const rows = await database
    .selectFrom('outlet_use')
    .innerJoin('publication', 'publication.publication_id', 'outlet_use.publication_id')
    .select(['outlet', 'outlet_use.publication_id', 'title', 'used_by', 'used_at'])
    .orderBy('sequence', 'desc')
    .limit(mostUses)
    .execute()
  return rows.map(
    (row): OutletRow => ({
      outlet: row.outlet,
      publicationId: row.publication_id,
      title: row.title,
      by: row.used_by,
      at: row.used_at,
    }),
  )
}
