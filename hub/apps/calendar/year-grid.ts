// Twelve small months on one sheet: days off and worked weekends differ by shape, word and colour, never by colour alone.
import { css, html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import type { DayCell, YearOfDays } from './days.ts'
import { words } from './words.ts'

/** The year, and beneath it what the marks mean. */
export function yearGrid(months: YearOfDays, language: Language) {
  const say = words[language]
  return html`<div class="twelve">
      ${months.map(
        (weeks, month) => html`<table class="month">
          <caption>${say.months[month]}</caption>
          <thead><tr>${say.weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead>
          <tbody>${weeks.map((week) => html`<tr>${week.map((cell) => dayCell(cell, language))}</tr>`)}</tbody>
        </table>`,
      )}
    </div>
    <ul class="legend">
      <li><b class="off">1<small>${say.off}</small></b>${say.legendOff}</li>
      <li><b class="worked">1<small>${say.worked}</small></b>${say.legendWorked}</li>
      <li><b class="rest">1</b>${say.legendRest}</li>
      <li><b class="declared">1</b>${say.legendDeclared}</li>
    </ul>`
}

function dayCell(cell: DayCell | null, language: Language) {
  if (cell === null) return html`<td></td>`
  const say = words[language]
  const { day, kind, holiday, declared } = cell
  const title = [holiday, declared].filter((one) => one !== null).join(' · ')
  const tag = kind === 'off' ? say.off : kind === 'worked' ? say.worked : null
  return html`<td class="${kind} ${declared === null ? '' : 'declared'}" title=${title === '' ? nothing : title}>
    ${day}${tag === null ? nothing : html`<small>${tag}</small>`}
  </td>`
}

export const yearStyles = css`
  .twelve { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); align-items: start; gap: var(--space-5); }
  .month { width: 100%; border-collapse: separate; border-spacing: 0.125rem; table-layout: fixed; }
  .month caption { padding-bottom: var(--space-1); font-weight: var(--weight-title); text-align: left; }
  .month th, .month td, .legend b {
    min-width: 0;
    height: 2.25rem;
    padding: 0;
    border: 0.125rem solid transparent;
    border-radius: var(--radius-small);
    font-size: 0.9375rem;
    font-weight: var(--weight-body);
    line-height: 1.1;
    text-align: center;
    vertical-align: middle;
    white-space: nowrap;
    box-sizing: border-box;
  }
  .month th { height: auto; font-size: 0.875rem; }
  small { display: block; font-size: 0.75rem; }
  .month .rest, .legend .rest { background: var(--closed-soft); color: var(--closed); }
  .month .off, .legend .off { border-radius: 1.25rem; background: var(--idle-soft); color: var(--idle); font-weight: var(--weight-strong); }
  .month .worked, .legend .worked { border-color: var(--rating); background: var(--rating-soft); color: var(--rating); font-weight: var(--weight-strong); }
  .month .unknown { color: var(--ink-soft); }
  .month .declared, .legend .declared { border: 0.125rem dashed var(--ink); }
  .legend { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); }
  .legend li { display: flex; align-items: center; gap: var(--space-2); }
  .legend b { display: grid; align-content: center; width: 2rem; }
`
