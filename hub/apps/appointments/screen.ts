// The page of appointments: who is expected, a list from a platform taken over whole or not at all, and the platforms that book by themselves.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Refusal } from '#wire/errors'
import type { HallCommand } from '#wire/index'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { listed } from '../office/listed.ts'
import { bothOf, idHint, OfficeSheet, sheetStyles, table, textsOf } from '../office/sheet.ts'
import { rowsIn, textOf } from './csv.ts'
import { type BadRow, type ReadList, readList } from './list.ts'
import { admitPlatform } from './platform-key.ts'
import { type AppointmentsState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** A file that was chosen and what stands in it. */
export interface Chosen {
  readonly name: string
  readonly list: ReadList
}

export class AppointmentsScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = { chosen: { attribute: false } }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'appointments'

  declare chosen: Chosen | null

  constructor() {
    super()
    this.chosen = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${this.isRole('administrator', 'supervisor') ? html`<mc-card><h2>${say.takeOver}</h2>${this.#import(state)}</mc-card>` : nothing}
        <mc-card .oldMs=${state.oldMs} .language=${language}>
          <h2>${say.booked}</h2>
          ${state.days === null ? this.unknown : state.days.length === 0 ? html`<p class="none">${say.none}</p>` : nothing}
          ${state.days?.map(({ day, slots }) => html`<h3>${day}</h3>${table([], slots)}`)}
        </mc-card>
        <mc-card .oldMs=${oldMs(freshness.platforms)} .language=${language}>
          <h2>${say.platforms}</h2>
          ${this.#platforms(state)}
        </mc-card>
      `,
    )
  }

  #import({ series }: AppointmentsState) {
    const say = words[this.language]
    const choose = (event: Event) => {
      const [file] = event.currentTarget instanceof HTMLInputElement ? (event.currentTarget.files ?? []) : []
      if (file !== undefined) void this.#read(file, series)
    }
    // A list that was mended and is chosen again counts as chosen.
    const forget = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) target.value = ''
    }
    return html`<div class="import">
      <p>${say.hint}</p>
      <p class="soft">${say.privacy}</p>
      <label class="file">${say.file}<input type="file" accept=".csv,text/csv" @click=${forget} @change=${choose} /></label>
      ${this.chosen === null ? nothing : this.#found(this.chosen)}
    </div>`
  }

  #found({ name, list: { appointments, bad, unread } }: Chosen) {
    const say = words[this.language]
    const columns =
      unread.length === 0 ? nothing : html`<p class="soft">${say.unread(listed([...unread], this.language))}</p>`
    if (bad.length === 0) {
      return html`<p class="answer" role="status">${say.ready(appointments.length, name)}</p>
        ${columns}
        <p class="row"><button class="key leading" type="button" @click=${() => void this.#takeOver()}>${say.send(appointments.length)}</button></p>`
    }
    const rows = bad.map(({ line, column, what }) => [say.lineOf(line), column, what])
    return html`<p class="answer refused" role="alert">${say.bad(bad.length, name)}</p>
      <div class="bad">${table([say.line, say.column, say.what], rows)}</div>
      ${columns}`
  }

  #platforms({ platforms }: AppointmentsState) {
    const say = words[this.language]
    const mayAct = this.isRole('administrator')
    if (platforms === null) return this.unknown
    const revoke = (platformId: string) =>
      this.ask({ name: 'platform.revoke', data: { platformId } }, bothOf(words, 'revoked'))
    return html`<p class="soft">${say.platformsHint}</p>
      ${platforms.length === 0 ? html`<p class="none">${say.noPlatforms}</p>` : nothing}
      <ul class="platforms">
        ${platforms.map(
          ({ platformId, name, since }) => html`<li>
            <p><strong>${name}</strong> <span class="soft">${platformId} · ${since}</span></p>
            ${mayAct ? html`<button class="key small" type="button" @click=${() => revoke(platformId)}>${say.revoke}</button>` : nothing}
          </li>`,
        )}
      </ul>
      ${
        mayAct
          ? html`<form class="admit" @submit=${(event: SubmitEvent) => void this.#admit(event)}>
              <label>${say.platformId}<input name="platformId" required pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" title=${idHint[this.language]} maxlength="32" autocomplete="off" /></label>
              <label>${say.platformName}<input name="name" required maxlength="60" autocomplete="off" /></label>
              <button class="key leading">${say.admit}</button>
            </form>`
          : nothing
      }`
  }

  async #read(file: File, series: AppointmentsState['series']): Promise<void> {
    this.refused = null
    this.done = null
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) this.refused = bothOf(words, 'unreadable')
    else this.chosen = { name: file.name, list: readList(rowsIn(textOf(new Uint8Array(bytes))), series) }
  }

  async #takeOver(): Promise<void> {
    const { chosen } = this
    if (chosen === null) return
    const { appointments, lines } = chosen.list
    const told = (language: Language) => words[language].taken(appointments.length)
    const command: HallCommand = { name: 'appointment.takeOver', data: { appointments: [...appointments] } }
    const outcome = await this.ask(command, { zh: told('zh'), en: told('en') })
    if (outcome.accepted) this.chosen = null
    else this.chosen = { ...chosen, list: { ...chosen.list, bad: badRows(outcome.refusal, lines, this.language) } }
  }

  async #admit(event: SubmitEvent): Promise<void> {
    const { platformId = '', name = '' } = textsOf(event)
    const form = event.currentTarget
    const made = await admitPlatform(platformId, name)
    if ('refusal' in made) return this.answer({ accepted: false, refusal: made.refusal }, null)
    const told = (language: Language) => words[language].admitted(name, made.value.key)
    this.answer({ accepted: true, sequence: 0 }, { zh: told('zh'), en: told('en') })
    if (form instanceof HTMLFormElement) form.reset()
  }
}
customElements.define('mc-appointments', AppointmentsScreen)

/** What the hub found wrong, by the rows of the file. */
function badRows({ code, data, message }: Refusal, lines: readonly number[], language: Language): BadRow[] {
  const refused = code === 'appointment.listRefused' && Array.isArray(data.refused) ? data.refused : []
  if (refused.length === 0) return [{ line: 1, column: '', what: message[language] }]
  return (refused as { index: number; message: Refusal['message'] }[]).map((one) => ({
    ...{ line: lines[one.index] ?? 1, column: '', what: one.message[language] },
  }))
}
