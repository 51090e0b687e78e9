// The morning sheet: what a supervisor must know before the doors open, in ten seconds, on the glass and on paper.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { type Line, type MissingLine, type MorningState, type StandIn, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** How long an alert may be silenced, in minutes. */
const silences = [15, 30, 60, 120] as const

export class MorningScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = { silencing: { attribute: false } }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'morning'

  /** The window whose alert is about to be silenced, or null. */
  declare silencing: string | null

  constructor() {
    super()
    this.silencing = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const { leavesOldMs, darkOldMs, tasksOldMs, lunchOldMs, overtimeOldMs } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.day} ${state.time}`,
      html`
        ${
          state.missingYear === null
            ? nothing
            : html`<p class="answer refused" role="alert">
                ${state.missingYear} <a class="link" href="/calendar">${say.toCalendar}</a>
              </p>`
        }
        <mc-card class="whole" .oldMs=${state.windowsOldMs} .language=${language}>
          <div class="head">
            <h2>${say.missing}</h2>
            <div class="row">
              <span class="chip ${state.phase.tone}">${state.phase.words}</span>
              ${state.manned === null ? nothing : html`<strong>${state.manned}</strong>`}
              <button class="key small" type="button" @click=${() => print()}>${say.print}</button>
            </div>
          </div>
          ${this.#missing(state)}
        </mc-card>
        <div class="pair">
          ${this.#card(say.leave, leavesOldMs, state.leaves, say.noLeave, this.#link('/leave', state.toApprove))}
          ${this.#card(say.dark, darkOldMs, state.dark, say.noDark, nothing)}
          ${this.#card(say.tasks, tasksOldMs, state.tasks, say.noTasks, nothing)}
          <mc-card .oldMs=${lunchOldMs} .language=${language}><h2>${say.lunch}</h2>${this.#lunch(state)}</mc-card>
          ${this.#card(say.overtime, overtimeOldMs, state.overtime, say.noOvertime, nothing)}
        </div>
      `,
    )
  }

  #missing({ missing, notYet }: MorningState) {
    const say = words[this.language]
    if (missing === null) return this.unknown
    if (missing.length > 0) return html`<ul>${missing.map((one) => this.#window(one))}</ul>`
    if (notYet === null) return html`<p class="well">${say.noneMissing}</p>`
    if (notYet.lines.length === 0) return html`<p class="well">${notYet.opens} · ${say.everybodyHere}</p>`
    return html`<h3>${notYet.opens} · ${say.notYet}</h3>${this.#lines(notYet.lines)}`
  }

  #window(one: MissingLine) {
    const say = words[this.language]
    const mayAct = this.isRole('administrator', 'supervisor')
    return html`<li class="missing ${one.alarm.tone}">
      <b class="number">${one.number}</b>
      <div class="what">
        <p class="row"><strong>${one.name}</strong> <span class="chip ${one.alarm.tone}">${one.alarm.words}</span></p>
        <p>${one.since}${one.silence === null ? nothing : html` · ${one.silence}`}</p>
      </div>
      <div class="what">
        ${one.standIns.length === 0 ? html`<p>${say.nobodyPosted}</p>` : nothing}
        ${one.standIns.map((person) => this.#standIn(one, person, mayAct))}
      </div>
      ${mayAct && one.mayBeSilenced ? this.#silence(one) : nothing}
    </li>`
  }

  #standIn({ windowId }: MissingLine, { staffId, name, role, where, may }: StandIn, mayAct: boolean) {
    const say = words[this.language]
    const call = () => this.ask({ name: 'watch.callStandIn', data: { windowId, staffId } }, null)
    return html`<p class="row">
      <span>${role} <strong>${name}</strong> · ${where}</span>
      ${may === 'called' ? html`<span class="chip ok">${say.called}</span>` : nothing}
      ${may === 'call' && mayAct ? html`<button class="key small" type="button" @click=${call}>${say.call(name)}</button>` : nothing}
    </p>`
  }

  #silence({ windowId }: MissingLine) {
    const say = words[this.language]
    const turnTo = (next: string | null) => () => {
      this.silencing = next
    }
    if (this.silencing !== windowId) {
      return html`<p class="silence"><button class="key small" type="button" @click=${turnTo(windowId)}>${say.silence}</button></p>`
    }
    return html`<form class="silence"
      @submit=${async (event: SubmitEvent) => {
        const { remark = '', minutes } = textsOf(event)
        const data = { windowId, remark, minutes: Number(minutes) }
        if ((await this.ask({ name: 'watch.silence', data }, null)).accepted) this.silencing = null
      }}
    >
      <label>${say.reason}<input name="remark" required maxlength="200" /></label>
      <label>${say.silenceFor}<select name="minutes">
        ${silences.map((count) => html`<option value=${count}>${say.minutes(count)}</option>`)}
      </select></label>
      <button class="key leading small">${say.confirm}</button>
      <button class="key small" type="button" @click=${turnTo(null)}>${say.cancel}</button>
    </form>`
  }

  #lunch({ lunch }: MorningState) {
    const say = words[this.language]
    if (lunch === null) return this.unknown
    if (lunch === 'none') return html`<p class="none">${say.noLunch}</p>${this.#link('/lunch', say.toLunch)}`
    return html`<p><strong>${lunch.name}</strong></p>${lunch.lines.map((line) => html`<p>${line}</p>`)}`
  }

  #card(
    title: string,
    oldMs: number | null,
    lines: readonly Line[] | null,
    none: string,
    more: TemplateResult | typeof nothing,
  ) {
    return html`<mc-card .oldMs=${oldMs} .language=${this.language}>
      <h2>${title}</h2>
      ${lines === null ? this.unknown : lines.length === 0 ? html`<p class="none">${none}</p>` : this.#lines(lines)}
      ${more}
    </mc-card>`
  }

  #lines(lines: readonly Line[]) {
    return html`<ul class="lines">
      ${lines.map(
        ({ what, words: how, tone }) =>
          html`<li><span>${what}</span>${tone === null ? html`<span class="soft">${how}</span>` : html`<span class="chip ${tone}">${how}</span>`}</li>`,
      )}
    </ul>`
  }

  #link(href: string, text: string | null) {
    return text === null ? nothing : html`<p><a class="link" href=${href}>${text}</a></p>`
  }
}
customElements.define('mc-morning', MorningScreen)
