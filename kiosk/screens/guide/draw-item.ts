// One item: keys for its parts, the sheet with the part that is read, and the key that takes a number for it.
import { html, nothing } from 'lit'
import { drawPager } from '../../frame/draw-pager.ts'
import type { Row } from './rows.ts'
import type { GuidePage } from './state.ts'
import { type Input, parts } from './steps.ts'
import type { Say } from './words.ts'

type ItemPage = Extract<GuidePage, { kind: 'item' }>
type Act = (input: Input) => void

export function drawItem(page: ItemPage, say: Say, act: Act) {
  if (page.gone !== null) {
    return html`<div class="page"><div class="sheet gone">
      <h2>${page.gone.head}</h2>
      ${page.gone.lines.map((line) => html`<p>${line}</p>`)}
    </div></div>`
  }
  return html`<div class="item">
    <nav class="parts" aria-label=${page.title}>
      ${parts.map(
        (part) => html`<button
          type="button"
          class="key"
          aria-current=${part === page.part ? 'page' : 'false'}
          @click=${() => act({ type: 'part', part })}
        >${say.parts[part]}</button>`,
      )}
      <a class="key leading take" href="/ticket?item=${page.itemId}">${say.take}</a>
      <button type="button" class="key" @click=${() => act({ type: 'go', to: { at: 'away', itemId: page.itemId, slip: 'none' } })}>${say.away}</button>
    </nav>
    <div class="sheet">
      ${page.summary === null ? nothing : html`<p class="summary">${page.summary}</p>`}
      <div class="rows">${page.rows.map((row) => drawRow(row, say, act))}</div>
      ${
        page.walks.length === 0
          ? nothing
          : html`<div class="walks">${page.walks.map(({ name, to }) => html`<button type="button" class="key" @click=${() => act({ type: 'go', to })}>${name}</button>`)}</div>`
      }
      ${page.isSample ? html`<button type="button" class="key" @click=${() => act({ type: 'sample', place: null })}>${say.backToList}</button>` : nothing}
      ${drawPager(page.pager, say, (by) => act({ type: 'page', by }))}
      ${page.validity === null ? nothing : html`<p class="validity">${page.validity}</p>`}
    </div>
  </div>`
}

function drawRow(row: Row, say: Say, act: Act) {
  switch (row.type) {
    case 'material':
      return html`<div class="row material">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><rect x="3" y="3" width="18" height="18" rx="3" /></svg>
        <div><b>${row.name}</b><p class="soft">${row.detail}</p>${row.note === null ? nothing : html`<p>${row.note}</p>`}</div>
        ${row.sample === null ? nothing : html`<button type="button" class="key" aria-label="${say.sample} ${row.name}" @click=${() => act({ type: 'sample', place: row.sample })}>${say.sample}</button>`}
      </div>`
    case 'step':
      return html`<div class="row step"><span class="number">${row.number}</span><div><b>${row.name}</b><p>${row.text}</p></div></div>`
    case 'fact':
      return html`<div class="row fact">
        <span class="name">${row.name}</span>
        <div><p class="value">${row.value}</p>${row.note === null ? nothing : html`<p class="soft">${row.note}</p>`}</div>
      </div>`
    case 'text':
      return html`<div class="row">${row.name === '' ? nothing : html`<b>${row.name}</b>`}<p>${row.text}</p></div>`
  }
}
