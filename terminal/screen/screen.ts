// The rating touchscreen: it greets, asks once, takes an answer or none, and thanks only for what is stored.
import { html, nothing } from 'lit'
import '../../display/design/language-switch.ts'
import '../../display/design/time-bar.ts'
import { ScreenElement } from '../../display/design/screen-element.ts'
import type { Seen, Shown } from '../../display/design/shown.ts'
import { drawCard } from './page-card.ts'
import { drawLevels } from './page-levels.ts'
import { drawMessage } from './page-message.ts'
import { drawReasons } from './page-reasons.ts'
import { screenState } from './state.ts'
import { type Input, resting, type Step } from './steps.ts'
import { styles } from './styles.ts'

export class TerminalScreen extends ScreenElement<'terminal', 'hall'> {
  static override properties = { step: { attribute: false } }
  static override styles = styles
  protected override readonly needs = ['hall'] as const
  protected override readonly glass = { width: 1280, height: 800, turns: 'upright' } as const

  declare step: Step

  constructor() {
    super()
    this.step = resting
  }

  protected override draw({ now, language }: Shown<'terminal', never>, { view, freshness }: Seen<'terminal', 'hall'>) {
    const state = screenState(view, freshness, now, language, this.step)
    const act = (input: Input) => this.dispatchEvent(new CustomEvent<Input>('act', { detail: input }))
    return html`
      <header>
        <p class="hall">${state.hallName}</p>
        ${state.windowLine === null ? nothing : html`<p class="line ${state.windowLine.size}">${state.windowLine.text}</p>`}
        <mc-stale-mark .ageMs=${state.hallOldMs} .language=${language}></mc-stale-mark>
        <time>${state.clock.time}</time>
        <mc-language-switch .language=${language}></mc-language-switch>
      </header>
      ${
        state.page.kind === 'card'
          ? drawCard(state, state.page, language)
          : state.page.kind === 'levels'
            ? drawLevels(state, language, act)
            : state.page.kind === 'reasons'
              ? drawReasons(state, state.page, language, act)
              : drawMessage(state, state.page, language, act)
      }
    `
  }
}
customElements.define('mc-terminal', TerminalScreen)
