// The emergency page: what stands and how to end it, and a new one in two steps, so that no slip of the finger empties a hall.
import { html, nothing, type PropertyDeclarations } from 'lit'
import { emergencyKind, emergencyMode } from '#contract/public/emergency'
import { titles } from '../../../display/design/emergency-words.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { type Draft, type EmergencyPage, placesIn, type StandingLine, screenState, titleOf } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** How long it may stand, in minutes. */
const spans = [30, 60, 120, 240, 480] as const
const usualSpan = 120

export class EmergencyScreen extends OfficeSheet<'frontDesk', 'hall'> {
  static override properties: PropertyDeclarations = { draft: { attribute: false } }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'emergency'

  /** What waits for the second key; null while nothing is filled in. */
  declare draft: Draft | null

  constructor() {
    super()
    this.draft = null
  }

  protected override draw(
    { now, language }: Shown<'frontDesk', never>,
    { view, freshness }: Seen<'frontDesk', 'hall'>,
  ) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor', 'clerk')
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        <mc-card .oldMs=${state.oldMs} .language=${language}>
          <h2>${say.standing}</h2>
          ${this.#standing(state, mayAct)}
        </mc-card>
        ${mayAct ? html`<mc-card><h2>${say.declare}</h2>${this.#form()}${this.draft === null ? nothing : this.#sure(this.draft)}</mc-card>` : nothing}
      `,
    )
  }

  #standing({ standing }: EmergencyPage, mayAct: boolean) {
    const say = words[this.language]
    if (standing === null) return this.unknown
    if (standing.length === 0) return html`<p class="none">${say.nothing}</p>`
    return html`<ul>${standing.map((one) => this.#one(one, mayAct))}</ul>`
  }

  #one({ emergencyId, mode, what, lines, missing }: StandingLine, mayAct: boolean) {
    const say = words[this.language]
    const end = () => this.ask({ name: 'emergency.end', data: { emergencyId } }, bothOf(words, 'ended'))
    return html`<li class="stands ${mode}">
      <h3>${what}</h3>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${missing === null ? nothing : html`<p class="missing">${missing}</p>`}
      ${mayAct ? html`<button class="key leading" type="button" @click=${end}>${say.end}</button>` : nothing}
    </li>`
  }

  /** Stays behind the question: whoever goes back finds what they wrote, and a drill stays a drill. */
  #form() {
    const say = words[this.language]
    return html`<form class="declare" ?hidden=${this.draft !== null} @submit=${(event: SubmitEvent) => this.#fillIn(event)}>
      <p>${say.hint}</p>
      <div class="fields">
        <label>${say.kind}<select name="kind">
          ${emergencyKind.options.map((kind) => html`<option value=${kind}>${titles[kind][this.language]}</option>`)}
        </select></label>
        <label>${say.mode}<select name="mode">
          ${emergencyMode.options.map((mode) => html`<option value=${mode}>${say.modes[mode]}</option>`)}
        </select></label>
        <label>${say.lasts}<select name="minutes">
          ${spans.map((count) => html`<option value=${count} ?selected=${count === usualSpan}>${say.minutes(count)}</option>`)}
        </select></label>
        <label>${say.zh}<input name="zh" maxlength="40" /></label>
        <label>${say.en}<input name="en" maxlength="100" /></label>
        <label>${say.places}<input name="places" maxlength="80" placeholder=${say.placesLike} /></label>
      </div>
      <p><button class="key leading">${say.next}</button></p>
    </form>`
  }

  #fillIn(event: SubmitEvent): void {
    const { kind, mode, minutes, zh = '', en = '', places = '' } = textsOf(event)
    this.draft = {
      kind: emergencyKind.parse(kind),
      mode: emergencyMode.parse(mode),
      text: { zh, en },
      places: placesIn(places),
      lastsMs: Number(minutes) * 60_000,
    }
  }

  #sure(draft: Draft) {
    const say = words[this.language]
    const { mode, text, places, lastsMs } = draft
    const back = () => {
      this.draft = null
    }
    const declare = async () => {
      const { accepted } = await this.ask({ name: 'emergency.declare', data: draft }, bothOf(words, 'declared'))
      if (!accepted) return
      this.draft = null
      this.renderRoot.querySelector<HTMLFormElement>('.declare')?.reset()
    }
    return html`<section class="sure ${mode}" aria-label=${say.confirm}>
      <h3>${say.sure(titleOf(draft, this.language))}</h3>
      ${text.zh === '' ? nothing : html`<p>${text.zh}</p>`}
      <p>${places.length === 0 ? say.whole : places.join(' ')} · ${say.minutes(lastsMs / 60_000)}</p>
      <p>${say.sureHint}</p>
      <p class="row">
        <button class="key leading" type="button" @click=${declare}>${say.confirm}</button>
        <button class="key" type="button" @click=${back}>${say.cancel}</button>
      </p>
    </section>`
  }
}
customElements.define('mc-emergency-page', EmergencyScreen)
