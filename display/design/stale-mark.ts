// The mark of a fact past its lease: a stopped clock and the age in words, so that an old fact never passes for a new one.
import { css, html, LitElement, nothing } from 'lit'
import { ageWords, type Language } from './i18n.ts'

export class StaleMark extends LitElement {
  static override properties = { ageMs: { attribute: false }, language: { attribute: false } }
  static override styles = css`
    :host {
      display: inline-flex;
    }
    :host([hidden]) {
      display: none;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.1em 0.7em 0.1em 0.5em;
      border: 0.0625rem dashed var(--line-strong);
      border-radius: 1em;
      background: var(--surface-sunk);
      color: var(--ink-soft);
      font-size: var(--text-small);
      font-weight: var(--weight-strong);
      white-space: nowrap;
    }
    svg {
      width: 1.1em;
      height: 1.1em;
      flex: none;
    }
  `

  /** Null while the fact is current. */
  declare ageMs: number | null
  declare language: Language

  constructor() {
    super()
    this.ageMs = null
    this.language = 'zh'
  }

  protected override render() {
    if (this.ageMs === null) return nothing
    return html`<span>
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <path d="M10 5.5V10l3 2" />
      </svg>
      ${ageWords(this.ageMs, this.language)}
    </span>`
  }
}
customElements.define('mc-stale-mark', StaleMark)
