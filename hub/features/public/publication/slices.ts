// What boards and kiosks show of the publications, in pages; and what the office sees of their life. Pure.
import type { SliceValue, StateOf } from '#wire/define'
import type { GlassState } from '../../office/glass/contract.ts'
import type { Publication, publicationContract, ShownPublication } from './contract.ts'

type State = StateOf<typeof publicationContract>

/** Rows that can be read from five metres on one page of a board. */
export const rowsPerPage = 8

/** What is shown now; what begins last stands first. */
export function shownNow({ publications }: State): ShownPublication[] {
  return Object.values(publications)
    .filter(({ standing }) => standing === 'shown')
    .toSorted((one, other) => (other.from ?? '').localeCompare(one.from ?? '') || one.title.localeCompare(other.title))
    .map(inPages)
}

function inPages({ publicationId, title, content, from, until }: Publication): ShownPublication {
  const shown = { publicationId, title, from: from ?? '', until: until ?? '' }
  return content.kind === 'result'
    ? { ...shown, kind: content.kind, pages: pagesOf(content.rows) }
    : { ...shown, kind: content.kind, pages: pagesOf(content.rows) }
}

function pagesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerPage) }, (_, page) =>
    rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
  )
}

/** The newest import and the newest withdrawal first. */
export function deskOf(
  { publications, withdrawals }: State,
  { glasses }: GlassState,
): SliceValue<typeof publicationContract, 'publicationDesk'> {
  return {
    publications: Object.values(publications)
      .toSorted((one, other) => other.importedAt.localeCompare(one.importedAt))
      .map(({ content, ...one }) => ({ ...one, kind: content.kind, rows: content.rows.length })),
    withdrawals: Object.values(withdrawals)
      .toSorted((one, other) => other.withdrawnAt.localeCompare(one.withdrawnAt))
      .map(({ awaited, ...one }) => ({
        ...one,
        awaited: awaited.map((key) => ({ key, isLit: glasses[key]?.isLit === true })),
      })),
  }
}
