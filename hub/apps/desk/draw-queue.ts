// The line of the window on the bar: how many wait and who comes next; on a full page each with why.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import type { DeskQueue, QueueLine } from './queue.ts'
import { queueWords } from './queue-words.ts'

/** Numbers that fit beside each other on the bar. */
const fits = 3

export function drawLine({ waiting, longest, next, oldMs }: DeskQueue, language: Language) {
  const say = queueWords[language]
  return html`<div class="line" ?data-old=${oldMs !== null}>
    ${
      waiting === 0
        ? html`<p class="soft">${say.nobody}</p>`
        : html`<p><b>${say.waits(waiting)}</b>${longest === null ? nothing : html` <span class="soft">${say.longest(longest)}</span>`}</p>
            <p class="next">${next.slice(0, fits).map(({ number }) => html`<span>${number}</span>`)}</p>`
    }
    <mc-stale-mark ?hidden=${oldMs === null} .ageMs=${oldMs} .language=${language}></mc-stale-mark>
  </div>`
}

export function drawLists({ next, held, passed }: DeskQueue, language: Language) {
  const say = queueWords[language]
  const list = (title: string, lines: readonly QueueLine[]) =>
    lines.length === 0
      ? nothing
      : html`<section>
          <h2>${title}</h2>
          <ol>
            ${lines.map(({ number, more, why }) => html`<li><b>${number}</b> <span>${more}</span>${why === null ? nothing : html` <span class="soft">${why}</span>`}</li>`)}
          </ol>
        </section>`
  return html`<div class="lists">
    ${list(say.lists.next, next)} ${list(say.lists.held, held)} ${list(say.lists.passed, passed)}
  </div>`
}
