// The office page: let boxes in, move them and shut them out, see every box and device alive or not, and who belongs to the hall.
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { noInformation } from '../../../display/design/facts.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { type OfficeState, type OfficeWindow, type Standing, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** The approval of a box, as the form says it. */
interface Approval {
  readonly code: string
  readonly boxId: string
  readonly name: string
  readonly windowId: string | null
}

/** What an administrator asks of this page. */
export type OfficeWish =
  | { readonly do: 'approve'; readonly approval: Approval }
  | { readonly do: 'place'; readonly boxId: string; readonly windowId: string | null }
  | { readonly do: 'revoke'; readonly boxId: string }

type Box = NonNullable<OfficeState['boxes']>[number]

/** What the row of a box asks before it is done. */
export interface Question {
  readonly about: 'place' | 'revoke'
  readonly boxId: string
}

export class OfficeScreen extends ScreenElement<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    me: { attribute: false },
    windows: { attribute: false },
    refused: { attribute: false },
    question: { attribute: false },
  }
  static override styles = [...appStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly glass = null

  declare me: Me | null
  /** The windows a box can be placed at. */
  declare windows: readonly OfficeWindow[]
  /** Words of the last refusal, null while all went well. */
  declare refused: Words | null
  declare question: Question | null

  constructor() {
    super()
    this.me = null
    this.windows = []
    this.refused = null
    this.question = null
  }

  protected override updated(changed?: PropertyValues<this>): void {
    super.updated()
    // The key that was pressed is gone; who works by keyboard goes on with the question, not with the deed.
    if (changed?.has('question'))
      this.renderRoot.querySelector<HTMLElement>('.question select, .question .calm')?.focus()
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header><h1>${say.title}</h1><p>${state.hallName} · ${state.time}</p></header>
      <main>
        ${this.refused === null ? nothing : html`<p class="answer refused" role="alert">${this.refused[language]}</p>`}
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}>
          <h2>${say.waiting}</h2>
          ${this.#waiting(state)}
        </mc-card>
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}><h2>${say.boxes}</h2>${this.#boxes(state)}</mc-card>
        <mc-card .oldMs=${state.boxesOldMs} .language=${language}><h2>${say.devices}</h2>${this.#devices(state)}</mc-card>
        <mc-card .oldMs=${state.peopleOldMs} .language=${language}><h2>${say.people}</h2>${this.#people(state)}</mc-card>
      </main>
    `
  }

  #waiting({ waiting }: OfficeState) {
    const say = this.#say
    if (waiting === null) return this.#unknown
    if (waiting.length === 0) return html`<p class="none">${say.noWaiting}</p>`
    return html`<p class="soft">${say.waitingHint}</p>
      ${waiting.map((one) => this.#enrolment(one))}`
  }

  #enrolment({ code, description, requested }: NonNullable<OfficeState['waiting']>[number]) {
    const say = this.#say
    return html`<section>
      <h3><span class="code">${code}</span> ${description}</h3>
      <p class="soft">${say.requested} ${requested}</p>
      ${this.#mayAct ? this.#approval(code) : nothing}
    </section>`
  }

  #approval(code: string) {
    const say = this.#say
    return html`<form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          if (!(event.currentTarget instanceof HTMLFormElement)) return
          const form = new FormData(event.currentTarget)
          const text = (name: string) => String(form.get(name) ?? '').trim()
          const windowId = text('windowId')
          const approval = {
            code,
            boxId: text('boxId'),
            name: text('name'),
            windowId: windowId === '' ? null : windowId,
          }
          this.#wish({ do: 'approve', approval })
        }}
      >
        <label>${say.boxId}<input name="boxId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" /></label>
        <label>${say.boxName}<input name="name" required maxlength="60" /></label>
        <label>${say.place}<input name="windowId" maxlength="64" /></label>
        <button class="key leading">${say.approve}</button>
      </form>`
  }

  #boxes({ boxes }: OfficeState) {
    const say = this.#say
    if (boxes === null) return this.#unknown
    if (boxes.length === 0) return html`<p class="none">${say.noBoxes}</p>`
    return this.#table(
      [say.boxName, say.boxId, say.state, say.window, say.version, say.quarantined],
      boxes.map((box) => {
        const { name, boxId, standing, window, version, since, quarantined, isRevoked } = box
        const mayAct = this.#mayAct && !isRevoked
        if (mayAct && this.question?.boxId === boxId) return this.#asked(box, this.question)
        return this.#cells([
          html`<div class="named"><span>${name}</span>${mayAct ? this.#actions(boxId) : nothing}</div>`,
          boxId,
          html`${this.#chip(standing)} <span class="soft">${say.since} ${since}</span>`,
          window,
          version,
          String(quarantined),
        ])
      }),
    )
  }

  #asked(box: Box, { about }: Question) {
    return html`<td colspan="6"><div class="question">
      <h3>${box.name}</h3>
      ${about === 'place' ? this.#placing(box) : this.#revoking(box)}
    </div></td>`
  }

  #actions(boxId: string) {
    const say = this.#say
    const ask = (about: Question['about']) => () => {
      this.question = { about, boxId }
    }
    return html`<div class="actions">
      <button class="key" @click=${ask('place')}>${say.move}</button>
      <button class="key" @click=${ask('revoke')}>${say.revoke}</button>
    </div>`
  }

  #placing({ boxId, windowId }: Box) {
    const say = this.#say
    const language = this.shown?.language ?? 'zh'
    const isListed = windowId === null || this.windows.some((one) => one.windowId === windowId)
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        if (!(event.currentTarget instanceof HTMLFormElement)) return
        const chosen = String(new FormData(event.currentTarget).get('windowId') ?? '')
        this.#wish({ do: 'place', boxId, windowId: chosen === '' ? null : chosen })
      }}
    >
      <label>${say.placeAt}<select name="windowId">
        <option value="" ?selected=${windowId === null}>${say.nowhere}</option>
        ${isListed ? nothing : html`<option value=${windowId} selected>${windowId}</option>`}
        ${this.windows.map(
          (one) => html`<option value=${one.windowId} ?selected=${one.windowId === windowId}>
            ${say.windowName(one.number, language === 'zh' ? one.windowName : one.windowNameEn)}
          </option>`,
        )}
      </select></label>
      <button class="key leading">${say.confirm}</button>${this.#cancel()}
    </form>`
  }

  #revoking({ boxId }: Box) {
    const say = this.#say
    return html`<div class="row" role="alert">
      <strong>${say.sureToRevoke}</strong>
      <button class="key leading" @click=${() => this.#wish({ do: 'revoke', boxId })}>${say.confirm}</button>${this.#cancel()}
    </div>`
  }

  #cancel() {
    const drop = () => {
      this.question = null
    }
    return html`<button class="key calm" type="button" @click=${drop}>${this.#say.cancel}</button>`
  }

  #wish(detail: OfficeWish) {
    this.question = null
    this.dispatchEvent(new CustomEvent<OfficeWish>('wish', { detail }))
  }

  #devices({ devices }: OfficeState) {
    const say = this.#say
    if (devices === null) return this.#unknown
    if (devices.length === 0) return html`<p class="none">${say.noDevices}</p>`
    return this.#table(
      [say.device, say.state, say.box, say.driver],
      devices.map(({ label, standing, text, since, boxId, driver }) =>
        this.#cells([
          label,
          html`${this.#chip(standing)} ${text} <span class="soft">${say.since} ${since}</span>`,
          boxId,
          driver,
        ]),
      ),
    )
  }

  #people({ people }: OfficeState) {
    const say = this.#say
    if (people === null) return this.#unknown
    if (people.length === 0) return html`<p class="none">${say.noPeople}</p>`
    return this.#table(
      [say.name, say.badge, say.unit, say.post],
      people.map(({ name, badge, unit, title }) => this.#cells([name, badge, unit, title])),
    )
  }

  #table(heads: readonly string[], rows: readonly TemplateResult[]) {
    return html`<div class="table" tabindex="0">
      <table>
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row}</tr>`)}</tbody>
      </table>
    </div>`
  }

  #cells(cells: readonly unknown[]) {
    return html`${cells.map((cell) => html`<td>${cell}</td>`)}`
  }

  #chip({ words: text, tone }: Standing) {
    return html`<span class="chip ${tone}">${text}</span>`
  }

  /** Only an administrator moves boxes and lets them in or out; whoever else asks is refused by the hub. */
  get #mayAct() {
    return this.me?.role === 'administrator'
  }

  get #unknown() {
    return html`<p class="none">${noInformation[this.shown?.language ?? 'zh']}</p>`
  }

  get #say() {
    return words[this.shown?.language ?? 'zh']
  }
}
customElements.define('mc-office', OfficeScreen)
