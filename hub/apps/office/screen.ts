// The office page: let boxes in, see every box and device alive or not, and who belongs to the hall.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Shown } from '../../../display/design/shown.ts'
import { type OfficeState, type Standing, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** The approval of a box, as the form says it. */
export interface Approval {
  readonly code: string
  readonly boxId: string
  readonly name: string
  readonly windowId: string | null
}

export class OfficeScreen extends ScreenElement<'office'> {
  static override properties: PropertyDeclarations = { refused: { attribute: false } }
  static override styles = [...appStyles, styles]
  protected override readonly glass = null

  declare refused: Words | null

  constructor() {
    super()
    this.refused = null
  }

  protected override draw(
    { now, language }: Shown<'office'>,
    { view, freshness }: NonNullable<Shown<'office'>['seen']>,
  ) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header><h1>${say.title}</h1><p>${state.hallName} · ${state.time}</p></header>
      <main>
        ${this.refused === null ? nothing : html`<p class="answer refused" role="alert">${this.refused[language]}</p>`}
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}>
          <h2>${say.waiting}</h2>
          ${state.waiting.length === 0 ? html`<p class="none">${say.noWaiting}</p>` : html`<p class="soft">${say.waitingHint}</p>`}
          ${state.waiting.map((one) => this.#enrolment(one))}
        </mc-card>
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}><h2>${say.boxes}</h2>${this.#boxes(state)}</mc-card>
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}><h2>${say.devices}</h2>${this.#devices(state)}</mc-card>
        <mc-card .oldMs=${state.peopleOldMs} .language=${language}><h2>${say.people}</h2>${this.#people(state)}</mc-card>
      </main>
    `
  }

  #enrolment({ code, description, requested }: OfficeState['waiting'][number]) {
    const say = this.#say
    return html`<section>
      <h3><span class="code">${code}</span> ${description}</h3>
      <p class="soft">${say.requested} ${requested}</p>
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          if (!(event.currentTarget instanceof HTMLFormElement)) return
          const form = new FormData(event.currentTarget)
          const text = (name: string) => String(form.get(name) ?? '').trim()
          const windowId = text('windowId')
          const detail = { code, boxId: text('boxId'), name: text('name'), windowId: windowId === '' ? null : windowId }
          this.dispatchEvent(new CustomEvent<Approval>('approve', { detail }))
        }}
      >
        <label>${say.boxId}<input name="boxId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" /></label>
        <label>${say.boxName}<input name="name" required maxlength="60" /></label>
        <label>${say.place}<input name="windowId" maxlength="64" /></label>
        <button class="key leading">${say.approve}</button>
      </form>
    </section>`
  }

  #boxes({ boxes }: OfficeState) {
    const say = this.#say
    if (boxes.length === 0) return html`<p class="none">${say.noBoxes}</p>`
    return this.#table(
      [say.boxName, say.boxId, say.state, say.window, say.version, say.quarantined],
      boxes.map(({ name, boxId, standing, windowId, version, since, quarantined }) => [
        name,
        boxId,
        html`${this.#chip(standing)} <span class="soft">${say.since} ${since}</span>`,
        windowId,
        version,
        String(quarantined),
      ]),
    )
  }

  #devices({ devices }: OfficeState) {
    const say = this.#say
    if (devices.length === 0) return html`<p class="none">${say.noDevices}</p>`
    return this.#table(
      [say.device, say.state, say.box, say.driver],
      devices.map(({ label, standing, text, since, boxId, driver }) => [
        label,
        html`${this.#chip(standing)} ${text} <span class="soft">${say.since} ${since}</span>`,
        boxId,
        driver,
      ]),
    )
  }

  #people({ people }: OfficeState) {
    const say = this.#say
    if (people.length === 0) return html`<p class="none">${say.noPeople}</p>`
    return this.#table(
      [say.name, say.badge, say.unit, say.post],
      people.map(({ name, badge, unit, title }) => [name, badge, unit, title]),
    )
  }

  #table(heads: readonly string[], rows: readonly (readonly unknown[])[]) {
    return html`<div class="table" tabindex="0">
      <table>
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`
  }

  #chip({ words: text, tone }: Standing) {
    return html`<span class="chip ${tone}">${text}</span>`
  }

  get #say() {
    return words[this.shown?.language ?? 'zh']
  }
}
customElements.define('mc-office', OfficeScreen)
