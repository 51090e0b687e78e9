// The zones of a draft on their grid as a drawing, and the keys that move and stretch one: nobody needs a mouse.
import { css, html } from 'lit'
import { type AskedZone, type Form, forms, zoneName } from '#contract/public/layout'
import type { Language } from '../../../display/design/i18n.ts'
import { type Draft, moved } from './draft.ts'
import { words } from './words.ts'

const steps: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The draft after a key was pressed on the handle of a zone; null for any other key. */
export function afterKey({ key, shiftKey }: KeyboardEvent, draft: Draft, index: number): Draft | null {
  const by = steps[key]
  return by === undefined ? null : moved(draft, index, by, shiftKey ? 'size' : 'place')
}

/** @param faulty zones that have a fault */
export function drawGrid({ form, zones }: Draft, faulty: ReadonlySet<number>, language: Language) {
  const { columns, rows, width, height } = forms[form]
  return html`<div
    class="grid"
    role="img"
    aria-label=${words[language].grid}
    style="--width: ${widthOf(form)}rem; aspect-ratio: ${width} / ${height}; grid-template: repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))"
  >
    ${zones.map(
      (zone, index) => html`<div class=${faulty.has(index) ? 'faulty' : ''} style=${areaOf(zone, columns, rows)}>
        ${index + 1}<span> ${shortName(zoneName(zone, index)[language])}</span>
      </div>`,
    )}
  </div>`
}

/** Where a zone is drawn; what leaves the grid is drawn up to its edge. */
function areaOf({ column, row, width, height }: AskedZone, columns: number, rows: number): string {
  const [left, top] = [Math.min(column, columns), Math.min(row, rows)]
  return `grid-area: ${top} / ${left} / span ${Math.min(height, rows - top + 1)} / span ${Math.min(width, columns - left + 1)}`
}

/** Upright glasses are drawn narrower, so that all of them take about the same room. */
function widthOf(form: Form): number {
  return form === '1080x1920' ? 20 : 36
}

/** `叫号` out of `第1分区（叫号）`. */
function shortName(name: string): string {
  return /[（(](.*)[）)]/.exec(name)?.[1] ?? name
}

export const gridStyles = css`
  .grid { display: grid; width: min(100%, var(--width)); border: 0.125rem solid var(--line-strong); background: var(--surface-sunk); box-sizing: border-box; }
  .grid > div { min-width: 0; min-height: 0; margin: 0.0625rem; padding: 0 0.25rem; border: 0.125rem solid var(--brand); border-radius: var(--radius-small); background: var(--surface); font-size: 0.875rem; font-weight: var(--weight-strong); line-height: 1.2; box-sizing: border-box; }
  .grid > .faulty { border: 0.125rem dashed var(--paused); background: var(--paused-soft); color: var(--paused); }
  @media (width < 48rem) {
    .grid span { display: none; }
  }
`
