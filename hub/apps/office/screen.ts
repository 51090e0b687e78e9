// The office page: let boxes in, move them and shut them out, see every box and device alive or not, and who may do what.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import type { HallCommand } from '#wire/index'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import './accounts.ts'
import { idHint, OfficeSheet, sheetStyles, table, textsOf } from './sheet.ts'
import { type OfficeState, type Standing, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

type Box = NonNullable<OfficeState['boxes']>[number]

/** What the row of a box asks before it is done. */
export interface Question {
  readonly about: 'place' | 'revoke'
  readonly boxId: string
}

export class OfficeScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = { question: { attribute: false } }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'office'

  declare question: Question | null

  constructor() {
    super()
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
    const { boxesOldMs, accountsOldMs } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        <mc-card .oldMs=${boxesOldMs} .language=${language}><h2>${say.waiting}</h2>${this.#waiting(state)}</mc-card>
        <mc-card .oldMs=${boxesOldMs} .language=${language}><h2>${say.boxes}</h2>${this.#boxes(state)}</mc-card>
        <mc-card .oldMs=${boxesOldMs} .language=${language}><h2>${say.devices}</h2>${this.#devices(state)}</mc-card>
        <mc-card .oldMs=${accountsOldMs} .language=${language}><h2>${say.accounts}</h2>${this.#accounts(state)}</mc-card>
      `,
    )
  }

  #accounts({ accounts, people }: OfficeState) {
    if (accounts === null) return this.unknown
    return html`<mc-accounts
      .accounts=${accounts}
      .people=${people}
      .mayAct=${this.#mayAct}
      .language=${this.language}
      .ask=${(...question: Parameters<OfficeScreen['ask']>) => this.ask(...question)}
      .tell=${(outcome: Parameters<OfficeScreen['answer']>[0]) => this.answer(outcome, null)}
    ></mc-accounts>`
  }

  #waiting({ waiting }: OfficeState) {
    const say = this.#say
    if (waiting === null) return this.unknown
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
          const { boxId = '', name = '', windowId = '' } = textsOf(event)
          const data = { code, boxId, name, windowId: windowId === '' ? null : windowId }
          this.#wish({ name: 'box.approve', data })
        }}
      >
        <label>${say.boxId}<input name="boxId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" title=${idHint[this.language]} /></label>
        <label>${say.boxName}<input name="name" required maxlength="60" /></label>
        <label>${say.place}<input name="windowId" maxlength="64" /></label>
        <button class="key leading">${say.approve}</button>
      </form>`
  }

  #boxes({ boxes, windows }: OfficeState) {
    const say = this.#say
    if (boxes === null) return this.unknown
    if (boxes.length === 0) return html`<p class="none">${say.noBoxes}</p>`
    return table(
      [say.boxName, say.boxId, say.state, say.window, say.version, say.quarantined],
      boxes.map((box) => {
        const { name, boxId, standing, window, version, since, quarantined, isRevoked } = box
        const mayAct = this.#mayAct && !isRevoked
        if (mayAct && this.question?.boxId === boxId) return this.#asked(box, this.question, windows)
        return [
          html`<div class="named"><span>${name}</span>${mayAct ? this.#actions(boxId) : nothing}</div>`,
          boxId,
          html`${this.#chip(standing)} <span class="soft">${say.since} ${since}</span>`,
          window,
          version,
          String(quarantined),
        ]
      }),
    )
  }

  #asked(box: Box, { about }: Question, windows: OfficeState['windows']) {
    return html`<td colspan="6"><div class="question">
      <h3>${box.name}</h3>
      ${about === 'place' ? this.#placing(box, windows) : this.#revoking(box)}
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

  #placing({ boxId, windowId }: Box, windows: OfficeState['windows']) {
    const say = this.#say
    const isListed = windowId === null || windows.some((one) => one.windowId === windowId)
    return html`<form
      @submit=${(event: SubmitEvent) => {
        const { windowId: chosen = '' } = textsOf(event)
        this.#wish({ name: 'box.place', data: { boxId, windowId: chosen === '' ? null : chosen } })
      }}
    >
      <label>${say.placeAt}<select name="windowId">
        <option value="" ?selected=${windowId === null}>${say.nowhere}</option>
        ${isListed ? nothing : html`<option value=${windowId} selected>${windowId}</option>`}
        ${windows.map(
          (one) => html`<option value=${one.windowId} ?selected=${one.windowId === windowId}>
            ${say.windowName(one.number, one.name)}
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
      <button class="key leading" @click=${() => this.#wish({ name: 'box.revoke', data: { boxId } })}>${say.confirm}</button>${this.#cancel()}
    </div>`
  }

  #cancel() {
    const drop = () => {
      this.question = null
    }
    return html`<button class="key calm" type="button" @click=${drop}>${this.#say.cancel}</button>`
  }

  #wish(command: HallCommand) {
    this.question = null
    void this.ask(command, null)
  }

  #devices({ devices }: OfficeState) {
    const say = this.#say
    if (devices === null) return this.unknown
    if (devices.length === 0) return html`<p class="none">${say.noDevices}</p>`
    return table(
      [say.device, say.state, say.box, say.driver],
      devices.map(({ label, standing, text, since, boxId, driver }) => [
        label,
        html`${this.#chip(standing)} ${text} <span class="soft">${say.since} ${since}</span>`,
        boxId,
        driver,
      ]),
    )
  }

  #chip({ words: text, tone }: Standing) {
    return html`<span class="chip ${tone}">${text}</span>`
  }

  /** Only an administrator moves boxes and lets them in or out; whoever else asks is refused by the hub. */
  get #mayAct() {
    return this.me?.role === 'administrator'
  }

  get #say() {
    return words[this.language]
  }
}
customElements.define('mc-office', OfficeScreen)
