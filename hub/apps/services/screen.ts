// The page that says who handled what: a date, a window, a number, and the list.
import { html, type PropertyDeclarations } from 'lit'
import type { z } from 'zod'
import type { serviceRow } from '#contract/counter/rating'
import type { Words } from '#wire/define'
import { clockFace } from '../../../display/design/clock.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { namingOf } from '../office/naming.ts'
import { OfficeSheet, sheetStyles, table, textsOf } from '../office/sheet.ts'
import { words } from './words.ts'

export type ServiceRow = z.output<typeof serviceRow>

/** What somebody looks for; empty texts where it does not matter. */
export interface Wanted {
  readonly date: string
  readonly windowId: string
  readonly number: string
}

export class ServicesScreen extends OfficeSheet<'office', 'hall'> {
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'services'
  static override properties: PropertyDeclarations = { ...OfficeSheet.properties, rows: { attribute: false } }
  static override styles = sheetStyles

  /** What was found last; null before anybody has asked. */
  declare rows: readonly ServiceRow[] | null

  constructor() {
    super()
    this.rows = null
  }

  /** Shows what was found, or the words of the refusal. */
  show(answer: { rows: readonly ServiceRow[] } | { refusal: { message: Words } }): void {
    this.rows = 'rows' in answer ? answer.rows : null
    this.refused = 'rows' in answer ? null : answer.refusal.message
  }

  protected override draw({ language }: Shown<'office'>, { view }: Seen<'office', 'hall'>) {
    const say = words[language]
    const { facts } = view
    const windows = facts.windows?.value ?? []
    const { date } = facts.hall.value
    return this.sheet(
      say.title,
      say.under,
      html`
        <mc-card>
          <form
            @submit=${(event: SubmitEvent) => {
              const { date = '', windowId = '', number = '' } = textsOf(event)
              this.dispatchEvent(new CustomEvent<Wanted>('look', { detail: { date, windowId, number } }))
            }}
          >
            <label>${say.date}<input type="date" name="date" required .value=${date ?? ''} /></label>
            <label>
              ${say.window}
              <select name="windowId">
                <option value="">${say.all}</option>
                ${windows.map(({ windowId, number, name }) => html`<option value=${windowId}>${number} ${name}</option>`)}
              </select>
            </label>
            <label>${say.number}<input name="number" maxlength="32" autocomplete="off" /></label>
            <button class="key leading">${say.look}</button>
          </form>
        </mc-card>
        <mc-card>${this.#found(view)}</mc-card>
      `,
    )
  }

  #found({ facts }: Seen<'office', 'hall'>['view']) {
    const { rows, language } = this
    const say = words[language]
    if (rows === null) return html`<p class="none">${say.notAsked}</p>`
    if (rows.length === 0) return html`<p class="none" role="status">${say.none}</p>`
    const { timeZone } = facts.hall.value
    const { window, person } = namingOf(facts)
    return html`
      <p class="soft" role="status">${say.found(rows.length)}</p>
      ${table(
        say.heads,
        rows.map(({ finishedAt, windowId, number, matterNumber, staffId, role, outcome }) => [
          clockFace(finishedAt, timeZone, language).time,
          window(windowId),
          number ?? '—',
          matterNumber ?? '—',
          person(staffId),
          say.role[role],
          outcome === 'undone' ? html`<s>${say.outcome[outcome]}</s>` : say.outcome[outcome],
        ]),
      )}
    `
  }
}
customElements.define('mc-services', ServicesScreen)
