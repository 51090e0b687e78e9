// The way to larger print and back, written in the size it leads to.
import { css, html, LitElement } from 'lit'
import type { Appearance } from '#contract/public/appearance'
import { dictionary, type Language } from './i18n.ts'
import { switchStyles } from './switch-styles.ts'

export type Print = Appearance['print']

const words = dictionary({
  zh: { large: '大字', usual: '标准字' },
  en: { large: 'Larger', usual: 'Smaller' },
})

export class PrintSwitch extends LitElement {
  static override properties = { print: { attribute: false }, language: { attribute: false } }
  static override styles = [
    switchStyles,
    css`
      button {
        min-width: 6.5rem;
        padding: 0 var(--space-4);
        white-space: nowrap;
      }
      .large {
        font-size: 1.5rem;
        font-weight: var(--weight-title);
      }
    `,
  ]

  declare print: Print
  declare language: Language

  constructor() {
    super()
    this.print = 'usual'
    this.language = 'zh'
  }

  protected override render() {
    const other = this.print === 'usual' ? 'large' : 'usual'
    return html`<button type="button" class=${other} @click=${() => this.#switchTo(other)}>
      ${words[this.language][other]}
    </button>`
  }

  #switchTo(print: Print): void {
    this.dispatchEvent(new CustomEvent<Print>('print', { detail: print, bubbles: true, composed: true }))
  }
}
customElements.define('mc-print-switch', PrintSwitch)
