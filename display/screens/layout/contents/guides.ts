// What the hall handles, one item after the other: where, how long it takes, and what to bring.
import { css, html, nothing } from 'lit'
import { linesOf, sizeFor } from '../../../design/fit.ts'
import { pageAt } from '../../../design/pages.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'
import { type GuideCard, guideCards } from './guide-cards.ts'

/** Type of the name by its length, in em. */
const nameType = { large: 1.7, medium: 1.2, small: 0.85 } as const
const nameLimits = { large: 12, medium: 24 } as const

/** Height of all that stands above the list, in em. */
function headHeight({ name, where, limit }: GuideCard, width: number): number {
  const type = nameType[sizeFor(name, nameLimits)]
  const nameHeight = linesOf(name, width / type) * type * 1.2
  return nameHeight + linesOf(`${where}   ${limit ?? ''}`, width / 0.95) * 1.25 + 3
}

export const guides: Content = {
  draw({ catalogue, now, language, room, turnMs }) {
    if (catalogue === null) return null
    const cards = guideCards(catalogue, language)
    const { shown, page, count } = pageAt(cards, 1, () => 1, turnMs, now.at)
    const [card] = shown
    const say = words[language]
    const fit = card === undefined ? 0 : Math.max(1, Math.floor((room.height - headHeight(card, room.width)) / 1.6))
    return {
      aside: count === 1 ? [] : [say.page(page, count)],
      oldMs: null,
      body:
        card === undefined
          ? html`<p class="nothing">${say.nothing}</p>`
          : html`<div class="guide">
              <h3 class=${sizeFor(card.name, nameLimits)}>${card.name}</h3>
              <p class="where">${card.where}${card.limit === null ? nothing : html`<b>${card.limit}</b>`}</p>
              ${
                card.bring.length === 0
                  ? html`<p>${say.nothingToBring}</p>`
                  : html`<p class="bring">${say.bring}</p>
                      <ul>
                        ${card.bring.slice(0, card.bring.length > fit ? fit - 1 : fit).map((one) => html`<li class=${sizeFor(one, { large: 18, medium: 28 })}>${one}</li>`)}
                        ${card.bring.length > fit ? html`<li>${say.more(card.bring.length - fit + 1)}</li>` : nothing}
                      </ul>`
              }
            </div>`,
    }
  },
  styles: css`
    .guide { display: flex; flex: 1; flex-direction: column; gap: 0.3em; min-height: 0; }
    .guide h3 { margin: 0; font-size: 1.7em; font-weight: var(--weight-title); line-height: 1.2; }
    .guide h3.medium { font-size: 1.2em; }
    .guide h3.small { font-size: 0.85em; }
    .guide .where { display: flex; flex-wrap: wrap; gap: 0 1.5em; color: var(--ink-soft); font-size: 0.95em; line-height: 1.3; }
    .guide .where b { color: var(--brand); }
    .guide .bring { margin-top: 0.3em; color: var(--brand); font-weight: var(--weight-strong); line-height: 1.3; }
    .guide ul { display: grid; align-content: start; }
    .guide li { position: relative; padding-left: 1.1em; font-size: 1em; line-height: 1.6em; }
    .guide li.medium { font-size: 0.8em; line-height: 2em; }
    .guide li.small { font-size: 0.5em; line-height: 1.6em; }
    .guide li::before { content: ''; position: absolute; left: 0.2em; top: 0.6em; width: 0.4em; height: 0.4em; border-radius: 50%; background: var(--brand); }
  `,
}
