// The sheet for the paper board 宣传栏: masked as on the screens, with its own head on every page.
import { html, type TemplateResult } from 'lit'
import type { ContentRow } from '#contract/public/publication'
import type { Language } from '../../../display/design/i18n.ts'
import { columnsIn } from './review.ts'
import type { PublicationState } from './state.ts'
import { words } from './words.ts'

export function paperSheet(
  printed: ContentRow,
  { hallName, today, supervisionPhone }: PublicationState,
  paper: 'a4' | 'a3',
  language: Language,
): TemplateResult {
  const say = words[language]
  const columns = columnsIn(printed)
  const rows = printed.content.rows as readonly Readonly<Record<string, string>>[]
  return html`<section class="sheet ${paper}">
    <h1>${printed.title}</h1>
    <h2>${hallName} · ${say.printedOn(today)}</h2>
    <table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${say.fields[column]}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${row[column]}</td>`)}</tr>`)}</tbody>
    </table>
    <footer><span>${say.supervision(supervisionPhone)}</span></footer>
  </section>`
}
