// The clerk's bar: it stands beside the clerk's own case system, says who is on duty and what goes on, and takes one key for each deed.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import { emergencyIn, titles } from '../../../display/design/emergency-words.ts'
import '../../../display/design/portrait.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Shown } from '../../../display/design/shown.ts'
import '../../../display/design/stale-mark.ts'
import type { Me } from '../api.ts'
import { drawKey } from './draw-key.ts'
import { drawActivity, drawDetails, drawPeople, noteOf } from './draw-parts.ts'
import { drawLine, drawLists } from './draw-queue.ts'
import { pressed } from './keyboard.ts'
import { type DeskKey, deskKeys } from './keys.ts'
import { matterWords } from './matter-words.ts'
import type { DeskMatters, MatterPage } from './matters.ts'
import { pressOf } from './press.ts'
import type { DeskQueue } from './queue.ts'
import { queueKeys } from './queue-keys.ts'
import { acceptSheet, type MatterHost } from './sheet-accept.ts'
import { offerSheet, waitingSheet } from './sheet-handover.ts'
import { matterSheet } from './sheet-matter.ts'
import { noticeSheet } from './sheet-notice.ts'
import { consultSheet, questionSheet } from './sheet-question.ts'
import { queueSheet, transferSheet } from './sheet-queue.ts'
import { runningSheet } from './sheet-running.ts'
import { awaySheet, dutySheet, joinSheet, pinSheet, tasksSheet } from './sheets.ts'
import { type DeskNeeds, type DeskSeen, type DeskState, screenState } from './state.ts'
import { styles } from './styles.ts'
import type { DeskWish, SheetName } from './wish.ts'
import { words } from './words.ts'

export class DeskScreen extends ScreenElement<'desk', DeskNeeds> implements MatterHost {
  protected override readonly needs = ['hall'] as const
  static override properties: PropertyDeclarations = {
    me: { attribute: false },
    refused: { attribute: false },
    sheet: { attribute: false },
    folded: { attribute: false },
    handler: { attribute: false },
    number: { attribute: false },
    matterNumber: { attribute: false },
    isResting: { attribute: false },
    matterPage: { attribute: false },
  }
  static override styles = [...appStyles, ...styles]
  protected override readonly glass = null

  declare me: Me | null
  /** Words of the last refusal, null while all went well. */
  declare refused: Words | null
  declare sheet: SheetName | null
  /** A hand-over whose sheet was put aside; it goes on waiting. */
  declare folded: string | null
  /** Who is named to have handled the service, null for whoever began it. */
  declare handler: string | null
  /** What stands in the two fields. */
  declare number: string
  declare matterNumber: string
  /** The step key was pressed just now: a nervous finger does not press it twice. */
  declare isResting: boolean
  /** What the sheets for matters know and hold. */
  declare matterPage: MatterPage
  /** The subject of the view. */
  windowId = 'w1'
  note: unknown = nothing
  #waiting: string | null = null
  #matters: DeskMatters | null = null
  #sheetDrawn: string | null = null
  readonly #onKey = (event: KeyboardEvent) => pressed(event, this.renderRoot as ShadowRoot)

  constructor() {
    super()
    this.me = null
    this.refused = null
    this.sheet = null
    this.folded = null
    this.handler = null
    this.number = ''
    this.matterNumber = ''
    this.isResting = false
    this.matterPage = { catalogue: null, itemId: null, kind: null, revealed: null }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('keydown', this.#onKey)
  }

  wish(wish: DeskWish): void {
    this.refused = null
    this.dispatchEvent(new CustomEvent<DeskWish>('wish', { detail: wish }))
  }

  turnTo(sheet: SheetName | null): void {
    this.refused = null
    if (sheet === 'accept' || sheet === 'notice') this.choose({ itemId: this.#matters?.cameFor ?? null, kind: null })
    this.sheet = sheet
    this.folded = sheet === null ? this.#waiting : null
    this.dispatchEvent(new CustomEvent<SheetName | null>('turn', { detail: sheet }))
  }

  choose(change: Partial<Pick<MatterPage, 'itemId' | 'kind'>>): void {
    this.matterPage = { ...this.matterPage, ...change }
  }

  /** The fields that a deed has used up are empty again; a matter's number waits for its finish. */
  clear(deed: 'begin' | 'finish' | 'call'): void {
    this.number = ''
    if (deed === 'finish') {
      this.matterNumber = ''
      this.handler = null
    }
  }

  /** What stands open at the window, as it was drawn last. */
  get matters(): DeskMatters | null {
    return this.#matters
  }

  get #language(): Language {
    return this.shown?.language ?? 'zh'
  }

  /** The keys again, after a deed was done. */
  settle(): void {
    this.matterPage = { ...this.matterPage, revealed: null }
    this.sheet = null
    this.folded = null
  }

  protected override updated(): void {
    super.updated()
    const sheet = this.renderRoot.querySelector('.sheet')?.ariaLabel ?? null
    if (sheet === this.#sheetDrawn) return
    this.#sheetDrawn = sheet
    // The key that was pressed is gone: who works by keyboard goes on in the sheet.
    if (sheet !== null) this.renderRoot.querySelector<HTMLElement>('.sheet [data-first], .sheet .leading')?.focus()
  }

  protected override render() {
    const { shown } = this
    if (shown?.link.at !== 'refused') return super.render()
    const { refusal } = shown.link
    const isDoor = ['notSignedIn', 'notAllowed'].includes(refusal.code)
    if (!isDoor) return super.render()
    const { language } = shown
    // Before anybody has signed in the form says what to do; that nobody may look yet is no news.
    const why = this.refused ?? (this.me === null ? null : refusal.message)
    this.note = noteOf(why === null ? null : { words: why[language], tone: 'bad' })
    return html`<main class="bar entrance">${pinSheet(this, language, 'entrance')}</main>`
  }

  protected override draw(shown: Shown<'desk', never>, { view, freshness }: DeskSeen) {
    const { language, now } = shown
    const page = { staffId: this.me?.staffId ?? null, handler: this.handler }
    const state = screenState(view, freshness, now, language, page)
    this.#matters = state.matters
    this.#waiting = state.handover?.handoverId ?? null
    const urgent = emergencyHint(shown)
    const refused = this.refused === null ? null : ({ words: this.refused[language], tone: 'bad' } as const)
    const hint = refused ?? urgent ?? state.hint
    const tasks = urgent === null ? state.tasks : []
    this.note = noteOf(hint?.tone === 'soft' ? null : hint)
    const sheet = this.#sheet(state)
    return html`<main class="bar">
        ${drawPeople(state, language, this.me, (staffId) => {
          this.handler = this.handler === staffId ? null : staffId
        })}
        ${drawActivity(sheet === null ? { ...state, hint, tasks } : { ...state, hint: null, tasks: [] }, shown, () => this.turnTo('tasks'))}
        ${sheet ?? html`<div class="work">${state.queue === null ? this.#fields(state) : this.#line(state.queue)} ${this.#keys(state)}</div>`}
      </main>
      ${state.queue === null ? nothing : drawLists(state.queue, language)} ${drawDetails(state, language, (wish) => this.wish(wish))}`
  }

  #sheet(state: DeskState) {
    const language = this.#language
    const { handover } = state
    if (
      handover !== null &&
      handover.handoverId !== this.folded &&
      (this.sheet === null || this.sheet === 'handover')
    ) {
      return waitingSheet(this, state, handover, language)
    }
    switch (this.sheet) {
      case 'handover':
        return offerSheet(this, state, language)
      case 'away':
        return awaySheet(this, state, language)
      case 'duty':
        return dutySheet(this, state, language, this.me?.staffId ?? null)
      case 'queue':
        return state.queue === null ? null : queueSheet(this, state.queue, language)
      case 'transfer':
        return state.queue?.current == null ? null : transferSheet(this, state.queue, language)
      case 'join':
        return joinSheet(this, state, language)
      case 'tasks':
        return tasksSheet(this, state, language)
      case 'pin':
        return pinSheet(this, language, 'sheet')
      case 'matter':
        return matterSheet(this, state.matters, language)
      case 'accept':
        return acceptSheet(this, this.windowId, language)
      case 'notice':
        return noticeSheet(this, this.windowId, state.matters, state.slots, language)
      case 'running':
        return runningSheet(this, state.matters, language)
      case 'question':
        return questionSheet(this, state.matters, language)
      case 'consult':
        return consultSheet(this, language)
      default:
        return null
    }
  }

  #fields(state: DeskState) {
    const say = words[this.#language]
    return html`<div class="fields">
      ${this.#input('number', state.serving ?? say.optional)} ${this.#input('matterNumber', say.optional)}
    </div>`
  }

  /** The line of the window, and below it the one field that this step has a use for. */
  #line(queue: DeskQueue) {
    const language = this.#language
    const say = words[language]
    return html`<div class="fields">
      ${drawLine(queue, language)}
      ${queue.step === 'call' ? this.#input('number', say.optional) : this.#input('matterNumber', say.optional)}
    </div>`
  }

  #input(which: 'number' | 'matterNumber', hint: string) {
    const onEnter = (event: KeyboardEvent) => {
      if (event.key === 'Enter') this.renderRoot.querySelector<HTMLButtonElement>('.keys .leading')?.click()
    }
    return html`<label
      >${words[this.#language][which]}<input
        maxlength="32"
        autocomplete="off"
        .value=${this[which]}
        placeholder=${hint}
        data-first
        @keydown=${onEnter}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) this[which] = event.target.value
        }}
    /></label>`
  }

  #keys(state: DeskState) {
    const language = this.#language
    const { queue } = state
    const keys = queue === null ? deskKeys(state, language) : queueKeys(state, queue, language, this)
    const isBig = ({ look }: DeskKey) => look === 'main'
    const draw = (key: DeskKey) =>
      drawKey(
        {
          ...key,
          ...(key.name === 'finish' ? { spoken: words[language].finishAndAsk } : {}),
          ...(key.name === 'matter' ? { spoken: matterWords[language].keySpoken } : {}),
        },
        () => this.#press(key, state),
      )
    return html`<div class="keys">
      <div class="big">${keys.filter(isBig).map(draw)}</div>
      <div class="rest">${keys.filter((key) => !isBig(key)).map(draw)}</div>
    </div>`
  }

  #press({ name }: DeskKey, state: DeskState): void {
    const { number, matterNumber } = this
    const press = pressOf(name, state, { number, matterNumber, staffId: this.me?.staffId ?? null })
    if (press === null) return
    if ('wish' in press) this.wish(press.wish)
    else if ('turnTo' in press) this.turnTo(press.turnTo)
    else this.handler = press.handler
  }
}
customElements.define('mc-desk', DeskScreen)

/** The bar stays as it is, so that work can be put down in order; it says what the glass of the hall shows. */
function emergencyHint(shown: Shown<'desk', never>): DeskState['hint'] {
  const emergency = emergencyIn(shown)
  if (emergency === null) return null
  const say = words[shown.language]
  const what = `${emergency.mode === 'drill' ? say.drill : ''}${titles[emergency.kind][shown.language]}`
  return { words: say.emergency(what), tone: 'bad', leadsTo: '/emergency' }
}
