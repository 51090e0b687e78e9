// The calendar page: which days are worked and who says so, a new notice with its preview, and days the hall sets apart.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { markOf } from './days.ts'
import { type Draft, draftFrom, emptyDraft, type Mistake, noticeFrom } from './draft.ts'
import { type CalendarState, drawn, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'
import { yearGrid, yearStyles } from './year-grid.ts'

const fields = ['year', 'document', 'publishedOn'] as const
const texts = ['holidays', 'workedDays'] as const

export class CalendarScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    chosen: { attribute: false },
    draft: { attribute: false },
    fileMistake: { attribute: false },
  }
  static override styles = [...sheetStyles, yearStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'calendar'

  /** The year somebody wants to see; null: this one. */
  declare chosen: number | null
  declare draft: Draft
  /** What is wrong with the file that was chosen last, or null. */
  declare fileMistake: Mistake | null

  constructor() {
    super()
    this.chosen = null
    this.draft = emptyDraft
    this.fileMistake = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language, this.chosen)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    const { oldMs, missingYear } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${missingYear === null ? nothing : html`<p class="answer refused" role="alert">${missingYear}</p>`}
        <mc-card .oldMs=${oldMs} .language=${language}>${this.#year(state)}</mc-card>
        ${mayAct ? this.#publishing() : nothing}
        <mc-card .oldMs=${oldMs} .language=${language}>
          <h2>${say.declared}</h2>
          ${this.#declared(state, mayAct)}
          ${mayAct ? this.#declaring() : nothing}
        </mc-card>
      `,
    )
  }

  #year({ years, shown }: CalendarState) {
    const say = words[this.language]
    if (years === null) return this.unknown
    if (shown === null) return html`<p class="none">${say.noNotices}</p>`
    const choose = (year: number) => () => {
      this.chosen = year
    }
    return html`
      <div class="head">
        <h2>${say.year(shown.year)}</h2>
        <p class="row years">
          ${years.map(
            (
              year,
            ) => html`<button class="key small" type="button" aria-pressed=${year === shown.year} @click=${choose(year)}>
              ${say.year(year)}
            </button>`,
          )}
        </p>
      </div>
      <p>${shown.source}<br /><span class="soft">${shown.version} · ${shown.sum}</span></p>
      ${yearGrid(shown.months, this.language)}
    `
  }

  #publishing() {
    const say = words[this.language]
    const { draft, fileMistake } = this
    const isEmpty = Object.values(draft).every((text) => text.trim() === '')
    const { notice, mistakes } = noticeFrom(draft)
    const preview = notice.year === 0 ? null : drawn(notice.year, (date) => markOf(date, [notice], []), this.language)
    const change = ({ target }: Event) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        this.draft = { ...this.draft, [target.name]: target.value }
      }
    }
    return html`<mc-card>
      <h2>${say.publish}</h2>
      <p class="soft">${say.publishHint}</p>
      <label class="key small">${say.file}<input type="file" accept=".yaml,.yml" @change=${(event: Event) => void this.#read(event)} /></label>
      ${fileMistake === null ? nothing : this.#mistake(fileMistake)}
      <form class="notice" @input=${change} @submit=${(event: SubmitEvent) => void this.#publish(event)}>
        ${fields.map(
          (name) => html`<label class=${name}>${say.field[name]}<input
            name=${name}
            type=${name === 'publishedOn' ? 'date' : 'text'}
            inputmode=${name === 'year' ? 'numeric' : nothing}
            maxlength=${name === 'document' ? 60 : nothing}
            .value=${draft[name]}
          /></label>`,
        )}
        ${texts.map(
          (name) => html`<label class=${name}>${say.field[name]}<textarea
            name=${name}
            placeholder=${name === 'holidays' ? say.example : nothing}
            .value=${draft[name]}
          ></textarea></label>`,
        )}
        ${isEmpty || mistakes.length === 0 ? nothing : html`<div class="whole" role="status"><strong>${say.mistakes}</strong>${mistakes.slice(0, 5).map((one) => this.#mistake(one))}</div>`}
        <button class="key leading" ?disabled=${mistakes.length > 0}>${say.send}</button>
      </form>
      ${isEmpty || preview === null ? nothing : html`<h3>${say.preview(notice.year)} · ${preview.sum}</h3>${yearGrid(preview.months, this.language)}`}
    </mc-card>`
  }

  #mistake({ words: what, where }: Mistake) {
    return html`<p class="mistake">${[where, what[this.language]].filter((part) => part !== '').join(' · ')}</p>`
  }

  async #read({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return
    const [file] = target.files ?? []
    if (file === undefined) return
    const read = draftFrom(await file.text())
    this.fileMistake = 'words' in read ? read : null
    if (!('words' in read)) this.draft = read
    // The same file can be chosen again after it was corrected.
    target.value = ''
  }

  async #publish(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { notice, mistakes } = noticeFrom(this.draft)
    if (mistakes.length > 0) return
    const { accepted } = await this.ask({ name: 'calendar.publish', data: notice }, bothOf(words, 'published'))
    if (!accepted) return
    this.draft = emptyDraft
    this.chosen = notice.year
  }

  #declared({ declared }: CalendarState, mayAct: boolean) {
    const say = words[this.language]
    if (declared === null) return this.unknown
    if (declared.length === 0) return html`<p class="none">${say.noDeclared}</p>`
    const withdraw = (date: string) => () =>
      this.ask({ name: 'calendar.withdraw', data: { date } }, bothOf(words, 'withdrawn'))
    return html`<ul>
      ${declared.map(
        ({ date, words: what, reason }) => html`<li class="head">
          <span><strong>${what}</strong> · ${reason}</span>
          ${mayAct ? html`<button class="key small" type="button" @click=${withdraw(date)}>${say.withdraw}</button>` : nothing}
        </li>`,
      )}
    </ul>`
  }

  #declaring() {
    const say = words[this.language]
    return html`<form
      @submit=${async (event: SubmitEvent) => {
        const form = event.currentTarget
        const { date = '', kind, reason = '' } = textsOf(event)
        const data = { date, kind: kind === 'working' ? ('working' as const) : ('off' as const), reason }
        const { accepted } = await this.ask({ name: 'calendar.declare', data }, bothOf(words, 'done'))
        if (accepted && form instanceof HTMLFormElement) form.reset()
      }}
    >
      <label>${say.date}<input type="date" name="date" required /></label>
      <label>${say.what}<select name="kind">
        <option value="off">${say.kind.off}</option>
        <option value="working">${say.kind.working}</option>
      </select></label>
      <label class="reason">${say.reason}<input name="reason" required maxlength="200" /></label>
      <button class="key">${say.set}</button>
    </form>`
  }
}
customElements.define('mc-calendar', CalendarScreen)
