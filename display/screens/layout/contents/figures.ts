// The hall's ratings as figures and bars: today's satisfaction, who waits now, and every level of the last days.
import { css, html, nothing, svg } from 'lit'
import { oldestMs } from '../../../design/facts.ts'
import { widthOf } from '../../../design/fit.ts'
import type { Language } from '../../../design/i18n.ts'
import { levels, levelWords } from '../../../design/levels.ts'
import { shareWords } from '../../../design/rate.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'
import { type DayChart, dayChart } from './day-chart.ts'

/** Units of the drawing per em. */
const unit = 10
/** Room of the drawing around its bars, in units. */
const frame = { left: 24, right: 4, top: 18, bottom: 18 } as const

export const figures: Content = {
  draw({ seen: { view, freshness }, language, room }) {
    const { ratingDays, waiting } = view.facts
    if (ratingDays === undefined) return null
    const say = words[language]
    const today = ratingDays.value.at(-1)
    const waits = waiting?.value.reduce((sum, line) => sum + line.waiting, 0)
    const isWide = room.width > 36
    const width = isWide ? room.width - 12 : room.width
    const keyLines = Math.ceil(keyWidth(language) / width)
    const height = Math.max(3, room.height - (isWide ? 0 : 4.6) - keyLines * 1.35 - 0.3)
    const [wide, high] = [Math.floor(width * unit), Math.floor(height * unit)]
    const inner = { width: wide - frame.left - frame.right, height: high - frame.top - frame.bottom }
    const chart = dayChart(ratingDays.value, inner.width, inner.height)
    return {
      aside: [],
      oldMs: oldestMs(freshness.ratingDays, freshness.waiting),
      body: html`<div class="figures ${isWide ? 'wide' : ''}">
        <dl>
          <div><dt>${say.satisfaction}</dt><dd>${shareWords(today?.satisfied ?? 0, today?.ratings ?? 0)}</dd></div>
          <div><dt>${say.ratingsToday}</dt><dd>${today?.ratings ?? 0}</dd></div>
          <div><dt>${say.waitingNow}</dt><dd>${waits ?? '—'}</dd></div>
        </dl>
        <div class="chart">
          ${drawChart(chart, wide, high, language)}
          <ul class="key">
            ${levels.map((level) => html`<li><i style="background: var(--level-${level})"></i>${levelWords[level][language]}</li>`)}
          </ul>
        </div>
      </div>`,
    }
  },
  styles: css`
    .figures { display: flex; flex: 1; flex-direction: column; gap: 0.6em; min-height: 0; }
    .figures.wide { flex-direction: row; gap: 1.5em; }
    .figures dl { display: flex; justify-content: space-between; gap: 1em; margin: 0; }
    .figures.wide dl { flex-direction: column; flex: none; width: 9.5em; }
    .figures dl div { min-width: 0; }
    .figures dt { color: var(--ink-soft); font-size: 0.9em; }
    .figures dd { margin: 0; font-size: 2.2em; font-weight: var(--weight-title); line-height: 1.1; }
    .figures .chart { display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0; }
    .figures svg { display: block; flex: none; width: 100%; }
    .figures svg text { fill: var(--ink-soft); font-size: 9px; text-anchor: middle; }
    .figures svg .share { fill: var(--ink); font-weight: var(--weight-strong); }
    .figures svg .count { text-anchor: end; }
    .figures svg line { stroke: var(--line); stroke-width: 0.6; }
    .figures .key { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.2em; font-size: 0.85em; line-height: 1.5; }
    .figures .key li { display: flex; align-items: center; gap: 0.4em; }
    .figures .key i { width: 0.8em; height: 0.8em; border-radius: 0.15em; }
  `,
}

/** Width of the words of all levels in one line, in em. */
function keyWidth(language: Language): number {
  return levels.reduce((sum, level) => sum + widthOf(levelWords[level][language]) * 0.9 + 2.4, 0)
}

function drawChart({ bars, lines }: DayChart, width: number, height: number, language: Language) {
  const floor = height - frame.bottom
  return html`<svg viewBox="0 0 ${width} ${height}" style="height: ${height / unit}em" role="img" aria-label=${words[language].chart}>
    ${lines.map(
      ({ y, count }) => svg`<g transform="translate(0 ${frame.top + y})">
        <line x1=${frame.left} x2=${width - frame.right} /><text class="count" x=${frame.left - 3} y="3">${count}</text>
      </g>`,
    )}
    ${bars.map(
      ({ date, x, width: wide, share, top, parts }) => svg`<g transform="translate(${frame.left + x} 0)">
        ${parts.map(({ level, y, height: high }) => svg`<rect y=${frame.top + y} width=${wide} height=${high} style="fill: var(--level-${level})" />`)}
        <text class="share" x=${wide / 2} y=${frame.top + top - 4}>${share}</text>
        <text x=${wide / 2} y=${floor + 12}>${Number(date.slice(5, 7))}/${Number(date.slice(8))}</text>
      </g>`,
    )}
    ${bars.length === 0 ? svg`<text x=${width / 2} y=${height / 2}>—</text>` : nothing}
  </svg>`
}
