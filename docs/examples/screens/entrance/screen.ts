// EXAMPLE. The screen at the entrance: is the hall open, and who can help?
import { html, nothing } from 'lit'
import '../../../../display/design/card.ts'
import { type Manner, mannerAt, usualAppearance } from '../../../../display/design/manner.ts'
import { ScreenElement } from '../../../../display/design/screen-element.ts'
import type { Shown } from '../../../../display/design/shown.ts'
import { type EntranceNeeds, type EntranceSeen, screenState } from './state.ts'
import { styles } from './styles.ts'

export class EntranceScreen extends ScreenElement<'board', EntranceNeeds> {
  protected override readonly needs = ['hall', 'roster'] as const
  static override styles = styles
  protected override readonly glass = { width: 1280, height: 800, turns: 'never' } as const

  /** In which language now: the hall may let its glass turn between two. */
  protected override mannerOf({ language, now }: Shown<'board', never>, { view }: EntranceSeen): Manner {
    return mannerAt(view.facts.appearance?.value ?? usualAppearance, language, now.at)
  }

  protected override draw({ now, language }: Shown<'board', never>, { view, freshness }: EntranceSeen) {
    const { hall, clock, hours, help } = screenState(view, freshness, now, language)
    return html`
      <main>
        <mc-card .oldMs=${hall.oldMs} .language=${language}>
          <h1 class=${hall.size}>${hall.name}</h1>
          <p class="clock"><span>${clock.date}</span><time>${clock.time}</time></p>
          <p class="state ${hours.isOpen ? 'open' : 'closed'}"><b>${hours.state}</b></p>
          <p>${hours.text}</p>
        </mc-card>
        ${
          help === null
            ? nothing
            : html`<mc-card .oldMs=${help.oldMs} .language=${language}><p class="help ${help.size}">${help.text}</p></mc-card>`
        }
      </main>
    `
  }
}
customElements.define('mc-example-entrance', EntranceScreen)
