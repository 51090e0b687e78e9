// All items as the page lists them: what each is, how it stands, what holds, and what waits for whom.
import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { table } from '../office/sheet.ts'
import { type GuidesState, type Show, shows } from './state.ts'
import { words } from './words.ts'

interface Listing {
  readonly search: string
  readonly show: Show
  readonly most: number
}

export interface ListParts {
  readonly language: Language
  readonly mayAdd: 'yes' | 'no'
  choose(change: Partial<Listing>): void
  add(): void
  opens(itemId: string): void
  /** The card beneath the list. */
  readonly exchange: TemplateResult
}

export function itemList(
  { search, show, most }: Listing,
  { lines, counts, oldMs }: GuidesState,
  { language, mayAdd, choose, add, opens, exchange }: ListParts,
): TemplateResult {
  const say = words[language]
  const typed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) choose({ search: target.value })
  }
  return html`<mc-card .oldMs=${oldMs} .language=${language}>
    <div class="head">
      <h2 tabindex="-1">${say.items(counts.all)}</h2>
      ${mayAdd === 'yes' ? html`<button class="key small" type="button" @click=${add}>${say.add}</button>` : nothing}
    </div>
    <div class="filter">
      <input type="search" aria-label=${say.search} placeholder=${say.search} .value=${search} @input=${typed} />
    </div>
    <div class="row parts" role="group" aria-label=${say.show}>${shows.map(
      (one) =>
        html`<button class="key small" type="button" aria-pressed=${one === show} @click=${() => choose({ show: one })}>${say.shows[one]}（${counts[one]}）</button>`,
    )}</div>
    ${
      lines === null
        ? html`<p class="none" role="status">${say.loading}</p>`
        : lines.length === 0
          ? html`<p class="none" role="status">${counts.all === 0 ? say.noItems : say.nothingFound}</p>`
          : html`${table(
              say.heads,
              lines
                .slice(0, most)
                .map(({ itemId, name, unit, standing, version, marks }) => [
                  html`<button class="plain name" type="button" aria-label="${say.open} ${name}" @click=${() => opens(itemId)}>${name}</button><br /><span class="soft">${unit}</span>`,
                  html`<span class="chip ${standing.tone}">${standing.words}</span>`,
                  version,
                  html`<span class="row">${marks.map((mark) => html`<span class="chip ${mark.tone}">${mark.words}</span>`)}</span>`,
                ]),
            )}
            ${
              lines.length <= most
                ? nothing
                : html`<p><button class="key small" type="button" @click=${() => choose({ most: most + listed })}>${say.more(Math.min(listed, lines.length - most))}</button></p>`
            }`
    }
  </mc-card>
  ${exchange}`
}

/** How many items are listed at first, and how many more each time somebody asks. */
export const listed = 50
