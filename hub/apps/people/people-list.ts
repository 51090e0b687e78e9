// The people of the hall as the page lists them: portrait, name, unit, and what each still lacks.
import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import '../../../display/design/portrait.ts'
import type { PersonLine } from './state.ts'
import { words } from './words.ts'

/** @param count people of the hall, of whom `people` are those that were looked for */
export function peopleList(
  people: readonly PersonLine[],
  count: number,
  language: Language,
  opened: string | null,
  open: (staffId: string) => void,
): TemplateResult {
  const say = words[language]
  if (people.length === 0) return html`<p class="none">${count === 0 ? say.noPeople : say.nobodyFound}</p>`
  return html`<ul class="people">
    ${people.map(
      (one) => html`<li>
        <mc-portrait .src=${one.photo} .name=${one.name}></mc-portrait>
        <div>
          <p><strong>${one.name}</strong> <span class="soft">${say.badge(one.badge)}</span></p>
          <p class="soft">${one.unit} · ${one.title}</p>
          <p class="row">
            ${one.photo === null ? html`<span class="chip warning">${say.noPhoto}</span>` : nothing}
            ${one.hasCard === null ? nothing : html`<span class="chip ${one.hasCard ? 'ok' : ''}">${one.hasCard ? say.hasCard : say.noCard}</span>`}
          </p>
        </div>
        <button class="key small" type="button" aria-pressed=${one.staffId === opened} @click=${() => open(one.staffId)}>${say.choose}</button>
      </li>`,
    )}
  </ul>`
}
