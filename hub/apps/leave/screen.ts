// The leave page: ask with the stand-in named first, decide in the capacity one holds, and see what is still needed.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Approver } from '#contract/office/account'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { instantOf } from '../office/hall-time.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { deputiesOf, type LeaveKind, type LeaveLine, type LeaveState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class LeaveScreen extends OfficeSheet<LeaveKind, 'hall'> {
  static override properties: PropertyDeclarations = {
    who: { attribute: false },
    refusing: { attribute: false },
    reasons: { attribute: false },
  }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'leave'

  /** For whom is asked; null: the first who may be. */
  declare who: string | null
  /** The leave that is about to be refused, or null. */
  declare refusing: string | null
  /** Why leaves of whoever reads this were refused, by leave. */
  declare reasons: ReadonlyMap<string, string>

  constructor() {
    super()
    this.who = null
    this.refusing = null
    this.reasons = new Map()
  }

  protected override draw({ now, language }: Shown<LeaveKind, never>, { view, freshness }: Seen<LeaveKind, 'hall'>) {
    const state = screenState(view, freshness, now, language, this.me, this.reasons)
    const say = words[language]
    const { toDecide, mine, others, oldMs } = state
    const card = (title: string, lines: readonly LeaveLine[] | null, none: string) =>
      html`<mc-card .oldMs=${oldMs} .language=${language}>
        <h2>${title}</h2>
        ${lines === null ? this.unknown : lines.length === 0 ? html`<p class="none">${none}</p>` : this.#lines(lines)}
      </mc-card>`
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${toDecide === null ? nothing : card(say.toDecide, toDecide, say.nothingToDecide)}
        ${this.isRole('clerk', 'supervisor', 'administrator') ? this.#form(state, view.facts.windows?.value ?? []) : nothing}
        ${mine === null ? nothing : card(say.mine, mine, say.noMine)}
        ${card(say.others, others, say.noOthers)}
      `,
    )
  }

  #form(state: LeaveState, windows: Parameters<typeof deputiesOf>[0]) {
    const say = words[this.language]
    const { staff, timeZone } = state
    const who = staff.find(({ staffId }) => staffId === this.who) ?? staff[0]
    if (who === undefined) {
      return html`<mc-card><h2>${say.ask}</h2><p class="none">${say.notStaff}</p></mc-card>`
    }
    const deputies = deputiesOf(windows, staff, who.staffId)
    const choose = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) this.who = target.value
    }
    return html`<mc-card>
      <div class="head"><h2>${say.ask}</h2><p class="soft">${say.deputyFirst}</p></div>
      <form class="asking" @submit=${(event: SubmitEvent) => void this.#send(event, timeZone)}>
        <label>${say.who}<select name="staffId" @change=${choose}>
          ${staff.map(({ staffId, name }) => html`<option value=${staffId} ?selected=${staffId === who.staffId}>${name}</option>`)}
        </select></label>
        <label>${say.deputy}<select name="deputy" required>
          <option value="">${say.choose}</option>
          ${deputies.map(({ staffId, name }) => html`<option value=${staffId}>${name}</option>`)}
        </select></label>
        <label>${say.from}<input type="datetime-local" name="from" required /></label>
        <label>${say.to}<input type="datetime-local" name="to" required /></label>
        <label class="wide">${say.reason}<input name="reason" required maxlength="200" /></label>
        ${deputies.length === 0 ? html`<p class="wide soft">${say.noDeputy}</p>` : nothing}
        <button class="key leading">${say.send}</button>
      </form>
    </mc-card>`
  }

  async #send(event: SubmitEvent, timeZone: string): Promise<void> {
    const form = event.currentTarget
    const { staffId = '', deputy = '', from = '', to = '', reason = '' } = textsOf(event)
    const [begins, ends] = [instantOf(from, timeZone), instantOf(to, timeZone)]
    if (begins === null || ends === null) {
      this.refused = bothOf(words, 'wrongTime')
      return
    }
    const data = { staffId, deputy, from: begins, to: ends, reason }
    const { accepted } = await this.ask({ name: 'leave.ask', data }, bothOf(words, 'sent'))
    if (accepted && form instanceof HTMLFormElement) form.reset()
  }

  #lines(lines: readonly LeaveLine[]) {
    return html`<ul>${lines.map((line) => this.#leave(line))}</ul>`
  }

  #leave(line: LeaveLine) {
    const { leaveId, name, when, deputy, standing, still, given, why, mayDecideAs, cancel } = line
    const say = words[this.language]
    const isRefusing = this.refusing === leaveId && mayDecideAs.length > 0
    return html`<li class="leave">
      <div class="what">
      <p class="row"><strong>${name}</strong><span class="chip ${standing.tone}">${standing.words}</span></p>
      <p>${when}</p>
      <p>${deputy}</p>
      ${still === null ? nothing : html`<p class="still">${still}</p>`}
      ${given === null ? nothing : html`<p class="soft">${given}</p>`}
      ${why === null ? nothing : html`<p class="still">${why}</p>`}
      </div>
      ${isRefusing ? this.#refusal(line) : nothing}
      <p class="row acts" ?hidden=${isRefusing || (mayDecideAs.length === 0 && cancel === null)}>
        ${mayDecideAs.map(
          (as) => html`<button class="key leading small" type="button" @click=${() => this.#approve(leaveId, as)}>
            ${say.approveAs(say.approver[as])}
          </button>`,
        )}
        ${mayDecideAs.length === 0 ? nothing : this.#turn(say.refuse, leaveId)}
        ${
          cancel !== null
            ? html`<button class="key small" type="button" @click=${() => this.ask({ name: 'leave.cancel', data: { leaveId } }, bothOf(words, 'cancelled'))}>
                ${cancel}
              </button>`
            : nothing
        }
      </p>
    </li>`
  }

  #approve(leaveId: string, as: Approver) {
    return this.ask({ name: 'leave.approve', data: { leaveId, as } }, bothOf(words, 'approved'))
  }

  #refusal({ leaveId, mayDecideAs }: LeaveLine) {
    const say = words[this.language]
    return html`<form
      @submit=${async (event: SubmitEvent) => {
        const { remark = '', as } = textsOf(event)
        const data = { leaveId, remark, as: as as Approver }
        if ((await this.ask({ name: 'leave.refuse', data }, bothOf(words, 'refusedIt'))).accepted) this.refusing = null
      }}
    >
      <label>${say.refuseAs}<select name="as">
        ${mayDecideAs.map((as) => html`<option value=${as}>${say.approver[as]}</option>`)}
      </select></label>
      <label>${say.remark}<input name="remark" required maxlength="200" /></label>
      <button class="key leading small">${say.confirm}</button>
      ${this.#turn(say.back, null)}
    </form>`
  }

  #turn(text: string, leaveId: string | null) {
    const turn = () => {
      this.refusing = leaveId
    }
    return html`<button class="key small" type="button" @click=${turn}>${text}</button>`
  }
}
customElements.define('mc-leave', LeaveScreen)
