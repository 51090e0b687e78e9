// What is published for everybody: results as a table, other texts as sections; page by page, and nothing that is not masked ever comes here.
import { css, html, nothing, type TemplateResult } from 'lit'
import { dayWords } from '../../../design/clock.ts'
import { oldMs } from '../../../design/facts.ts'
import { linesOf, widthOf } from '../../../design/fit.ts'
import { pageAt, pagesOf } from '../../../design/pages.ts'
import type { BoardSeen } from '../../board/state.ts'
import type { Content, Scene } from '../content.ts'
import { words } from '../words.ts'

type Publication = NonNullable<BoardSeen['view']['facts']['publications']>['value'][number]
type Result = Extract<Publication, { kind: 'result' }>['pages'][number][number]
type Text = Exclude<Publication, { kind: 'result' }>['pages'][number][number]

/** A page of one publication, for the turn of all. */
interface Page<R> {
  readonly title: string
  readonly until: string
  readonly rows: readonly R[]
}

/** How often a page is read by whoever cannot take in eight rows in the time of a call. */
const slowly = 2
/** A row of results in em of its own type. */
const rowHeight = 2.6

const columns = ['project', 'applicant', 'applicationNumber', 'completedOn', 'outcome'] as const

export const results: Content = {
  draw(scene) {
    const { room, language } = scene
    const fit = Math.max(1, Math.floor((room.height - 4) / rowHeight))
    const all = scene.seen.view.facts.publications?.value
    if (all === undefined) return null
    const pages = all.flatMap((one) =>
      one.kind === 'result'
        ? pagesOf(one.pages.flat(), fit, () => 1).map((rows) => ({ title: one.title, until: one.until, rows }))
        : [],
    )
    // A narrow zone leaves out the number, never who and what.
    const shown = room.width < 40 ? columns.filter((name) => name !== 'applicationNumber') : columns
    return paged(scene, pages, ({ rows }) => {
      const say = words[language].columns
      return html`<table class="results">
        <thead><tr>${shown.map((name) => html`<th class=${name}>${say[name]}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${shown.map((name) => drawCell(row, name, widthOfColumn(name, shown, room.width)))}</tr>`)}</tbody>
      </table>`
    })
  },
  styles: css`
    .published { display: flex; flex: 1; flex-direction: column; gap: 0.3em; min-height: 0; }
    .published h3 { display: flex; align-items: baseline; justify-content: space-between; gap: 1em; margin: 0; line-height: 1.3; white-space: nowrap; }
    .published h3 span { color: var(--ink-soft); font-size: 0.85em; font-weight: var(--weight-body); }
    table.results { width: 100%; border-collapse: collapse; table-layout: fixed; }
    .results th { height: 1.6em; padding: 0 0.3em; color: var(--ink-soft); font-size: 0.85em; font-weight: var(--weight-strong); line-height: 1.3; text-align: left; white-space: nowrap; }
    .results td { height: 2.6em; padding: 0 0.3em; border-top: 0.0625rem solid var(--line); line-height: 1.15; vertical-align: middle; box-sizing: border-box; }
    .results .applicant { width: 20%; }
    .results .applicationNumber { width: 20%; }
    .results .completedOn { width: 6.4em; }
    .results .outcome { width: 15%; }
    .results .medium { font-size: 0.7em; }
    .results .small { font-size: 0.45em; line-height: 1.05; }
    .results .least { font-size: 0.32em; line-height: 1; }
  `,
}

/** Share of the table that a column has; the project has what the others and the date leave. */
const shares = { applicant: 0.2, applicationNumber: 0.2, outcome: 0.15 } as const
const dateWidth = 6.4

/** Widest text of each type, in columns' widths: two lines, three, five, and seven. */
const sizes = [
  ['', 1.9],
  ['medium', 3.6],
  ['small', 9],
] as const

function widthOfColumn(name: (typeof columns)[number], shown: readonly string[], width: number): number {
  if (name === 'completedOn') return dateWidth - 0.6
  if (name !== 'project') return width * shares[name] - 0.6
  const others = shown.reduce((sum, one) => sum + (shares[one as keyof typeof shares] ?? 0), 0)
  return width * (1 - others) - dateWidth - 0.6
}

function drawCell(row: Result, name: (typeof columns)[number], width: number): TemplateResult {
  const text = row[name]
  const size = sizes.find(([, most]) => widthOf(text) <= most * width)?.[0] ?? 'least'
  return html`<td><div class=${name === 'completedOn' ? '' : size}>${text}</div></td>`
}

export const published: Content = {
  draw(scene) {
    const all = scene.seen.view.facts.publications?.value
    if (all === undefined) return null
    const { room } = scene
    const pages = all.flatMap((one) =>
      one.kind === 'result'
        ? []
        : pagesOf(one.pages.flat(), room.height - 2.5, (row) => heightOf(row, room.width)).map((rows) => ({
            title: one.title,
            until: one.until,
            rows,
          })),
    )
    return paged(
      scene,
      pages,
      ({ rows }) => html`<dl class="texts">
        ${rows.map((row) => {
          const isLong = heightOf(row, room.width) > room.height - 2.5
          return html`<div class=${isLong ? 'long' : ''}><dt>${row.heading}</dt><dd>${row.text}</dd></div>`
        })}
      </dl>`,
    )
  },
  styles: css`
    .texts { display: grid; align-content: start; gap: 0.4em; margin: 0; }
    .texts dt { color: var(--brand); font-weight: var(--weight-strong); line-height: 1.35; }
    .texts dd { margin: 0; line-height: 1.35; }
    .texts .long { font-size: 0.5em; line-height: 1.25; }
  `,
}

/** Height of a text with its heading, in em. */
function heightOf({ heading, text }: Text, width: number): number {
  return (linesOf(heading, width) + linesOf(text, width)) * 1.35 + 0.4
}

function paged<R>(
  { seen: { freshness }, now, language, turnMs, room }: Scene,
  pages: readonly Page<R>[],
  draw: (page: Page<R>) => TemplateResult,
) {
  const say = words[language]
  const { shown, page, count } = pageAt(pages, 1, () => 1, turnMs * slowly, now.at)
  const [current] = shown
  const titleSize = Math.min(1.05, room.width / Math.max(1, widthOf(current?.title ?? '') * 1.06))
  const until = current === undefined ? '' : say.until(dayWords(current.until, language))
  const isRoom = widthOf(current?.title ?? '') * 1.11 + widthOf(until) * 0.95 + 1 <= room.width
  return {
    aside: count === 1 ? [] : [say.page(page, count)],
    oldMs: oldMs(freshness.publications),
    body:
      current === undefined
        ? html`<p class="nothing">${say.noResults}</p>`
        : html`<div class="published">
            <h3 style="font-size: ${titleSize.toFixed(3)}em; height: ${(1.8 / titleSize).toFixed(3)}em">${current.title}${isRoom ? html`<span>${until}</span>` : nothing}</h3>
            ${draw(current)}
          </div>`,
  }
}
