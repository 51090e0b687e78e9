// A guide on a phone, in large type: what to bring as a list to tick, how long, how much, where, and whom to phone.
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { KnownGuide } from '#contract/guides/catalogue'
import type { Guide } from '#contract/guides/guide'
import type { Words } from '#wire/define'
import { buttonStyles } from '../../../display/design/button-styles.ts'
import { copyWords, limitWords } from '../../../display/design/guide-words.ts'
import { htmlLanguage, type Language } from '../../../display/design/i18n.ts'
import '../../../display/design/language-switch.ts'
import { styles as phoneStyles } from '../phone/styles.ts'
import { styles } from './styles.ts'
import { type Say, words } from './words.ts'

export class PhoneGuideScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    known: { attribute: false },
    refused: { attribute: false },
    language: { attribute: false },
  }
  static override styles = [buttonStyles, ...phoneStyles, styles]

  /** Null until it has come. */
  declare known: KnownGuide | null
  declare refused: Words | null
  declare language: Language

  constructor() {
    super()
    this.known = null
    this.refused = null
    this.language = 'zh'
  }

  show(answer: KnownGuide | Words): void {
    if ('guide' in answer) this.known = answer
    else this.refused = answer
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.language]
  }

  protected override render() {
    const { known, language } = this
    const say = words[language]
    const hallName = known === null ? say.title : this.#name(known.hall)
    return html`
      <header><h1>${hallName}</h1>${known === null ? nothing : html`<p>${say.title}</p>`}</header>
      <main>${known === null ? this.#waiting(say) : this.#guide(known, say)}</main>
      <footer>
        ${known === null ? nothing : html`<span>${say.supervision} <a href="tel:${known.hall.supervisionPhone}">${known.hall.supervisionPhone}</a></span>`}
        <mc-language-switch
          .language=${language}
          @language=${(event: CustomEvent<Language>) => {
            this.language = event.detail
          }}
        ></mc-language-switch>
      </footer>
    `
  }

  #waiting(say: Say) {
    if (this.refused === null) return html`<p role="status">${say.looking}</p>`
    return html`<p class="refused" role="alert">${this.refused[this.language]}</p><p>${say.goneHint}</p>`
  }

  #guide(known: KnownGuide, say: Say) {
    const { item, guide, validity } = known
    return html`
      <h2>${this.#name(item)}</h2>
      ${this.#gone(item.standing, say)}
      ${guide === null ? html`<p>${say.noGuide}</p>` : this.#parts(guide, known, say)}
      ${validity === null ? nothing : html`<p class="soft">${say.validFrom(validity.effectiveFrom)}</p>`}
    `
  }

  #gone(standing: KnownGuide['item']['standing'], say: Say) {
    if (standing.is === 'offered') return nothing
    if (standing.is === 'cancelled')
      return html`<p class="refused">${say.cancelled} ${this.#zhOrEn(standing.why, standing.whyEn)}</p>`
    const { name, nameEn, address, phone } = standing.to
    return html`<p class="refused">${say.passedDown} ${this.#zhOrEn(name, nameEn)} ${address} ${phone}</p>`
  }

  #parts(guide: Guide, { windows }: KnownGuide, say: Say) {
    const { language } = this
    return html`
      <p>${this.#zhOrEn(guide.summary, guide.summaryEn)}</p>
      <section>
        <h3>${say.bring}</h3>
        ${
          guide.materials.length === 0
            ? html`<p>${say.nothing}</p>`
            : html`<ul class="papers">
                ${guide.materials.map(
                  (material) => html`<li>
                    <label><input type="checkbox" /><span><b>${this.#name(material)}</b> ${copyWords(material, language)}</span></label>
                    ${[material.when ?? '', say.waiver[material.waiver]].filter((part) => part !== '').map((note) => html`<p class="soft">${note}</p>`)}
                  </li>`,
                )}
              </ul>`
        }
      </section>
      <section>
        <h3>${say.limits}</h3>
        <dl>
          ${term(say.promised, limitWords(guide.promised, language))}
          ${term(say.statutory, guide.statutory === null ? say.noLimit : limitWords(guide.statutory, language))}
          ${guide.fees.length === 0 ? term(say.fee, say.free) : guide.fees.map(({ name, amount }) => term(name, amount))}
        </dl>
        <p>${say.visits(guide.visits)}</p>
      </section>
      <section>
        <h3>${say.where}</h3>
        ${windows.length === 0 ? html`<p><b>${say.frontDesk}</b></p>` : windows.map((window) => html`<p><b>${say.window(window.number, this.#name(window))}</b> ${this.#zhOrEn(window.place ?? '', window.placeEn ?? '')}</p>`)}
        <p>${say.phone} <a href="tel:${guide.phone}">${guide.phone}</a></p>
      </section>
      <section>
        <h3>${say.steps}</h3>
        <ol>${guide.steps.map(({ text }) => html`<li>${text}</li>`)}</ol>
      </section>
    `
  }

  #name({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
    return this.#zhOrEn(name, nameEn)
  }

  #zhOrEn(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en
  }
}
customElements.define('mc-phone-guide', PhoneGuideScreen)

function term(name: string, value: string) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}
