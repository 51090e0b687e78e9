// What every screen is: an element drawn from one `Shown`, on one glass, in one language.
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'
import { blinkIn } from './blink.ts'
import './emergency.ts'
import { emergencyIn } from './emergency-words.ts'
import { fitToGlass, type Glass } from './glass.ts'
import { htmlLanguage, type Language } from './i18n.ts'
import type { Manner } from './manner.ts'
import './offline-ribbon.ts'
import './waiting-page.ts'
import type { Seen, Shown } from './shown.ts'

/** A screen on views of the kind `K`, which can draw nothing without the facts `F`. */
export abstract class ScreenElement<
  K extends ViewKind,
  F extends keyof FactsOf<K> = keyof FactsOf<K>,
> extends LitElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false } }

  declare shown: Shown<K, never> | null

  constructor() {
    super()
    this.shown = null
  }

  /** The size the screen is drawn for, or null for pages that scroll like any other. */
  protected abstract readonly glass: Glass | null

  /** The facts `F`. While one is missing the glass says that there is no information yet. */
  protected abstract readonly needs: readonly F[]

  /** Draws the view; called only when there is one with every fact the screen needs. */
  protected abstract draw(shown: Shown<K, never>, seen: Seen<K, F>): TemplateResult

  /** In which language and print the view is drawn now; usually the page's own language. */
  protected mannerOf({ language }: Shown<K, never>, _seen: Seen<K, F>): Manner {
    return { language, print: 'usual' }
  }

  /** Whether it hangs in the hall as a glass; a page on somebody's desk proves nothing of what the hall sees. */
  get isGlass(): boolean {
    return this.glass !== null
  }

  /** What the glass shows where it has a choice, for its report; empty where there is none. */
  get shows(): string {
    return ''
  }

  /** The view, or null while a fact that this screen needs is missing. */
  whole(seen: Seen<K, never> | null): Seen<K, F> | null {
    const isWhole = seen !== null && this.needs.every((name) => name in seen.view.facts)
    return isWhole ? (seen as Seen<K, F>) : null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.glass !== null) fitToGlass(this.glass)
  }

  /** Layouts grow by `:host([data-print='large'])`, and follow the language by `:lang()`. */
  protected override updated(): void {
    const { language, print } = this.#manner()
    document.documentElement.lang = htmlLanguage[language]
    this.dataset.print = print
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this
    if (shown === null) return nothing
    const emergency = emergencyIn(shown)
    // People at desks see it on the glass of the hall; their page goes on, for they may have to end it.
    if (emergency !== null && this.glass !== null) return html`<mc-emergency .shown=${emergency}></mc-emergency>`
    const blink = blinkIn(shown)
    if (blink !== null && this.glass !== null) return html`<mc-blink .number=${blink.number}></mc-blink>`
    const { language } = this.#manner()
    const seen = this.whole(shown.seen)
    if (seen === null || shown.link.at === 'refused') {
      return html`<mc-waiting-page .link=${shown.link} .language=${language}></mc-waiting-page>`
    }
    return html`<mc-offline-ribbon .link=${shown.link} .language=${language}></mc-offline-ribbon>
      ${this.draw({ ...shown, language }, seen)}`
  }

  /** Asks the page for the other language. */
  protected speak(language: Language): void {
    this.dispatchEvent(new CustomEvent<Language>('language', { detail: language }))
  }

  #manner(): Manner {
    const { shown } = this
    const seen = this.whole(shown?.seen ?? null)
    if (shown !== null && seen !== null) return this.mannerOf(shown, seen)
    return { language: shown?.language ?? 'zh', print: 'usual' }
  }
}
