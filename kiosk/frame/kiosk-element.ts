// What every page of the kiosk is: a screen on the kiosk's view, inside the same frame, in the manner its visitor chose.
import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { FactsOf } from '#wire/index'
import { buttonStyles } from '../../display/design/button-styles.ts'
import { sizeFor } from '../../display/design/fit.ts'
import type { Manner } from '../../display/design/manner.ts'
import { ScreenElement } from '../../display/design/screen-element.ts'
import type { Seen, Shown } from '../../display/design/shown.ts'
import { type Access, usualAccess } from './access.ts'
import { type FrameState, frameState, type KioskSeen } from './frame-state.ts'
import type { Presence } from './idle.ts'
import { contrastStyles, frameStyles } from './styles.ts'
import { words } from './words.ts'

/** What came of asking a person to come. */
export type Help = 'none' | 'calling' | 'called' | 'unreachable'

/** Which way the glass stands. */
export type Form = 'upright' | 'wide'

/** A page inside the frame. */
export interface Page {
  /** Stands over the page; null on the first page, which says itself what it is. */
  readonly title: string | null
  readonly body: TemplateResult
  /** What is read aloud; empty where there is nothing to read. */
  readonly spoken: string
}

/** Everything a page is drawn from. */
export interface Visit<F extends keyof FactsOf<'kiosk'>> {
  readonly shown: Shown<'kiosk', never>
  readonly seen: Seen<'kiosk', F | 'hall'>
  readonly access: Access
  readonly form: Form
}

/** A page of the kiosk that can draw nothing without the facts `F` and `hall`. */
export abstract class KioskElement<F extends keyof FactsOf<'kiosk'> = never> extends ScreenElement<
  'kiosk',
  F | 'hall'
> {
  static override properties: PropertyDeclarations = {
    access: { attribute: false },
    presence: { attribute: false },
    help: { attribute: false },
    reading: { attribute: false },
  }
  static override styles: CSSResultGroup = [buttonStyles, contrastStyles, frameStyles]
  protected override readonly glass = { width: 1920, height: 1080, turns: 'upright' } as const

  declare access: Access
  declare presence: Presence
  declare help: Help
  /** `none`: this browser has no Chinese voice of its own. */
  declare reading: 'none' | 'quiet' | 'aloud'

  constructor() {
    super()
    this.access = usualAccess
    this.presence = { at: 'here' }
    this.help = 'none'
    this.reading = 'none'
  }

  /** Draws the page that stands inside the frame. */
  protected abstract page(visit: Visit<F>): Page

  /** Where the key 上一步 leads; null where there is nothing before this page. */
  protected abstract stepBack(): (() => void) | null

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('resize', this.#turned)
  }

  override disconnectedCallback(): void {
    removeEventListener('resize', this.#turned)
    super.disconnectedCallback()
  }

  readonly #turned = () => this.requestUpdate()

  protected override mannerOf(): Manner {
    return { language: this.access.language, print: this.access.print }
  }

  protected override updated(): void {
    super.updated()
    this.dataset.contrast = this.access.contrast
    this.dataset.reach = this.access.reach
  }

  protected override draw(shown: Shown<'kiosk', never>, seen: Seen<'kiosk', F | 'hall'>) {
    const { language } = this.access
    const form: Form = innerHeight > innerWidth ? 'upright' : 'wide'
    const page = this.page({ shown, seen, access: this.access, form })
    // The frame needs the hall only, and every page of the kiosk has it.
    const state = frameState(seen as unknown as KioskSeen, shown.now, language)
    return html`${this.#head(state)}${this.#way(page, state)}
      <main>${page.body}</main>
      <footer aria-label=${words[language].tools}>${this.presence.at === 'asked' ? this.#asked(this.presence.leftMs) : this.#tools(page)}</footer>`
  }

  #head({ hallName, clock, date, phase, hours }: FrameState) {
    return html`<header>
      <p class="hall">${hallName}</p>
      <p class="phase"><b>${phase}</b><br />${hours}</p>
      <p class="phase">${date}</p>
      <time>${clock}</time>
    </header>`
  }

  #way({ title }: Page, { isAlone }: FrameState) {
    const say = words[this.access.language]
    const back = this.stepBack()
    if (title === null && !isAlone) return html`<div class="way none"></div>`
    return html`<section class="way" aria-label=${title ?? say.offline}>
      ${back === null ? nothing : html`<button type="button" class="key back" @click=${back}>${say.back}</button>`}
      ${title === null ? nothing : html`<h1 class=${sizeFor(title, { large: 18, medium: 26 })}>${title}</h1>`}
      ${isAlone ? html`<p class="old" role="status">${say.offline}</p>` : nothing}
    </section>`
  }

  #tools({ spoken }: Page) {
    const { access, help, reading } = this
    const say = words[access.language]
    const turn = (choice: keyof Access) => () => this.#tell('turn', choice)
    const isRead = reading !== 'none' && spoken !== '' && access.language === 'zh'
    return html`
      ${help === 'none' ? nothing : html`<p class="word" role="status">${helpWords(help, say)}</p>`}
      ${this.stepBack() === null ? nothing : html`<button type="button" class="key leading" @click=${() => this.#tell('home', null)}>${say.home}</button>`}
      <button type="button" class="key" lang=${access.language === 'zh' ? 'en' : 'zh-CN'} @click=${turn('language')}>${say.language[access.language]}</button>
      <button type="button" class="key ${access.print === 'usual' ? 'large' : ''}" @click=${turn('print')}>${say.print[access.print]}</button>
      <button type="button" class="key" @click=${turn('contrast')}>${say.contrast[access.contrast]}</button>
      <button type="button" class="key" @click=${turn('reach')}>${say.reach[access.reach]}</button>
      ${isRead ? html`<button type="button" class="key" @click=${() => this.#tell('read', spoken)}>${reading === 'aloud' ? say.quiet : say.read}</button>` : nothing}
      <button type="button" class="key leading" ?disabled=${help === 'calling' || help === 'called'} @click=${() => this.#tell('help', null)}>${say.help}</button>
    `
  }

  #asked(leftMs: number) {
    const say = words[this.access.language]
    return html`<div class="asked" role="alert">
      <p><b>${say.stillThere}</b> ${say.forget(Math.ceil(leftMs / 1_000))}</p>
      <button type="button" class="key leading">${say.stay}</button>
    </div>`
  }

  #tell(name: FrameWish, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

/** What the frame asks of the page that carries it: a choice to turn, the way home, a person, or a voice. */
export type FrameWish = 'turn' | 'home' | 'help' | 'read'

function helpWords(help: Exclude<Help, 'none'>, say: (typeof words)['zh']): string {
  return { calling: say.helping, called: say.helped, unreachable: say.helpKept }[help]
}
