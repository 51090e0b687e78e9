// Accounts of the people who work with the system: opened with what their holders may decide, let in by a link, closed.
import { css, html, LitElement, nothing } from 'lit'
import type { Approver, PersonRole } from '#contract/office/account'
import type { Words } from '#wire/define'
import type { Outcome } from '#wire/errors'
import type { FactsOf, HallCommand } from '#wire/index'
import type { Language } from '../../../display/design/i18n.ts'
import { approvers, personRoles, words } from './account-words.ts'
import { listed } from './listed.ts'
import { bothOf, idHint, sheetStyles, textsOf } from './sheet.ts'
import { newSignInLink } from './sign-in-link.ts'

type Account = FactsOf<'office'>['accounts']['value'][number]
type People = FactsOf<'office'>['people']['value']

/** What an account's row asks before it is done, or shows afterwards. */
export type AccountQuestion =
  | { readonly about: 'close'; readonly accountId: string }
  | { readonly about: 'link'; readonly accountId: string; readonly url: string }

export class AccountsPart extends LitElement {
  static override properties = {
    accounts: { attribute: false },
    people: { attribute: false },
    mayAct: { attribute: false },
    question: { attribute: false },
    language: { attribute: false },
  }
  static override styles = [
    ...sheetStyles,
    css`
      :host { display: grid; gap: var(--space-4); min-height: 0; background: none; }
      .account { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2) var(--space-5); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
      .account > div { flex: 1 1 16rem; min-width: 0; }
      .account .row { gap: var(--space-2) var(--space-3); }
      .wide { flex-basis: 100%; }
      .choices { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); }
      .url { overflow-wrap: anywhere; user-select: all; }
    `,
  ]

  declare accounts: readonly Account[]
  declare people: People
  declare mayAct: boolean
  declare question: AccountQuestion | null
  declare language: Language
  /** Asks the hub for the page around this part. */
  ask: (command: HallCommand, done: Words | null) => Promise<Outcome>
  /** Shows on the page what came of something. */
  tell: (outcome: Outcome) => void

  constructor() {
    super()
    this.accounts = []
    this.people = { units: [], staff: [] }
    this.mayAct = false
    this.question = null
    this.language = 'zh'
    this.ask = () => Promise.reject(new Error('nobody asks the hub for this part'))
    this.tell = () => {}
  }

  protected override render() {
    const say = words[this.language]
    return html`
      ${
        this.accounts.length === 0
          ? html`<p class="none">${say.none}</p>`
          : html`<ul>${this.accounts.map((account) => this.#account(account))}</ul>`
      }
      ${this.mayAct ? this.#opening() : nothing}
    `
  }

  #account({ accountId, name, role, staffId, unitId, approvesAs, isClosed }: Account) {
    const say = words[this.language]
    const isZh = this.language === 'zh'
    const person = this.people.staff.find((one) => one.staffId === staffId)
    const unit = this.people.units.find((one) => one.unitId === unitId)
    const capacities = approvesAs.map((one) => say.approver[one])
    const lines = [
      accountId,
      person === undefined ? null : isZh ? person.name : person.nameEn,
      unit === undefined ? null : isZh ? unit.name : unit.nameEn,
    ]
    return html`<li class="account">
      <div>
        <p class="row"><strong>${name}</strong><span class="chip ${isClosed ? 'fault' : ''}">${isClosed ? say.closed : say.role[role]}</span></p>
        <p class="soft">${lines.filter((line) => line !== null).join(' · ')}</p>
        ${approvesAs.length === 0 ? nothing : html`<p>${say.approves(listed(capacities, this.language))}</p>`}
      </div>
      ${this.mayAct && !isClosed ? this.#acts(accountId) : nothing}
    </li>`
  }

  #acts(accountId: string) {
    const say = words[this.language]
    const { question } = this
    const close = () => this.#close(accountId)
    const cancel = html`<button class="key small" type="button" @click=${() => this.#turn(null)}>${say.cancel}</button>`
    if (question?.accountId !== accountId) {
      return html`<p class="row">
        <button class="key small" type="button" @click=${() => this.#link(accountId)}>${say.link}</button>
        <button class="key small" type="button" @click=${() => this.#turn({ about: 'close', accountId })}>${say.close}</button>
      </p>`
    }
    if (question.about === 'link') {
      return html`<div class="answer wide" role="status">${say.linkIs}<br /><span class="url">${question.url}</span></div>`
    }
    return html`<p class="row" role="alert">
      <strong>${say.sureToClose}</strong>
      <button class="key leading small" type="button" @click=${close}>${say.confirm}</button>${cancel}
    </p>`
  }

  #turn(question: AccountQuestion | null): void {
    this.question = question
  }

  async #close(accountId: string): Promise<void> {
    const { accepted } = await this.ask({ name: 'account.close', data: { accountId } }, bothOf(words, 'isClosed'))
    if (accepted) this.#turn(null)
  }

  async #link(accountId: string): Promise<void> {
    const made = await newSignInLink(accountId)
    if ('value' in made) this.#turn({ about: 'link', accountId, url: location.origin + made.value.path })
    else this.tell({ accepted: false, refusal: made.refusal })
  }

  #opening() {
    const say = words[this.language]
    const isZh = this.language === 'zh'
    return html`<h3>${say.open}</h3>
      <form @submit=${(event: SubmitEvent) => void this.#open(event)}>
        <label>${say.accountId}<input name="accountId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" title=${idHint[this.language]} autocomplete="off" /></label>
        <label>${say.name}<input name="name" required maxlength="60" autocomplete="off" /></label>
        <label>${say.as}<select name="role">
          ${personRoles.map((role) => html`<option value=${role}>${say.role[role]}</option>`)}
        </select></label>
        <label>${say.staff}<select name="staffId">
          <option value="">${say.nobody}</option>
          ${this.people.staff.map((one) => html`<option value=${one.staffId}>${isZh ? one.name : one.nameEn}</option>`)}
        </select></label>
        <label>${say.unit}<select name="unitId">
          <option value="">${say.noUnit}</option>
          ${this.people.units.map((one) => html`<option value=${one.unitId}>${isZh ? one.name : one.nameEn}</option>`)}
        </select></label>
        <fieldset class="wide">
          <legend>${say.decides}</legend>
          <div class="choices">
            ${approvers.map((one) => html`<label class="choice"><input type="checkbox" name=${one} value="yes" />${say.approver[one]}</label>`)}
          </div>
        </fieldset>
        <button class="key leading">${say.open}</button>
      </form>`
  }

  async #open(event: SubmitEvent): Promise<void> {
    const form = event.currentTarget
    const { accountId = '', name = '', role = '', staffId = '', unitId = '', ...ticked } = textsOf(event)
    const data = {
      accountId,
      name,
      role: role as PersonRole,
      staffId: staffId === '' ? null : staffId,
      unitId: unitId === '' ? null : unitId,
      approvesAs: approvers.filter((one: Approver) => one in ticked),
    }
    const { accepted } = await this.ask({ name: 'account.open', data }, bothOf(words, 'opened'))
    if (accepted && form instanceof HTMLFormElement) form.reset()
  }
}
customElements.define('mc-accounts', AccountsPart)
