// Every window with the person who really serves there, page by page.
import { css, html, nothing } from 'lit'
import '../../../design/portrait.ts'
import { oldMs } from '../../../design/facts.ts'
import { sizeFor, widthOf } from '../../../design/fit.ts'
import { pageAt } from '../../../design/pages.ts'
import { cellOf } from '../../board/roster.ts'
import { words as boardWords } from '../../board/words.ts'
import type { Content } from '../content.ts'

/** Room of one window, in em; where a name is long all have twice the height, and no portrait. */
const cell = { width: 14.3, height: 5.2 }
const longest = { window: 20, person: 10 }

export const dutyRoster: Content = {
  draw({ seen: { view, freshness }, now, language, room, turnMs }) {
    const { roster, hall, lunch } = view.facts
    if (roster === undefined) return null
    const say = boardWords[language]
    const day = { phase: hall.value.phase, lunch: lunch?.value }
    const cells = roster.value.map((line) => cellOf(line, 'wide', day, language))
    const columns = Math.max(1, Math.floor(room.width / cell.width))
    const isLong = cells.some(
      ({ name, person }) => widthOf(name) > longest.window || widthOf(person?.name ?? '') > longest.person,
    )
    const high = cell.height * (isLong ? 2 : 1)
    const rows = Math.max(1, Math.floor((room.height + 0.5) / (high + 0.5)))
    const { shown, page, count } = pageAt(cells, columns * rows, () => 1, turnMs, now.at)
    const present = cells.filter(({ person }) => person !== null).length
    const there = hall.value.phase === 'lunch' ? say.atLunch(present) : say.present(present, cells.length)
    return {
      aside: count === 1 ? [there] : [`${say.page(page, count)} · ${there}`, say.page(page, count)],
      oldMs: oldMs(freshness.roster),
      body:
        cells.length === 0
          ? html`<p class="nothing">${say.noWindows}</p>`
          : html`<ul class="roster" style="grid-template: repeat(${rows}, minmax(0, ${high * 1.35}em)) / repeat(${columns}, minmax(0, 1fr))">
              ${shown.map(
                ({ number, name, person, absent, mark }) => html`<li class=${person === null ? 'absent' : ''}>
                  <b class="window length-${number.length}">${number}</b>
                  <div>
                    <p class="name ${sizeFor(name, { large: 8, medium: 16 })}">${name}</p>
                    ${
                      person === null
                        ? html`<p class="person ${absent.tone}">${absent.words}</p>`
                        : html`<p class="person ${sizeFor(person.name, { large: 5, medium: 10 })}">
                            <strong>${person.name}</strong>
                            <span class=${mark === null ? '' : 'mark'}>${mark === null ? person.role : mark.words}</span>
                          </p>`
                    }
                  </div>
                  ${person === null || isLong ? nothing : html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait>`}
                </li>`,
              )}
            </ul>`,
    }
  },
  styles: css`
    ul.roster { display: grid; flex: 1; align-content: start; gap: 0.5em; }
    .roster li {
      display: grid;
      grid-template-columns: 2.6em minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.6em;
      min-height: 0;
      padding: 0.2em 0.6em;
      border: 0.0625rem solid var(--line);
      border-radius: var(--radius-small);
      line-height: 1.25;
    }
    .roster li.absent { background: var(--surface-sunk); }
    .roster .window { color: var(--brand); font-size: 1.7em; font-weight: var(--weight-giant); text-align: center; line-height: 1; }
    .roster .length-3, .roster .length-4 { font-size: 1.1em; }
    .roster .name { font-size: 0.95em; }
    .roster .name.medium { font-size: 0.8em; }
    .roster .name.small { font-size: 0.6em; }
    .roster .person strong { font-size: 1.3em; }
    .roster .medium strong { font-size: 1em; }
    .roster .small, .roster .small strong { font-size: 0.65em; }
    .roster .mark { color: var(--rating); font-weight: var(--weight-strong); }
    .roster .missing { color: var(--paused); font-weight: var(--weight-strong); }
    .roster .resting { color: var(--ink-soft); }
    .roster mc-portrait { width: 2.9em; border-radius: var(--radius-small); }
  `,
}
