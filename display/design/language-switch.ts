// The way to the other language, written in that language: whoever needs it can read it.
import { css, html, LitElement } from 'lit'
import { htmlLanguage, type Language, otherLanguage } from './i18n.ts'

const names = { zh: '中文', en: 'English' } as const

export class LanguageSwitch extends LitElement {
  static override properties = { language: { attribute: false } }
  static override styles = css`
    button {
      min-width: 8rem;
      min-height: var(--touch);
      padding: 0 var(--space-5);
      border: 0.125rem solid var(--line-strong);
      border-radius: 2rem;
      background: var(--surface);
      color: var(--ink);
      font: inherit;
      font-size: var(--text-body);
      font-weight: var(--weight-strong);
    }
    button:focus-visible {
      outline: 0.25rem solid var(--brand);
      outline-offset: 0.125rem;
    }
  `

  declare language: Language

  constructor() {
    super()
    this.language = 'zh'
  }

  protected override render() {
    const other = otherLanguage(this.language)
    return html`<button type="button" lang=${htmlLanguage[other]} @click=${() => this.#switchTo(other)}>
      ${names[other]}
    </button>`
  }

  #switchTo(language: Language): void {
    this.dispatchEvent(new CustomEvent<Language>('language', { detail: language, bubbles: true, composed: true }))
  }
}
customElements.define('mc-language-switch', LanguageSwitch)
