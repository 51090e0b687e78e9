// The head of an item's page: what it is, how it stands, and the ways to read, write, rename, cancel and look back.
import { html, type TemplateResult } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import type { GuidesState, ItemLine } from './state.ts'
import { words } from './words.ts'

const tabs = ['review', 'edit', 'item', 'standing', 'history'] as const
export type Tab = (typeof tabs)[number]

export interface HeadParts {
  readonly tab: Tab
  readonly language: Language
  close(): void
  choose(tab: Tab): void
}

export function itemHead(
  { name, unit, windows, itemId, standing, marks, version }: ItemLine,
  { oldMs }: GuidesState,
  { tab, language, close, choose }: HeadParts,
): TemplateResult {
  const say = words[language]
  return html`<mc-card .oldMs=${oldMs} .language=${language}>
    ${titleRow(name, language, close)}
    <p class="soft">${unit} · ${windows} · ${itemId}</p>
    <p class="row">
      <span class="chip ${standing.tone}">${standing.words}</span>
      ${marks.map((mark) => html`<span class="chip ${mark.tone}">${mark.words}</span>`)}
      <span>${version}</span>
    </p>
    <div class="row parts" role="group" aria-label=${name}>${tabs.map(
      (one) =>
        html`<button class="key small" type="button" aria-pressed=${one === tab} @click=${() => choose(one)}>${say.parts[one]}</button>`,
    )}</div>
  </mc-card>`
}

/** The card in which an item is added. */
export function newItemCard(form: TemplateResult, language: Language, close: () => void): TemplateResult {
  return html`<mc-card>${titleRow(words[language].add, language, close)}${form}</mc-card>`
}

function titleRow(title: string, language: Language, close: () => void) {
  return html`<div class="head">
    <h2 tabindex="-1">${title}</h2>
    <button class="key small" type="button" @click=${close}>${words[language].close}</button>
  </div>`
}
