// One key to choose a level: all five are equal in size and weight, and none is chosen before the visitor chooses.
import { css, html, LitElement } from 'lit'
import type { Level } from '#wire/ids'
import type { Language } from './i18n.ts'
import { levelFace } from './level-face.ts'
import { levelWords } from './levels.ts'

export class LevelKey extends LitElement {
  static override properties = {
    level: { attribute: false },
    isChosen: { attribute: false },
    form: { attribute: 'form', reflect: true },
    language: { attribute: false },
  }
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    button {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: var(--space-4);
      width: 100%;
      height: 100%;
      min-height: var(--touch);
      padding: var(--space-3);
      border: 0.1875rem solid var(--line);
      border-radius: var(--radius-large);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      font-size: var(--key-text, 1.75rem);
      font-weight: var(--weight-title);
      line-height: 1.25;
      box-shadow: var(--shadow);
      transition: transform var(--motion);
    }
    button:active {
      transform: scale(0.98);
    }
    button:focus-visible {
      outline: 0.25rem solid var(--brand);
      outline-offset: 0.125rem;
    }
    button[aria-pressed='true'] {
      border-color: var(--brand);
      background: var(--brand-soft);
      box-shadow: inset 0 0 0 0.125rem var(--brand);
    }
    .face {
      width: var(--key-face, 7.5rem);
      height: var(--key-face, 7.5rem);
      flex: none;
    }
    :host([form='row']) button {
      gap: var(--space-1);
      padding: var(--space-2);
      font-size: var(--row-text, var(--text-body));
    }
    :host([form='row']) .face {
      width: var(--row-face, 3.25rem);
      height: var(--row-face, 3.25rem);
    }
    @media (orientation: portrait) {
      :host([form='tile']) button {
        flex-direction: row;
        justify-content: flex-start;
        gap: var(--space-6);
        padding: var(--space-3) var(--space-7);
        font-size: max(var(--key-text, 1.75rem), var(--text-large));
      }
      :host([form='tile']) .face {
        width: 5.25rem;
        height: 5.25rem;
      }
      :host([form='row']) button {
        font-size: var(--row-text, var(--text-small));
      }
      :host([form='row']:lang(en)) button {
        font-size: 1rem;
      }
    }
    span {
      text-wrap: balance;
    }
  `

  declare level: Level
  declare isChosen: boolean
  /** `tile` alone on the page, `row` small above the reasons. */
  declare form: 'tile' | 'row'
  declare language: Language

  constructor() {
    super()
    this.level = 3
    this.isChosen = false
    this.form = 'tile'
    this.language = 'zh'
  }

  protected override render() {
    return html`<button type="button" aria-pressed=${this.isChosen ? 'true' : 'false'}>
      ${levelFace(this.level)}<span>${levelWords[this.level][this.language]}</span>
    </button>`
  }
}
customElements.define('mc-level-key', LevelKey)
