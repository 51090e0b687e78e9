// Leaves through pages: two keys and where one is.
import { html, nothing } from 'lit'
import type { Pager, pagerWords } from './pager.ts'

/** Nothing where one page is all. */
export function drawPager({ page, count }: Pager, say: (typeof pagerWords)['zh'], turn: (by: 1 | -1) => void) {
  if (count === 1) return nothing
  return html`<div class="pager">
    <button type="button" class="key" ?disabled=${page === 1} @click=${() => turn(-1)}>${say.previousPage}</button>
    <p>${say.page(page, count)}</p>
    <button type="button" class="key leading" ?disabled=${page === count} @click=${() => turn(1)}>${say.nextPage}</button>
  </div>`
}
