// The lunch duty page: who stands at the front desk on each of the coming days, and which windows go on serving.
import { html, nothing, type PropertyDeclarations } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles } from '../office/sheet.ts'
import { type LunchDay, type LunchState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class LunchScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = { chosen: { attribute: false } }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'lunch'

  /** The day somebody plans; null: the first one that needs it. */
  declare chosen: string | null

  constructor() {
    super()
    this.chosen = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language, this.chosen)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${mayAct ? this.#plan(state) : nothing}
        <mc-card .oldMs=${state.oldMs} .language=${language}>
          <h2>${say.days}</h2>
          ${state.days === null ? this.unknown : html`<ul class="days">${state.days.map((day) => this.#day(day, mayAct))}</ul>`}
        </mc-card>
      `,
    )
  }

  #day({ date, day, mark, isRest, name, lines }: LunchDay, mayAct: boolean) {
    const say = words[this.language]
    const choose = () => {
      this.chosen = date
    }
    return html`<li class=${isRest ? 'rest' : ''}>
      <p><strong>${day}</strong>${mark === null ? nothing : html`<br /><span class="soft">${mark}</span>`}</p>
      <p>
        ${name === null ? html`<span class=${isRest ? 'soft' : 'open'}>${isRest ? '—' : say.none}</span>` : html`<strong>${name}</strong>`}
        ${lines.map((line) => html`<br />${line}`)}
      </p>
      ${mayAct ? html`<button class="key small" type="button" aria-pressed=${this.chosen === date} @click=${choose}>${say.edit}</button>` : nothing}
    </li>`
  }

  #plan({ planned, staff, windows }: LunchState) {
    const say = words[this.language]
    if (planned === null) return nothing
    if (staff.length === 0)
      return html`<mc-card><h2>${say.plan(planned.day)}</h2><p class="none">${say.noStaff}</p></mc-card>`
    const { date, day, staffId, windowIds, next } = planned
    // Another day is another form: nothing typed for one day is saved for another.
    return html`<mc-card>
      <h2>${say.plan(day)}</h2>
      <p class="soft">${say.hint}</p>
      ${keyed(
        date,
        html`<form class="plan" @submit=${(event: SubmitEvent) => void this.#save(event, date, next)}>
          <label>${say.person}<select name="staffId" required>
            <option value="">${say.choose}</option>
            ${staff.map((one) => html`<option value=${one.staffId} .selected=${one.staffId === staffId}>${one.name}</option>`)}
          </select></label>
          <fieldset>
            <legend>${say.windows}</legend>
            <div class="windows">
              ${windows.map(
                ({ windowId, label }) => html`<label class="choice">
                  <input type="checkbox" name="windowId" value=${windowId} .checked=${windowIds.includes(windowId)} />${label}
                </label>`,
              )}
            </div>
          </fieldset>
          <p class="row">
            <button class="key leading" value="save">${say.save}</button>
            ${next === null ? nothing : html`<button class="key" value="next">${say.saveNext}</button>`}
          </p>
        </form>`,
      )}
    </mc-card>`
  }

  async #save(event: SubmitEvent, date: string, next: string | null): Promise<void> {
    event.preventDefault()
    const { currentTarget, submitter } = event
    if (!(currentTarget instanceof HTMLFormElement)) return
    const form = new FormData(currentTarget)
    const data = { date, staffId: String(form.get('staffId')), windowIds: form.getAll('windowId').map(String) }
    const isNext = submitter instanceof HTMLButtonElement && submitter.value === 'next'
    const { accepted } = await this.ask({ name: 'lunch.plan', data }, bothOf(words, 'saved'))
    if (accepted) this.chosen = isNext ? next : date
  }
}
customElements.define('mc-lunch', LunchScreen)
