// The page for paper ratings: the same quick form for the first and the second person, who never see each other's entry.
import { html, nothing, type PropertyDeclarations } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Level } from '#wire/ids'
import { levels, levelWords } from '../../../display/design/levels.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { tagTable } from '../../features/counter/rating/tags.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { keyWish } from './keys.ts'
import { type PaperState, type Sent, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class PaperScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    level: { attribute: false },
    typedWindow: { attribute: false },
    sent: { attribute: false },
    discarding: { attribute: false },
  }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'paper'

  /** The level that is chosen, or null. */
  declare level: Level | null
  /** The window's number as typed. */
  declare typedWindow: string
  declare sent: Sent | null
  /** The form that is about to be thrown away, or null. */
  declare discarding: string | null
  /** The last form sent was taken as it is. */
  #isWell = false
  #cleared: Sent | null = null

  constructor() {
    super()
    this.level = null
    this.typedWindow = ''
    this.sent = null
    this.discarding = null
  }

  /** A form that went well makes room for the next; one that differs stays, to be corrected. */
  protected override updated(): void {
    super.updated()
    if (this.sent === null || this.sent === this.#cleared || !this.#isWell) return
    this.#cleared = this.sent
    const form = this.renderRoot.querySelector<HTMLFormElement>('.entry')
    if (form !== null) this.#clear(form)
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language, this.me, this.sent)
    const say = words[language]
    const { verdict, oldMs } = state
    this.#isWell = verdict !== null && !verdict.isRefusal
    const mayEnter = this.isRole('administrator', 'supervisor', 'reviewer')
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${verdict === null ? nothing : html`<p class="answer ${verdict.isRefusal ? 'refused' : ''}" role="status">${verdict.words}</p>`}
        ${mayEnter ? this.#form(state) : this.me === null ? nothing : html`<p class="answer refused">${say.notYours}</p>`}
        <mc-card .oldMs=${oldMs} .language=${language}><h2>${say.waiting}</h2>${this.#waiting(state)}</mc-card>
      `,
    )
  }

  #form({ windows, today }: PaperState) {
    const say = words[this.language]
    const window = windows.find(({ number }) => number === this.typedWindow.trim().toUpperCase())
    return html`<mc-card>
      <div class="head"><h2>${say.enter}</h2><p class="soft">${say.hint}</p></div>
      <form class="entry" novalidate @keydown=${(event: KeyboardEvent) => this.#press(event)} @submit=${(event: SubmitEvent) => void this.#send(event, window?.windowId)}>
        <label>${say.formNumber}<input name="formNumber" required maxlength="20" autocomplete="off" /></label>
        <label>${say.window}<input
          name="window"
          required
          maxlength="4"
          autocomplete="off"
          @input=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) this.typedWindow = target.value
          }}
        /><span class="soft hint">${this.typedWindow === '' ? '' : (window?.name ?? say.unknownWindow)}</span></label>
        <label>${say.date}<input type="date" name="date" required max=${today} .defaultValue=${today} /></label>
        <label>${say.number}<input name="number" maxlength="32" autocomplete="off" /></label>
        <fieldset class="wide" data-group="level">
          <legend>${say.level}</legend>
          <div class="choices">
            ${levels.map(
              (level) => html`<label class="choice">
                <input type="radio" name="level" value=${level} .checked=${this.level === level} @change=${() => this.#choose(level)} />
                <kbd>${level}</kbd>${levelWords[level][this.language]}
              </label>`,
            )}
          </div>
        </fieldset>
        <fieldset class="wide" data-group="tags">
          <legend>${say.tags}</legend>
          ${this.level === null ? html`<p class="soft">${say.chooseLevel}</p>` : keyed(this.level, this.#tags(this.level))}
        </fieldset>
        <label class="wide">${say.writing}<textarea name="writing" maxlength="150" rows="2"></textarea></label>
        <p class="row wide"><button class="key leading">${say.send}</button><span class="soft">${say.keys}</span></p>
      </form>
    </mc-card>`
  }

  #tags(level: Level) {
    const { language } = this
    return html`<div class="choices">
      ${tagTable[level].map(
        (tag, index) => html`<label class="choice">
          <input type="checkbox" name="tag" value=${tag.code} /><kbd>${index + 1}</kbd>${tag[language]}
        </label>`,
      )}
    </div>`
  }

  #choose(level: Level) {
    this.level = level
  }

  #press(event: KeyboardEvent): void {
    const { target, currentTarget } = event
    if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLFormElement)) return
    const group = target.closest('fieldset')?.dataset.group
    const inside = group === 'level' || group === 'tags' ? group : null
    const place = target instanceof HTMLTextAreaElement ? 'text' : target instanceof HTMLButtonElement ? 'key' : inside
    const wish = keyWish(event, place)
    if (wish === null) return
    event.preventDefault()
    if (wish.do === 'send') currentTarget.requestSubmit()
    else if (wish.do === 'next') this.#goOn(currentTarget, target)
    else
      currentTarget
        .querySelectorAll<HTMLInputElement>(`[data-group='${inside}'] input`)
        [this.#place(inside, wish.digit)]?.click()
  }

  /** Levels are called by their own digit, tags by their place. */
  #place(inside: 'level' | 'tags' | null, digit: number): number {
    return inside === 'level' ? levels.indexOf(digit as Level) : digit - 1
  }

  /** The next field; a group of choices is one stop. */
  #goOn(form: HTMLFormElement, from: HTMLElement): void {
    const stops = [...form.elements].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && !(one instanceof HTMLFieldSetElement),
    )
    const own = from.closest('fieldset')
    const next = stops.slice(stops.indexOf(from) + 1).find((one) => own === null || !own.contains(one))
    next?.focus()
  }

  async #send(event: SubmitEvent, windowId: string | undefined): Promise<void> {
    const form = event.currentTarget
    const { formNumber = '', date = '', number = '', writing = '' } = textsOf(event)
    if (!(form instanceof HTMLFormElement)) return
    const missing = this.#missing(form, windowId)
    if (missing !== null) return missing.focus()
    const tags = new FormData(form).getAll('tag').map(String)
    const data = {
      formNumber,
      windowId: windowId ?? '',
      date,
      number: number === '' ? null : number,
      level: this.level ?? 5,
      tags,
      writing: writing === '' ? null : writing,
    }
    this.sent = null
    const outcome = await this.ask({ name: 'paper.enter', data }, null)
    if (!outcome.accepted) return
    this.sent = { formNumber, sequence: outcome.sequence }
  }

  /** The first field that still wants something. */
  #missing(form: HTMLFormElement, windowId: string | undefined): HTMLElement | null {
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name='${name}']`)
    const invalid = [...form.elements].find((one) => one instanceof HTMLInputElement && !one.checkValidity())
    if (invalid instanceof HTMLElement) return invalid
    if (windowId === undefined) return field('window')
    return this.level === null ? field('level') : null
  }

  /** A stack of forms comes from one box: window and date stay. */
  #clear(form: HTMLFormElement): void {
    this.level = null
    for (const name of ['formNumber', 'number', 'writing']) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = ''
    }
    form.querySelector<HTMLInputElement>("[name='formNumber']")?.focus()
  }

  #waiting({ waiting }: PaperState) {
    const say = words[this.language]
    if (waiting === null) return this.unknown
    if (waiting.length === 0) return html`<p class="none">${say.noWaiting}</p>`
    return html`<ul>
      ${waiting.map(
        ({ formNumber, by, standing, isOwn }) => html`<li class="paper">
          <div>
            <p class="row"><strong>${formNumber}</strong><span class="chip ${standing.tone}">${standing.words}</span></p>
            <p class="soft">${by}${isOwn ? ` · ${say.yours}` : ''}</p>
          </div>
          ${this.isRole('administrator', 'supervisor') ? this.#discard(formNumber) : nothing}
        </li>`,
      )}
    </ul>`
  }

  #discard(formNumber: string) {
    const say = words[this.language]
    const turn = (to: string | null) => () => {
      this.discarding = to
    }
    if (this.discarding !== formNumber) {
      return html`<button class="key small" type="button" @click=${turn(formNumber)}>${say.discard}</button>`
    }
    return html`<form
      @submit=${async (event: SubmitEvent) => {
        const { remark = '' } = textsOf(event)
        const data = { formNumber, remark }
        const { accepted } = await this.ask({ name: 'paper.discard', data }, bothOf(words, 'discarded'))
        if (accepted) this.discarding = null
      }}
    >
      <label>${say.reason}<input name="remark" required maxlength="200" /></label>
      <button class="key leading small">${say.confirm}</button>
      <button class="key small" type="button" @click=${turn(null)}>${say.back}</button>
    </form>`
  }
}
customElements.define('mc-paper', PaperScreen)
