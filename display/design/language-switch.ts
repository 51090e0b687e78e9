// The way to the other language, written in that language: whoever needs it can read it.
import { html, LitElement } from 'lit'
import { htmlLanguage, type Language, otherLanguage } from './i18n.ts'
import { switchStyles } from './switch-styles.ts'

const names = { zh: '中文', en: 'English' } as const

export class LanguageSwitch extends LitElement {
  static override properties = { language: { attribute: false } }
  static override styles = switchStyles

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
