// The zones of a draft on their grid: each a key that moves and stretches by the arrow keys, so that nobody needs a mouse.
import { css, html, LitElement } from 'lit'
import { type Form, forms, zoneName } from '#contract/public/layout'
import type { Language } from '../../../display/design/i18n.ts'
import { type Draft, moved } from './draft.ts'
import { words } from './words.ts'

const steps: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export class GridEditor extends LitElement {
  static override properties = {
    draft: { attribute: false },
    faulty: { attribute: false },
    language: { attribute: false },
  }
  static override styles = css`
    :host { display: block; }
    .grid { display: grid; width: min(100%, var(--width)); border: 0.125rem solid var(--line-strong); background-color: var(--surface-sunk); box-sizing: border-box; }
    button {
      min-width: 0;
      min-height: 0;
      margin: 0.0625rem;
      padding: 0 0.25rem;
      border: 0.125rem solid var(--brand);
      border-radius: var(--radius-small);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      font-size: 0.875rem;
      font-weight: var(--weight-strong);
      line-height: 1.2;
      cursor: move;
    }
    button.faulty { border: 0.1875rem dashed var(--paused); background: var(--paused-soft); color: var(--paused); }
    button:focus-visible { outline: 0.1875rem solid var(--rating); outline-offset: 0.125rem; }
  `

  declare draft: Draft | null
  /** Zones with a fault. */
  declare faulty: ReadonlySet<number>
  declare language: Language

  constructor() {
    super()
    this.draft = null
    this.faulty = new Set()
    this.language = 'zh'
  }

  protected override render() {
    const { draft, language } = this
    if (draft === null) return ''
    const { columns, rows, width, height } = forms[draft.form]
    return html`<div
      class="grid"
      role="group"
      aria-label=${words[language].grid}
      style="--width: ${widthOf(draft.form)}rem; aspect-ratio: ${width} / ${height}; grid-template: repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))"
    >
      ${draft.zones.map(
        (zone, index) => html`<button
          type="button"
          class=${this.faulty.has(index) ? 'faulty' : ''}
          style="grid-area: ${Math.min(zone.row, rows)} / ${Math.min(zone.column, columns)} / span ${Math.min(zone.height, rows - Math.min(zone.row, rows) + 1)} / span ${Math.min(zone.width, columns - Math.min(zone.column, columns) + 1)}"
          @keydown=${(event: KeyboardEvent) => this.#key(event, index)}
        >${index + 1} ${shortName(zoneName(zone, index)[language])}</button>`,
      )}
    </div>`
  }

  #key(event: KeyboardEvent, index: number): void {
    const by = steps[event.key]
    if (by === undefined || this.draft === null) return
    event.preventDefault()
    const detail = moved(this.draft, index, by, event.shiftKey ? 'size' : 'place')
    this.dispatchEvent(new CustomEvent<Draft>('draft', { detail }))
  }
}
customElements.define('mc-grid-editor', GridEditor)

/** Upright glasses are drawn narrower, so that all of them take about the same room. */
function widthOf(form: Form): number {
  return form === '1080x1920' ? 20 : 36
}

/** `叫号` out of `第1分区（叫号）`. */
function shortName(name: string): string {
  return /[（(](.*)[）)]/.exec(name)?.[1] ?? name
}
