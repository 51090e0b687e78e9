// A sheet of paper on the glass; when its fact is old the sheet yellows out, gets a dashed edge and says its age.
import { css, html, LitElement } from 'lit'
import type { Language } from './i18n.ts'
import './stale-mark.ts'

export class Card extends LitElement {
  static override properties = {
    oldMs: { attribute: false },
    language: { attribute: false },
  }
  static override styles = css`
    :host {
      position: relative;
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      padding: var(--space-5);
      border: 0.125rem solid transparent;
      border-radius: var(--radius-large);
      background: var(--surface);
      box-shadow: var(--shadow);
      box-sizing: border-box;
    }
    :host([data-old]) {
      border: 0.125rem dashed var(--line-strong);
      background: var(--surface-sunk);
      box-shadow: none;
    }
    mc-stale-mark {
      position: absolute;
      top: -1rem;
      right: 1.25rem;
    }
  `

  /** Age of the card's fact in ms when it is stale, else null. */
  declare oldMs: number | null
  declare language: Language

  constructor() {
    super()
    this.oldMs = null
    this.language = 'zh'
  }

  protected override willUpdate(): void {
    this.toggleAttribute('data-old', this.oldMs !== null)
  }

  protected override render() {
    return html`<slot></slot>
      <mc-stale-mark ?hidden=${this.oldMs === null} .ageMs=${this.oldMs} .language=${this.language}></mc-stale-mark>`
  }
}
customElements.define('mc-card', Card)
