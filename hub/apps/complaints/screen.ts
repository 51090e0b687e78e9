// The office's list of complaints and opinions from the kiosks: number, kind, department, day and state.
import { html, type PropertyDeclarations } from 'lit'
import type { z } from 'zod'
import type { complaintRow } from '#contract/office/complaint'
import type { Words } from '#wire/define'
import { clockFace } from '../../../display/design/clock.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { OfficeSheet, sheetStyles, table } from '../office/sheet.ts'
import { words } from './words.ts'

export type ComplaintRow = z.output<typeof complaintRow>

export class ComplaintsScreen extends OfficeSheet<'office', 'hall'> {
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'complaints'
  static override properties: PropertyDeclarations = { ...OfficeSheet.properties, rows: { attribute: false } }
  static override styles = sheetStyles

  /** Null until the list has come. */
  declare rows: readonly ComplaintRow[] | null

  constructor() {
    super()
    this.rows = null
  }

  /** Shows what was found, or the words of the refusal. */
  show(answer: { rows: readonly ComplaintRow[] } | { refusal: { message: Words } }): void {
    this.rows = 'rows' in answer ? answer.rows : null
    this.refused = 'rows' in answer ? null : answer.refusal.message
  }

  protected override draw({ language }: Shown<'office'>, { view }: Seen<'office', 'hall'>) {
    const say = words[language]
    return this.sheet(
      say.title,
      say.under,
      html`<mc-card>
        <div class="head">
          <h2>${say.received}</h2>
          <button class="key small" type="button" @click=${() => this.dispatchEvent(new CustomEvent('look'))}>${say.again}</button>
        </div>
        ${this.#list(view)}
      </mc-card>`,
    )
  }

  #list({ facts }: Seen<'office', 'hall'>['view']) {
    const { rows, language } = this
    const say = words[language]
    if (rows === null) return html`<p class="none" role="status">${say.notYet}</p>`
    if (rows.length === 0) return html`<p class="none" role="status">${say.none}</p>`
    const { timeZone } = facts.hall.value
    const unitOf = (id: string | null) =>
      facts.people?.value.units.find(({ unitId }) => unitId === id)?.name ?? id ?? '—'
    return html`
      <p class="soft" role="status">${say.found(rows.length)}</p>
      ${table(
        say.heads,
        rows.map(({ number, receipt, kind, unitId, happenedOn, enteredAt, boxId, standing }) => {
          const { date, time } = clockFace(enteredAt, timeZone, language)
          return [
            number,
            `${receipt.slice(0, 4)} ${receipt.slice(4)}`,
            say.kind[kind],
            unitOf(unitId),
            happenedOn ?? '—',
            `${date} ${time}`,
            boxId,
            say.standing[standing],
          ]
        }),
      )}
    `
  }
}
customElements.define('mc-complaints', ComplaintsScreen)
