// Draws a publication cell by cell: masked, each mask marked in its place, and beside it what was written where somebody asked for it.
import { html, nothing, type TemplateResult } from 'lit'
import type { ContentRow, HandedIn } from '#contract/public/publication'
import type { Language } from '../../../display/design/i18n.ts'
import { table } from '../office/sheet.ts'
import { piecesOf } from './state.ts'
import { words } from './words.ts'

const columnsOf = {
  result: ['project', 'applicant', 'applicationNumber', 'completedOn', 'outcome'],
  text: ['heading', 'text'],
} as const

/** Columns that keep together what belongs together. */
const marks: Readonly<Record<string, string>> = { completedOn: 'day', applicationNumber: 'number' }

/** The columns of a publication, in the order in which they are read. */
export function columnsIn({ content }: Pick<ContentRow, 'content'>): readonly (keyof (typeof words)['zh']['fields'])[] {
  return content.kind === 'result' ? columnsOf.result : columnsOf.text
}

export function reviewTable(opened: ContentRow, original: HandedIn | null, language: Language): TemplateResult {
  const say = words[language]
  const columns = columnsIn(opened)
  const cellsOf = (rows: readonly unknown[], row: number) => rows[row] as Readonly<Record<string, string>> | undefined
  return table(
    [say.maskRow, ...columns.map((column) => say.fields[column])],
    opened.content.rows.map((_, row) => [
      row + 1,
      ...columns.map((column) => {
        const text = cellsOf(opened.content.rows, row)?.[column] ?? ''
        const written = original === null ? null : (cellsOf(original.content.rows, row)?.[column] ?? null)
        return html`<span class=${marks[column] ?? nothing}>${piecesOf(text, row, column, opened.places).map((piece) =>
          piece.kind === null ? piece.text : html`<mark>${piece.text}<small>${say.found[piece.kind]}</small></mark>`,
        )}</span>${written === null || written === text ? nothing : html`<span class="original">${say.originalOf}：${written}</span>`}`
      }),
    ]),
  )
}
