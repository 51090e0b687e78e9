// Publications read and changed within the state of all. Pure.
import type { StateOf } from '#wire/define'
import { without } from '../../../core/records.ts'
import type { MaskedPlace, Publication, publicationContract } from './contract.ts'
import { titleRow } from './masking.ts'

export type State = StateOf<typeof publicationContract>

export function changed(state: State, id: string, change: Partial<Publication>): State {
  const known = state.publications[id]
  return known === undefined
    ? state
    : { ...state, publications: { ...state.publications, [id]: { ...known, ...change } } }
}

/** Gone from what is open; what was written is to be erased. */
export function closed(state: State, id: string): State {
  return { ...due(state, id), publications: without(state.publications, id) }
}

/** Nobody needs what was written any more. */
export function due(state: State, id: string): State {
  const original = state.originals[id]
  if (original === undefined) return state
  return { ...state, originals: { ...state.originals, [id]: { ...original, isDue: true } } }
}

type Cells = Pick<Publication, 'title' | 'content'>

/** The text at a place, or null where there is no such cell. */
export function cellAt({ title, content }: Cells, { row, column }: Pick<MaskedPlace, 'row' | 'column'>): string | null {
  if (row === titleRow) return column === 'title' ? title : null
  const cells = content.rows[row] as Readonly<Record<string, string>> | undefined
  return cells !== undefined && Object.hasOwn(cells, column) && column !== 'completedOn'
    ? (cells[column] ?? null)
    : null
}

/** The publication with stars at that place, as many as signs stood there. */
export function starred<C extends Cells>(publication: C, place: Omit<MaskedPlace, 'kind'>): C {
  const text = cellAt(publication, place)
  if (text === null) return publication
  const { row, column, from, to } = place
  const stars = text.slice(0, from) + '*'.repeat(to - from) + text.slice(to)
  if (row === titleRow) return { ...publication, title: stars }
  const rows = publication.content.rows.map((cells, index) => (index === row ? { ...cells, [column]: stars } : cells))
  return { ...publication, content: { ...publication.content, rows } as Cells['content'] }
}
