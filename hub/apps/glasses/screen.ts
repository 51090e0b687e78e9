// The page of glasses: where a glass differs from its view and why, a picture of it, and when it may go dark.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Power } from '#contract/public/layout'
import type { Words } from '#wire/define'
import type { GlassProof } from '#wire/glass-proof'
import { momentWords } from '../../../display/design/clock.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, table } from '../office/sheet.ts'
import type { Picture } from './proofs.ts'
import { type GlassesState, type GlassRow, type PowerRow, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class GlassesScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    proofs: { attribute: false },
    isOld: { attribute: false },
    picture: { attribute: false },
    asking: { attribute: false },
  }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'glasses'

  /** Null until the hub has answered. */
  declare proofs: readonly GlassProof[] | null
  declare isOld: boolean
  /** The picture that was asked for last, while it may be seen. */
  declare picture: (Picture & { readonly key: string }) | null
  /** The glass whose picture is being drawn. */
  declare asking: string | null

  constructor() {
    super()
    this.proofs = null
    this.isOld = false
    this.picture = null
    this.asking = null
  }

  /** No picture came of this glass. */
  pictureRefused(key: string, why: Words): void {
    if (this.asking === key) this.asking = null
    this.refused = why
  }

  protected override willUpdate(): void {
    if (this.picture !== null && this.picture.key === this.asking) this.asking = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view }: Seen<'office', 'hall'>) {
    const state = screenState(view, now, language, this.proofs)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        <mc-card .language=${language}>
          <div class="head"><h2>${say.glasses}</h2><p>${state.sum}</p></div>
          <p class="soft">${say.hint}</p>
          ${this.isOld ? html`<p class="answer refused" role="status">${say.old}</p>` : nothing}
          ${this.#glasses(state, mayAct)}
        </mc-card>
        ${this.#picture(state, view.facts.hall.value.timeZone)}
        ${mayAct ? html`<mc-card><h2>${say.power}</h2><p class="soft">${say.powerHint}</p>${state.powers === null ? this.unknown : state.powers.map((row) => this.#power(row))}</mc-card>` : nothing}
      `,
    )
  }

  #glasses({ rows }: GlassesState, mayAct: boolean) {
    const say = words[this.language]
    if (rows === null) return this.unknown
    if (rows.length === 0) return html`<p class="none">${say.none}</p>`
    return table(
      [say.glass, say.state, say.last, say.box],
      rows.map((row) => [
        html`<strong>${row.name}</strong>${mayAct && row.givesPicture ? this.#see(row) : nothing}`,
        html`<span class="chip ${row.tone}">${row.verdict}</span>${row.reason === '' ? nothing : html`<br />${row.reason}`}`,
        row.painted,
        row.box,
      ]),
    )
  }

  #see({ key }: GlassRow) {
    const say = words[this.language]
    const ask = () => {
      this.refused = null
      this.asking = key
      this.dispatchEvent(new CustomEvent<string>('picture', { detail: key }))
    }
    return html`<br /><button class="key small" type="button" ?disabled=${this.asking !== null} @click=${ask}>${this.asking === key ? say.asking : say.picture}</button>`
  }

  #picture({ rows }: GlassesState, timeZone: string) {
    if (this.picture === null) return nothing
    const say = words[this.language]
    const { key, picture, takenAt } = this.picture
    const name = rows?.find((row) => row.key === key)?.name ?? key
    const title = say.pictureOf(name, momentWords(takenAt, timeZone, this.language))
    return html`<mc-card>
      <div class="head"><h2>${title}</h2><button class="key small" type="button" @click=${() => {
        this.picture = null
      }}>${say.hide}</button></div>
      <img src=${picture} alt=${title} />
      <p class="soft">${say.pictureHint}</p>
    </mc-card>`
  }

  #power({ glassId, name, words: known, power }: PowerRow) {
    const say = words[this.language]
    const set = (next: Power) =>
      void this.ask({ name: 'layout.setPower', data: { glassId, power: next } }, bothOf(words, 'isSet'))
    return html`<form
      class="power"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        if (!(event.currentTarget instanceof HTMLFormElement)) return
        const form = new FormData(event.currentTarget)
        const [from, to] = [String(form.get('from')), String(form.get('to'))]
        const weekdays = form.getAll('weekday').map(Number)
        const fault = weekdays.length === 0 ? 'noDay' : from >= to ? 'backwards' : null
        if (fault === null) set(weekdays.map((weekday) => ({ weekday, from, to })))
        else this.refused = bothOf(words, fault)
      }}
    >
      <p><strong>${name}</strong><br /><span class="soft">${known}</span></p>
      <fieldset>
        <legend>${say.days}</legend>
        ${say.weekday.map(
          (day, index) => html`<label class="choice"><input
            type="checkbox"
            name="weekday"
            value=${index + 1}
            .checked=${power.some(({ weekday }) => weekday === index + 1)}
          />${day}</label>`,
        )}
      </fieldset>
      <label>${say.from}<input type="time" name="from" required .value=${power[0]?.from ?? '08:30'} /></label>
      <label>${say.to}<input type="time" name="to" required .value=${power[0]?.to.replace('24:00', '23:59') ?? '17:30'} /></label>
      <button class="key small">${say.set}</button>
      ${power.length === 0 ? nothing : html`<button class="key small" type="button" @click=${() => set([])}>${say.clear}</button>`}
    </form>`
  }
}
customElements.define('mc-glasses', GlassesScreen)
