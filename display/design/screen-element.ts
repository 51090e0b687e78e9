// What every screen is: an element drawn from one `Shown`, on one glass, in one language.
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ViewKind } from '#wire/define'
import { fitToGlass, type Glass } from './glass.ts'
import { htmlLanguage, type Language } from './i18n.ts'
import './offline-ribbon.ts'
import './waiting-page.ts'
import type { Shown } from './shown.ts'

export abstract class ScreenElement<K extends ViewKind> extends LitElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false } }

  declare shown: Shown<K> | null

  constructor() {
    super()
    this.shown = null
  }

  /** The size the screen is drawn for, or null for pages that scroll like any other. */
  protected abstract readonly glass: Glass | null

  /** Draws the view; called only when there is one. */
  protected abstract draw(shown: Shown<K>, seen: NonNullable<Shown<K>['seen']>): TemplateResult

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.glass !== null) fitToGlass(this.glass)
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.shown?.language ?? 'zh']
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this
    if (shown === null) return nothing
    if (shown.seen === null || shown.link.at === 'refused') {
      return html`<mc-waiting-page .link=${shown.link} .language=${shown.language}></mc-waiting-page>`
    }
    return html`<mc-offline-ribbon .link=${shown.link} .language=${shown.language}></mc-offline-ribbon>
      ${this.draw(shown, shown.seen)}`
  }

  /** Asks the page for the other language. */
  protected speak(language: Language): void {
    this.dispatchEvent(new CustomEvent<Language>('language', { detail: language }))
  }
}
