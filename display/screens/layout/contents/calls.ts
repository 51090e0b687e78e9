// Everybody who is called, all at once and as large as the zone allows: a page is never turned on a call.
import { css, html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { widthOf } from '../../../design/fit.ts'
import { callsOf, type ShownCall } from '../../board/calls.ts'
import { words as boardWords } from '../../board/words.ts'
import type { Content, Room } from '../content.ts'
import { largestCells } from '../grid.ts'

/** Heavy type is so much wider than its characters say. */
const heavy = 1.2

/** Room of the widest call, in units: number, arrow and window beside each other, the place below the window. */
function roomOf(calls: readonly ShownCall[]): Room {
  const widths = calls.map(
    ({ number, window, place }) =>
      widthOf(number) * 2.2 * heavy +
      Math.max(widthOf(window) * 1.5 * heavy, placeFits(place, window) ? widthOf(place ?? '') : 0),
  )
  return { width: Math.max(8, ...widths) + 4.5, height: 3.8 }
}

function placeFits(place: string | null, window: string): boolean {
  return place !== null && widthOf(place) <= widthOf(window) * 2
}

export const calls: Content = {
  draw({ seen, now, language, room }) {
    const shown = callsOf(seen, now, language)
    if (shown === null) return null
    const say = boardWords[language]
    const { current, oldMs } = shown
    const aside = oldMs === null ? [] : [say.callsOld]
    if (current.length === 0) {
      return { body: html`<div class="nobody"><p>${say.noCalls}</p><p>${say.noCallsHint}</p></div>`, aside, oldMs }
    }
    const { columns, rows, unit } = largestCells(current.length, room, roomOf(current), 4.5)
    const body = html`<ol
      class="calls"
      style="grid-template-columns: repeat(${columns}, minmax(0, 1fr)); grid-template-rows: repeat(${rows}, minmax(0, ${unit * 7}em)); --unit: ${unit.toFixed(3)}em"
      aria-live="polite"
    >
      ${repeat(
        current,
        ({ number }) => number,
        ({ number, window, place, isNew }) => html`<li class=${isNew ? 'new' : ''}>
          <b class="number">${number}</b>
          <svg class="arrow" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true">
            <path d="M3 12h16M13 6l6 6-6 6" />
          </svg>
          <span class="where">
            <b>${window}</b>
            ${placeFits(place, window) ? html`<span class="place">${place}</span>` : nothing}
          </span>
        </li>`,
      )}
    </ol>`
    return { body, aside, oldMs }
  },
  styles: css`
    .nobody { display: grid; flex: 1; align-content: center; gap: 0.5em; color: var(--ink-soft); text-align: center; }
    .nobody p:first-child { color: var(--ink); font-size: 2em; font-weight: var(--weight-title); line-height: 1.2; }
    ol.calls { display: grid; flex: 1; align-content: start; margin: 0 -0.3em; padding: 0; list-style: none; }
    ol.calls li {
      display: flex;
      align-items: center;
      gap: calc(var(--unit) * 0.6);
      min-width: 0;
      margin: calc(var(--unit) * 0.15);
      padding: 0 calc(var(--unit) * 0.6);
      border: 0.0625rem solid var(--line);
      border-left: calc(var(--unit) * 0.35) solid var(--brand);
      border-radius: var(--radius-small);
      line-height: 1.1;
      white-space: nowrap;
    }
    [data-old] ol.calls li { border-style: dashed; border-left-color: var(--line-strong); }
    .calls .number { font-size: calc(var(--unit) * 2.2); font-weight: var(--weight-giant); }
    .calls .arrow { flex: none; width: var(--unit); height: var(--unit); }
    .calls .where { display: grid; gap: 0.1em; font-size: calc(var(--unit) * 1.5); }
    .calls .where b { font-weight: var(--weight-title); }
    .calls .place { font-size: 0.6em; font-weight: var(--weight-strong); }
  `,
}
