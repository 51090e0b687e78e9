// The opening roll call: one key asks every box, one sheet shows how all answered, and one person signs it.
import { html, nothing } from 'lit'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, table, textsOf } from '../office/sheet.ts'
import { type RollCallState, type Row, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class RollCallScreen extends OfficeSheet<'office', 'hall'> {
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'roll-call'

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    const begin = () => this.ask({ name: 'roll.begin', data: {} }, bothOf(words, 'begun'))
    const { call } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`<mc-card .oldMs=${state.oldMs} .language=${language}>
          <div class="head">
            <h2>${call === null ? say.never : call.begun}</h2>
            <div class="row">
              ${mayAct ? html`<button class="key leading small" type="button" @click=${begin}>${call === null ? say.begin : say.again}</button>` : nothing}
              <button class="key small" type="button" @click=${() => print()}>${say.print}</button>
            </div>
          </div>
          <p class="hint">${say.hint}</p>
          ${call === null ? nothing : html`<p class=${call.silent === null ? 'well' : 'silent'}>${call.silent ?? say.all}</p>`}
          ${table(
            say.heads,
            state.rows.map((row) => this.#row(row, mayAct)),
          )}
        </mc-card>
        ${this.#signing(state, mayAct)}`,
    )
  }

  #row({ windowId, title, panel, devices }: Row, mayAct: boolean): unknown[] {
    const say = words[this.language]
    return [
      html`<p><strong>${title}</strong></p>${windowId === null || !mayAct ? nothing : this.#blinkKey(windowId)}`,
      panel === null ? '—' : html`<span class="chip ${panel.tone}">${panel.words}</span>`,
      devices.length === 0
        ? html`<span class="soft">${say.nothing}</span>`
        : html`<ul>${devices.map((one) => html`<li><span>${one.what}</span><span class="chip ${one.tone}">${one.words}</span></li>`)}</ul>`,
    ]
  }

  #blinkKey(windowId: string) {
    const blink = () => this.ask({ name: 'roll.blink', data: { windowId } }, bothOf(words, 'blinked'))
    return html`<button class="key small" type="button" @click=${blink}>${words[this.language].blink}</button>`
  }

  #signing({ call }: RollCallState, mayAct: boolean) {
    const say = words[this.language]
    if (call === null) return nothing
    const { rollCallId } = call
    if (call.signed !== null) {
      return html`<mc-card><h2>${call.signed}</h2>${call.remark === null ? nothing : html`<p>${call.remark}</p>`}<p class="signature">${say.signature}</p></mc-card>`
    }
    if (!mayAct) return nothing
    return html`<mc-card><h2>${say.signTitle}</h2>
      <form @submit=${(event: SubmitEvent) => {
        const { remark = '' } = textsOf(event)
        const data = { rollCallId, remark: remark === '' ? null : remark }
        void this.ask({ name: 'roll.sign', data }, bothOf(words, 'done'))
      }}>
        <label>${say.remark}<input name="remark" maxlength="200" /></label>
        <p><button class="key leading">${say.sign}</button></p>
      </form></mc-card>`
  }
}
customElements.define('mc-roll-call', RollCallScreen)
