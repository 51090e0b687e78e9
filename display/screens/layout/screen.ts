// A glass of the hall: the zones of its layout, or the board where it has none; a new call takes its place on either at once.
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../design/card.ts'
import '../board/screen.ts'
import type { Catalogue } from '#contract/guides/catalogue'
import { forms, type Layout } from '#contract/public/layout'
import { noInformation } from '../../design/facts.ts'
import { widthOf } from '../../design/fit.ts'
import { fitToGlass, type Glass } from '../../design/glass.ts'
import type { Language } from '../../design/i18n.ts'
import { type Manner, mannerAt, usualAppearance } from '../../design/manner.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Shown } from '../../design/shown.ts'
import type { BoardSeen } from '../board/state.ts'
import { contents } from './contents.ts'
import { type GlassState, type ShownZone, screenState } from './state.ts'
import { styles } from './styles.ts'

const boardGlass: Glass = { width: 1920, height: 1080, turns: 'upright' }

export class LayoutScreen extends ScreenElement<'board', 'hall'> {
  static override properties: PropertyDeclarations = {
    draft: { attribute: false },
    catalogue: { attribute: false },
    boxId: { attribute: false },
  }
  static override styles = styles
  protected override readonly needs = ['hall'] as const
  protected override readonly glass = boardGlass

  /** A layout that is being made, in the preview of the office; null on every glass of the hall. */
  declare draft: Layout | null
  /** What the hall handles, with the published guides; null until it has come. */
  declare catalogue: Catalogue | null
  /** The box on which the glass hangs; `main` where there is none. */
  declare boxId: string

  #form = ''

  constructor() {
    super()
    this.draft = null
    this.catalogue = null
    this.boxId = 'main'
  }

  /** What the glass shows now, for its report; null while nothing is known. */
  get state(): GlassState | null {
    const seen = this.whole(this.shown?.seen ?? null)
    if (this.shown === null || seen === null) return null
    return screenState(seen, this.shown.now, this.mannerOf(this.shown, seen).language, this.draft)
  }

  override get shows(): string {
    const { state } = this
    return state === null ? '' : state.is === 'layout' ? state.name : state.is
  }

  protected override mannerOf({ language, now }: Shown<'board', never>, { view }: BoardSeen): Manner {
    return mannerAt(view.facts.appearance?.value ?? usualAppearance, language, now.at)
  }

  protected override updated(): void {
    super.updated()
    const { state } = this
    const form = state?.is === 'layout' ? state.form : ''
    if (form === this.#form) return
    this.#form = form
    fitToGlass(state?.is === 'layout' ? { ...forms[state.form], turns: 'never' } : boardGlass)
  }

  protected override draw(shown: Shown<'board', never>, seen: BoardSeen) {
    const { now, language } = shown
    const state = screenState(seen, now, language, this.draft)
    if (state.is === 'black') return html`<div class="black"></div>`
    if (state.is === 'board') return html`<mc-board .shown=${{ ...shown, link: { at: 'up' } }}></mc-board>`
    const { columns, rows, width, height } = forms[state.form]
    return html`<main
      style="grid-template: repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr)); width: ${width / 16}rem; height: ${height / 16}rem"
    >
      ${state.zones.map((zone) => this.#zone(zone, shown, seen, state.turnMs, language))}
    </main>`
  }

  #zone(zone: ShownZone, { now }: Shown<'board', never>, seen: BoardSeen, turnMs: number, language: Language) {
    const { content, column, row, width, height, heading, headingSize, type, room } = zone
    const { catalogue, boxId } = this
    const drawn = contents[content].draw({ seen, now, language, room, turnMs, catalogue, boxId })
    const left = room.width - widthOf(heading) * headingSize * 1.06 - 1
    // An old sheet says its age in the corner; a count that is not true any more makes room for it.
    const aside = drawn?.aside.find((words) => widthOf(words) * 1.03 <= left - (drawn.oldMs === null ? 0 : 9))
    return html`<mc-card
      class="zone zone-${content}"
      style="grid-area: ${row} / ${column} / span ${height} / span ${width}; font-size: ${type.toFixed(3)}rem"
      .oldMs=${drawn?.oldMs ?? null}
      .language=${language}
    >
      ${
        heading === ''
          ? nothing
          : html`<div class="head"><h2 style="font-size: ${headingSize.toFixed(3)}em">${heading}</h2>${aside === undefined ? nothing : html`<p>${aside}</p>`}</div>`
      }
      ${drawn === null ? html`<p class="nothing">${noInformation[language]}</p>` : drawn.body}
    </mc-card>`
  }
}
customElements.define('mc-layout', LayoutScreen)
