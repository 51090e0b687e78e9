// The rating touchscreen: it greets, asks once, takes an answer or none, and thanks only for what is stored.
import { html, nothing } from 'lit'
import '../../display/design/language-switch.ts'
import '../../display/design/print-switch.ts'
import '../../display/design/time-bar.ts'
import type { Language } from '../../display/design/i18n.ts'
import { type Manner, usualAppearance } from '../../display/design/manner.ts'
import type { Print } from '../../display/design/print-switch.ts'
import { ScreenElement } from '../../display/design/screen-element.ts'
import type { Shown } from '../../display/design/shown.ts'
import { drawCard } from './page-card.ts'
import { drawHandover } from './page-handover.ts'
import { drawLate } from './page-late.ts'
import { drawLevels } from './page-levels.ts'
import { drawMessage } from './page-message.ts'
import { drawNotice } from './page-notice.ts'
import { drawReasons } from './page-reasons.ts'
import { screenState, type TerminalSeen, type TerminalState } from './state.ts'
import { type Input, resting, type Step } from './steps.ts'
import { styles } from './styles.ts'

export class TerminalScreen extends ScreenElement<'terminal', 'hall'> {
  static override properties = { step: { attribute: false }, print: { attribute: false } }
  static override styles = styles
  protected override readonly needs = ['hall'] as const
  protected override readonly glass = { width: 1280, height: 800, turns: 'upright' } as const

  declare step: Step
  /** What the visitor has chosen; null: as the hall has it. */
  declare print: Print | null

  constructor() {
    super()
    this.step = resting
    this.print = null
  }

  /** Visitors choose their language here, so it never turns by itself. */
  protected override mannerOf({ language }: Shown<'terminal', never>, { view }: TerminalSeen): Manner {
    return { language, print: this.print ?? (view.facts.appearance?.value ?? usualAppearance).print }
  }

  protected override draw(shown: Shown<'terminal', never>, seen: TerminalSeen) {
    const { now, language } = shown
    const state = screenState(seen.view, seen.freshness, now, language, this.step)
    const { badge } = state
    return html`
      <header>
        <p class="hall">${state.hallName}</p>
        ${state.windowLine === null ? nothing : html`<p class="line ${state.windowLine.size}">${state.windowLine.text}</p>`}
        <mc-stale-mark .ageMs=${state.hallOldMs} .language=${language}></mc-stale-mark>
        ${badge === null ? html`<time>${state.clock.time}</time>` : html`<p class="read ${badge.tone}" role="status">${badge.words}</p>`}
        <mc-print-switch .print=${this.mannerOf(shown, seen).print} .language=${language}></mc-print-switch>
        <mc-language-switch .language=${language}></mc-language-switch>
      </header>
      ${this.#page(state, language)}
    `
  }

  #page(state: TerminalState, language: Language) {
    const act = (input: Input) => this.dispatchEvent(new CustomEvent<Input>('act', { detail: input }))
    const { page } = state
    switch (page.kind) {
      case 'card':
        return drawCard(state, page, language)
      case 'notice':
        return drawNotice(state, page, language)
      case 'late':
        return drawLate(page, language, act)
      case 'handover':
        return drawHandover(state, page, language)
      case 'levels':
        return drawLevels(state, language, act)
      case 'reasons':
        return drawReasons(state, page, language, act)
      case 'message':
        return drawMessage(state, page, language, act)
    }
  }
}
customElements.define('mc-terminal', TerminalScreen)
