// EXAMPLE. The screen at the entrance: is the hall open, and is anybody there?
import { html, nothing } from 'lit'
import '../../../../display/design/card.ts'
import { ScreenElement } from '../../../../display/design/screen-element.ts'
import type { Shown } from '../../../../display/design/shown.ts'
import { type EntranceNeeds, screenState } from './state.ts'
import { styles } from './styles.ts'

export class EntranceScreen extends ScreenElement<'board', EntranceNeeds> {
  protected override readonly needs = ['hall', 'roster'] as const
  static override styles = styles
  protected override readonly glass = { width: 1280, height: 800, turns: 'never' } as const

  protected override draw({ now, language }: Shown<'board'>, { view, freshness }: NonNullable<Shown<'board'>['seen']>) {
    const { hall, clock, hours, staffed } = screenState(view, freshness, now, language)
    return html`
      <main>
        <mc-card .oldMs=${hall.oldMs} .language=${language}>
          <h1 class=${hall.size}>${hall.name}</h1>
          <p class="clock"><span>${clock.date}</span><time>${clock.time}</time></p>
          <p class="state ${hours.isOpen ? 'open' : 'closed'}"><b>${hours.state}</b></p>
          <p>${hours.text}</p>
        </mc-card>
        ${
          staffed === null
            ? nothing
            : html`<mc-card .oldMs=${staffed.oldMs} .language=${language}><p class="staffed">${staffed.text}</p></mc-card>`
        }
      </main>
    `
  }
}
customElements.define('mc-example-entrance', EntranceScreen)
