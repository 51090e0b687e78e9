// The page that is printed: one notice on A5 or A4, with a code to the visitor's own page of it and places to sign.

import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { KnownNotice } from '#contract/guides/slip'
import type { Words } from '#wire/define'
import { buttonStyles } from '../../../display/design/button-styles.ts'
import type { Language } from '../../../display/design/i18n.ts'
import '../../../display/design/qr-code.ts'
import { drawNotice, noticeStyles } from './paper.ts'
import { noticeWords } from './words.ts'

export class NoticeScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    known: { attribute: false },
    address: { attribute: false },
    refused: { attribute: false },
  }
  static override styles = [
    buttonStyles,
    noticeStyles,
    css`
      :host { display: block; min-height: 100vh; background: var(--paper); font-size: 1rem; --touch: 3rem; }
      main { display: grid; gap: var(--space-4); width: min(38rem, 100% - 2rem); margin: 0 auto; padding: var(--space-5) 0; box-sizing: border-box; }
      .page { display: grid; gap: 1rem; padding: 2rem; background: #ffffff; color: #000000; border: 0.0625rem solid var(--line); }
      .last { display: grid; grid-template-columns: 7.5rem 1fr; gap: 1rem; align-items: center; }
      .last p { margin: 0; }
      .last mc-qr-code { width: 7.5rem; }
      .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 1.5rem; }
      .key { justify-self: start; min-width: 9rem; font-size: 1.125rem; }
      @page { size: A5; margin: 10mm; }
      @media print {
        :host { background: none; }
        main { width: auto; padding: 0; }
        .page { padding: 0; border: 0; }
        .key { display: none; }
      }
    `,
  ]

  /** Null until the hub has answered. */
  declare known: KnownNotice | null
  /** Where phones reach the hall, or null. */
  declare address: string | null
  declare refused: Words | null

  constructor() {
    super()
    this.known = null
    this.address = null
    this.refused = null
  }

  protected override render() {
    const language: Language = 'zh'
    const say = noticeWords[language]
    const { known, address, refused } = this
    if (refused !== null) return html`<main><h1>${say.title}</h1><p role="alert">${refused[language]}</p></main>`
    if (known === null) return html`<main><h1>${say.title}</h1><p role="status">${say.looking}</p></main>`
    return html`<main>
      <button class="key leading" type="button" @click=${() => print()}>${say.print}</button>
      <div class="page">
        ${drawNotice(known, language)}
        <div class="last">
          ${
            address === null
              ? html`<span></span>`
              : html`<mc-qr-code .text=${`${address}/n/${known.notice.slipId}`} .label=${say.scan}></mc-qr-code>`
          }
          <p>${address === null ? nothing : html`${say.scan}。`}${known.notice.matterNumber === null ? nothing : say.progress}</p>
        </div>
        <div class="sign"><span>${say.signed}</span><span>${say.received}</span></div>
      </div>
    </main>`
  }
}
customElements.define('mc-notice', NoticeScreen)
