// A page of things to choose from, nine at a time, and the way to the others.
import { html, nothing, type TemplateResult } from 'lit'
import type { CatalogueItem } from '#contract/guides/catalogue'
import type { Language } from '../../../display/design/i18n.ts'
import type { Page } from '../../frame/kiosk-element.ts'
import { itemsOnPage } from './state.ts'
import type { words } from './words.ts'

export interface Named {
  readonly id: string
  readonly name: string
  /** Stands beside the name; empty without one. */
  readonly note: string
}

interface Ways {
  choose(id: string): void
  turn(page: number): void
  /** The key for whoever finds nothing here. */
  readonly other: TemplateResult
  readonly say: (typeof words)['zh']
}

/** @param page from 1 */
export function drawChoice(
  title: string,
  all: readonly Named[],
  page: number,
  { choose, turn, other, say }: Ways,
): Page {
  const pages = Math.max(1, Math.ceil(all.length / itemsOnPage))
  const shown = all.slice((page - 1) * itemsOnPage, page * itemsOnPage)
  const body = html`<div class="stack">
    <div class="items">
      ${shown.map(
        ({ id, name, note }) =>
          html`<button type="button" class="key item" @click=${() => choose(id)}>${name}${note === '' ? nothing : html`<small>${note}</small>`}</button>`,
      )}
    </div>
    <nav class="ways">
      ${other}
      ${
        pages > 1
          ? html`<button type="button" class="key" @click=${() => turn((page % pages) + 1)}>
              ${say.more}（${say.pages(page, pages)}）
            </button>`
          : nothing
      }
    </nav>
  </div>`
  return { title, body, spoken: [title, ...shown.map(({ name }) => name)].join('。') }
}

export function namedIn(language: Language): (item: CatalogueItem) => Named {
  return ({ itemId, name, nameEn }) => ({ id: itemId, name: language === 'zh' ? name : nameEn, note: '' })
}
