// Ratings by level as bars: length says how many beside each other, the number says it exactly, words say which.
import { css, html, LitElement } from 'lit'
import type { Language } from './i18n.ts'

export interface LevelBar {
  readonly level: number
  readonly words: string
  readonly count: number
  /** Length of the bar, 0 to 1, in proportion to the longest. */
  readonly length: number
}

export class LevelBars extends LitElement {
  static override properties = { bars: { attribute: false }, language: { attribute: false } }
  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: max-content 1fr max-content;
      gap: 0.9rem 1rem;
      align-items: center;
      margin: 0;
      font-size: var(--text-body);
    }
    div {
      display: contents;
    }
    dt {
      white-space: nowrap;
    }
    dd {
      margin: 0;
    }
    .track {
      height: 1.25rem;
      border-radius: var(--radius-small);
      background: var(--surface-sunk);
    }
    .track i {
      display: block;
      height: 100%;
      min-width: 0;
      border-radius: inherit;
      transition: width var(--motion);
    }
    .count {
      min-width: 2.5em;
      font-weight: var(--weight-title);
      text-align: right;
    }
  `

  declare bars: readonly LevelBar[]
  declare language: Language

  constructor() {
    super()
    this.bars = []
    this.language = 'zh'
  }

  protected override render() {
    return html`<dl>
      ${this.bars.map(
        ({ level, words, count, length }) => html`<div>
          <dt>${words}</dt>
          <dd class="track" aria-hidden="true">
            <i style="width: ${(length * 100).toFixed(1)}%; background: var(--level-${level})"></i>
          </dd>
          <dd class="count">${count}</dd>
        </div>`,
      )}
    </dl>`
  }
}
customElements.define('mc-level-bars', LevelBars)
