// Leaves through pages: two keys and where one is; nothing where one page is all.
import { html, nothing } from 'lit'
import type { Pager } from './state.ts'
import type { Input } from './steps.ts'
import type { Say } from './words.ts'

export function drawPager({ page, count }: Pager, say: Say, act: (input: Input) => void) {
  if (count === 1) return nothing
  return html`<div class="pager">
    <button type="button" class="key" ?disabled=${page === 1} @click=${() => act({ type: 'page', by: -1 })}>${say.previous}</button>
    <p>${say.page(page, count)}</p>
    <button type="button" class="key leading" ?disabled=${page === count} @click=${() => act({ type: 'page', by: 1 })}>${say.next}</button>
  </div>`
}
