// The page of matters: what is amber or red now, and the copies, tables and registers of any time.
import { html, nothing, type PropertyDeclarations } from 'lit'
import { slipKind } from '#contract/guides/slip'
import type { Words } from '#wire/define'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { namingOf } from '../office/naming.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { drawAlerts, drawQuestions } from './draw-now.ts'
import { drawMatters, drawRegister, drawSlips, drawSpot, type Found } from './draw-tables.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** What somebody looks for; empty texts where it does not matter. */
export interface Wanted {
  readonly from: string
  readonly to: string
  readonly windowId: string
  readonly kind: string
}

export class MattersScreen extends OfficeSheet<'office', 'hall'> {
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'matters'
  static override properties: PropertyDeclarations = { ...OfficeSheet.properties, found: { attribute: false } }
  static override styles = [...sheetStyles, styles]

  /** What was found last; null before anybody has asked. */
  declare found: Found | null

  constructor() {
    super()
    this.found = null
  }

  /** Shows what was found, or the words of the refusal. */
  show(answer: { readonly found: Found } | { readonly refused: Words }): void {
    this.found = 'found' in answer ? answer.found : null
    this.refused = 'refused' in answer ? answer.refused : null
  }

  protected override draw({ language }: Shown<'office'>, { view }: Seen<'office', 'hall'>) {
    const say = words[language]
    const { facts } = view
    const { timeZone, date } = facts.hall.value
    return this.sheet(
      say.title,
      say.under,
      html`
        <mc-card class="now">
          <h2>${say.alerts}</h2>
          ${facts.matterAlerts === undefined ? this.unknown : drawAlerts(facts.matterAlerts.value, timeZone, language)}
        </mc-card>
        <mc-card class="now">
          <h2>${say.openQuestions}</h2>
          ${facts.questions === undefined ? this.unknown : drawQuestions(facts.questions.value, timeZone, language)}
        </mc-card>
        <mc-card class="ask">
          <h2>${say.period}</h2>
          ${this.#form(facts.windows?.value ?? [], date ?? '')}
          ${this.found === null ? html`<p class="none">${say.notAsked}</p>` : nothing}
        </mc-card>
        ${this.found === null ? nothing : this.#tables(this.found, facts)}
      `,
    )
  }

  #form(windows: readonly { windowId: string; number: string; name: string }[], today: string) {
    const say = words[this.language]
    return html`<form
      @submit=${(event: SubmitEvent) => {
        const { from = '', to = '', windowId = '', kind = '' } = textsOf(event)
        if (from > to) return this.show({ refused: bothOf(words, 'backwards') })
        this.dispatchEvent(new CustomEvent<Wanted>('look', { detail: { from, to, windowId, kind } }))
      }}
    >
      <label>${say.from}<input type="date" name="from" required .value=${`${today.slice(0, 8)}01`} /></label>
      <label>${say.to}<input type="date" name="to" required .value=${today} /></label>
      <label>${say.window}<select name="windowId">
        <option value="">${say.all}</option>
        ${windows.map(({ windowId, number, name }) => html`<option value=${windowId}>${number} ${name}</option>`)}
      </select></label>
      <label>${say.kind}<select name="kind">
        <option value="">${say.everyKind}</option>
        ${slipKind.options.map((kind) => html`<option value=${kind}>${say.slipKinds[kind]}</option>`)}
      </select></label>
      <button class="key leading">${say.look}</button>
      ${this.found === null ? nothing : html`<button class="key" type="button" @click=${() => print()}>${say.printTable}</button>`}
    </form>`
  }

  #tables(found: Found, facts: Seen<'office', 'hall'>['view']['facts']) {
    const say = words[this.language]
    const naming = namingOf(facts)
    return html`
      <mc-card><h2>${say.spot}</h2>${drawSpot(found.spot, naming, this.language)}</mc-card>
      <mc-card><h2>${say.slips}</h2>${drawSlips(found.slips, this.language)}</mc-card>
      <mc-card><h2>${say.matters}</h2>${drawMatters(found.matters, naming, this.language)}</mc-card>
      <mc-card><h2>${say.register}</h2>${drawRegister(found.questions, naming, this.language)}</mc-card>
    `
  }
}
customElements.define('mc-matters', MattersScreen)
