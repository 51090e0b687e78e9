// Who waits for what and how long, series by series, page by page where the zone is small.
import { css, html } from 'lit'
import { oldMs } from '../../../design/facts.ts'
import { pageAt } from '../../../design/pages.ts'
import { rowOf } from '../../board/waiting.ts'
import { words as boardWords } from '../../board/words.ts'
import type { Content } from '../content.ts'

/** Height of a row, in em; one with a long name takes two. */
const rowHeight = 4

export const waiting: Content = {
  draw({ seen: { view, freshness }, now, language, room, turnMs }) {
    const { waiting } = view.facts
    if (waiting === undefined) return null
    const say = boardWords[language]
    const total = waiting.value.reduce((sum, line) => sum + line.waiting, 0)
    const rows = waiting.value.map((line) => rowOf(line, language))
    const fit = Math.max(1, Math.floor(room.height / rowHeight))
    const { shown, page, count } = pageAt(rows, fit, ({ size }) => (size === 'small' ? 2 : 1), turnMs, now.at)
    const taken = shown.reduce((sum, { size }) => sum + (size === 'small' ? 2 : 1), 0)
    const people = total === 0 ? say.nobodyWaits : say.inAll(total)
    return {
      aside: count === 1 ? [people] : [`${say.page(page, count)} · ${people}`, say.page(page, count)],
      oldMs: oldMs(freshness.waiting),
      body: html`<ul class="series" style="grid-template-rows: repeat(${Math.min(fit, Math.max(taken, 3))}, minmax(0, 5em))">
        ${shown.map(
          ({ seriesId, name, size, people, outlook, isGiven }) => html`<li class=${size}>
            <b class="letter">${seriesId}</b>
            <span class="name">${name}</span>
            <b class="people">${people}</b>
            <span class="outlook ${isGiven ? '' : 'stopped'}">${outlook}</span>
          </li>`,
        )}
      </ul>`,
    }
  },
  styles: css`
    ul.series { display: grid; flex: 1; align-content: start; }
    .series li {
      display: grid;
      grid-template: auto auto / 2.2em minmax(0, 1fr) auto;
      align-content: center;
      gap: 0 0.6em;
      min-height: 0;
      border-top: 0.0625rem solid var(--line);
      line-height: 1.25;
    }
    .series li.small { grid-row: span 2; }
    .letter { grid-row: 1 / 3; align-self: center; color: var(--brand); font-size: 1.5em; font-weight: var(--weight-giant); line-height: 1; }
    .series .name { font-size: 1.2em; font-weight: var(--weight-strong); }
    .series .medium .name { font-size: 1em; }
    .series .small .name { font-size: 0.8em; }
    .series .people { font-size: 1.2em; font-weight: var(--weight-title); white-space: nowrap; }
    .outlook { grid-column: 2 / 4; color: var(--ink-soft); font-size: 0.9em; }
    .outlook.stopped { color: var(--paused); font-weight: var(--weight-strong); }
  `,
}
