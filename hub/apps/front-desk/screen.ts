// The front desk on the first floor: who is on lunch duty, which window has nobody, and what was done about it.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import type { HallCommand } from '#wire/index'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import '../../../display/design/portrait.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Shown } from '../../../display/design/shown.ts'
import { words as closingWords } from '../queue/closing-words.ts'
import { closingStyles, drawClosing } from '../queue/draw-closing.ts'
import { drawDue, drawLeaves, drawLunch, drawTasks } from './draw-lists.ts'
import { drawWindow } from './draw-window.ts'
import type { Outcome } from './lists.ts'
import { type FrontDeskNeeds, type FrontDeskSeen, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** What somebody at the front desk asks of this page. */
export type FrontDeskWish =
  | { readonly do: 'contact' | 'call'; readonly windowId: string; readonly staffId: string }
  | {
      readonly do: 'lunch'
      readonly date: string
      readonly windowId: string
      readonly serves: 'serving' | 'break'
    }
  | { readonly do: 'substitute'; readonly date: string; readonly staffId: string; readonly remark: string }
  | { readonly do: 'answer'; readonly taskId: string; readonly outcome: Outcome; readonly remark: string | null }
  /** Does something about a number that still waits; `said` stands on the page once it is done. */
  | { readonly do: 'end'; readonly command: HallCommand; readonly said: Words }

export class FrontDeskScreen extends ScreenElement<'frontDesk', FrontDeskNeeds> {
  protected override readonly needs = ['hall'] as const
  static override properties: PropertyDeclarations = {
    refused: { attribute: false },
    done: { attribute: false },
    rebooking: { attribute: false },
    open: { attribute: false },
    isChanging: { attribute: false },
  }
  static override styles = [...appStyles, ...styles, closingStyles]
  protected override readonly glass = null

  /** Words of the last refusal, null while all went well. */
  declare refused: Words | null
  /** What was done about a number that waits, in words, or null. */
  declare done: Words | null
  /** The number that is being rebooked, or null. */
  declare rebooking: string | null
  /** The window whose keys somebody opened, or null. */
  declare open: string | null
  /** Whether somebody is recording who takes the lunch duty over. */
  declare isChanging: boolean

  constructor() {
    super()
    this.refused = null
    this.done = null
    this.rebooking = null
    this.open = null
    this.isChanging = false
  }

  protected override draw({ now, language }: Shown<'frontDesk', never>, { view, freshness }: FrontDeskSeen) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const wish = (detail: FrontDeskWish) => {
      this.refused = null
      this.done = null
      this.dispatchEvent(new CustomEvent<FrontDeskWish>('wish', { detail }))
    }
    const { windows } = state
    return html`
      <header><h1>${state.hallName} · ${say.title}</h1><p><b>${state.phase}</b> · ${state.time}</p></header>
      <main>
        ${this.refused === null ? nothing : html`<p class="answer refused" role="alert">${this.refused[language]}</p>`}
        ${this.done === null ? nothing : html`<p class="answer" role="status">${this.done[language]}</p>`}
        <div class="side">
          <mc-card .oldMs=${state.lunchOldMs} .language=${language}>
            <h2>${say.lunch}</h2>
            ${drawLunch(state, language, this.isChanging, wish, (isChanging) => {
              this.isChanging = isChanging
            })}
          </mc-card>
          <mc-card .oldMs=${state.tasksOldMs} .language=${language}>
            <h2>${say.tasks}</h2>
            ${drawTasks(state, language, wish)}
          </mc-card>
          <mc-card .oldMs=${state.dueOldMs} .language=${language}>
            <h2>${say.due.title}</h2>
            ${drawDue(state, language)}
          </mc-card>
          <mc-card .oldMs=${state.leavesOldMs} .language=${language}>
            <h2>${say.leaves}</h2>
            ${drawLeaves(state, language)}
          </mc-card>
        </div>
        <div class="wide">
          <mc-card class="windows" .oldMs=${state.windowsOldMs} .language=${language}>
            <h2>${say.windows}</h2>
            ${
              windows === null
                ? html`<p class="none">${say.unknown}</p>`
                : windows.length === 0
                  ? html`<p class="none">${say.noWindows}</p>`
                  : html`<ul>
                      ${windows.map((card) =>
                        drawWindow(card, language, {
                          isOpen: card.needsHelp || this.open === card.windowId,
                          date: state.date,
                          wish,
                          fold: () => {
                            this.open = this.open === card.windowId ? null : card.windowId
                          },
                        }),
                      )}
                    </ul>`
            }
          </mc-card>
          <mc-card .oldMs=${state.closingOldMs} .language=${language}>
            <h2>${closingWords[language].closing}</h2>
            ${drawClosing(state.closing, language, {
              mayAct: true,
              rebooking: this.rebooking,
              rebook: (number) => {
                this.rebooking = number
              },
              ask: (command, said) => wish({ do: 'end', command, said }),
            })}
          </mc-card>
        </div>
      </main>
    `
  }
}
customElements.define('mc-front-desk', FrontDeskScreen)
