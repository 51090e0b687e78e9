// The publication page: hand in, review in place, see what is shown until when, withdraw and see who has confirmed; and notices.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { ContentRow, HandedIn, PublicationKind } from '#contract/public/publication'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { instantOf } from '../office/hall-time.ts'
import { bothOf, OfficeSheet, sheetStyles, table, textsOf } from '../office/sheet.ts'
import { lineHead, withdrawnLine } from './lines.ts'
import { paperSheet } from './paper-sheet.ts'
import { reviewTable } from './review.ts'
import { type Line, type PublicationKinds, type PublicationState, placeOf, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export interface Problem {
  readonly line: number
  readonly column: string
  readonly what: string
}

/** What the page asks of whoever brings it to life. */
export interface HandIn {
  readonly kind: PublicationKind
  readonly title: string
  readonly file: File
  taken(): void
}
export interface PrintWish {
  readonly publicationId: string
  readonly paper: 'a4' | 'a3'
}

export class PublicationScreen extends OfficeSheet<PublicationKinds, 'hall'> {
  static override properties: PropertyDeclarations = {
    kind: { attribute: false },
    problems: { attribute: false },
    opened: { attribute: false },
    original: { attribute: false },
    withdrawing: { attribute: false },
    paper: { attribute: false },
    printed: { attribute: false },
  }
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'publication'

  declare kind: PublicationKind
  /** What was wrong with the last file; none while nothing was. */
  declare problems: readonly Problem[]
  /** The import that is being reviewed, masked, and what was written where somebody asked for it. */
  declare opened: ContentRow | null
  declare original: HandedIn | null
  /** The publication that is about to be withdrawn, or null. */
  declare withdrawing: string | null
  declare paper: 'a4' | 'a3'
  /** What stands on the sheet for the paper board, or null. */
  declare printed: ContentRow | null

  constructor() {
    super()
    this.kind = 'result'
    this.problems = []
    this.opened = null
    this.original = null
    this.withdrawing = null
    this.paper = 'a4'
    this.printed = null
  }

  protected override draw(
    { now, language }: Shown<PublicationKinds, never>,
    { view, freshness }: Seen<PublicationKinds, 'hall'>,
  ) {
    const state = screenState(view, freshness, now, language, this.me)
    const say = words[language]
    const card = <T>(title: string, lines: readonly T[] | null, none: string, draw: (line: T) => unknown) =>
      html`<mc-card .oldMs=${state.oldMs} .language=${language}>
        <h2>${title}</h2>
        ${lines === null ? this.unknown : lines.length === 0 ? html`<p class="none">${none}</p>` : html`<ul>${lines.map(draw)}</ul>`}
      </mc-card>`
    return html`${this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${card(say.waiting, state.waiting, say.noWaiting, (line) => this.#waiting(line, state))}
        ${card(say.running, state.running, say.noRunning, (line) => this.#running(line))}
        ${card(say.withdrawn, state.withdrawn, say.noWithdrawn, withdrawnLine)}
        ${this.isRole('administrator', 'supervisor', 'clerk') ? this.#import() : nothing}
        ${this.isRole('administrator', 'supervisor', 'clerk') ? this.#bulletinForm(state) : nothing}
        ${card(
          say.bulletins,
          state.bulletins,
          say.noBulletins,
          (line) => html`<li class="line"><div class="what">
          <p class="row"><strong>${line.zh}</strong><span class="chip ${line.chip.tone}">${line.chip.words}</span></p>
          ${line.en === null ? nothing : html`<p>${line.en}</p>`}
          <p class="soft">${line.when} · ${line.where}</p>
        </div>
        ${
          this.isRole('administrator', 'supervisor', 'clerk')
            ? html`<button class="key small" type="button" @click=${() => this.ask({ name: 'bulletin.withdraw', data: { bulletinId: line.bulletinId } }, bothOf(words, 'taken'))}>${say.take}</button>`
            : nothing
        }</li>`,
        )}
      `,
    )}${this.printed === null ? nothing : paperSheet(this.printed, state, this.paper, language)}`
  }

  #import() {
    const say = words[this.language]
    const kinds = Object.entries(say.kinds) as [PublicationKind, string][]
    const choose = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) this.kind = target.value as PublicationKind
    }
    return html`<mc-card>
      <div class="head"><h2>${say.import}</h2><p class="soft">${say.importHint}</p></div>
      <form class="importing" @submit=${(event: SubmitEvent) => this.#handIn(event)}>
        <label>${say.kind}<select name="kind" @change=${choose}>
          ${kinds.map(([kind, name]) => html`<option value=${kind} ?selected=${kind === this.kind}>${name}</option>`)}
        </select></label>
        <label>${say.name}<input name="title" required maxlength="60" autocomplete="off" /></label>
        <label class="wide">${say.file}<input type="file" name="file" required accept=".xlsx,.csv,.json" /></label>
        <p class="wide soft">${this.kind === 'result' ? say.columns : say.textColumns}</p>
        <button class="key leading">${say.send}</button>
      </form>
      ${
        this.problems.length === 0
          ? nothing
          : html`<p class="answer refused" role="alert">${say.problems(this.problems.length)}</p>
              ${table(
                [say.line, say.column, say.what],
                this.problems.map(({ line, column, what }) => [line, column, what]),
              )}`
      }
    </mc-card>`
  }

  #handIn(event: SubmitEvent): void {
    const { title = '' } = textsOf(event)
    const form = event.currentTarget
    const file = form instanceof HTMLFormElement ? new FormData(form).get('file') : null
    if (!(form instanceof HTMLFormElement) || !(file instanceof File)) return
    this.problems = []
    this.#tell<HandIn>('hand-in', { kind: this.kind, title, file, taken: () => form.reset() })
  }

  #tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  #waiting(line: Line, state: PublicationState) {
    const say = words[this.language]
    const { publicationId, isOwn } = line
    const opened = this.opened?.publicationId === publicationId ? this.opened : null
    const turn = () => {
      this.original = null
      if (opened === null) this.#tell('open-publication', publicationId)
      else this.opened = null
    }
    return html`<li class="line">
      ${lineHead(line)}
      <button class="key small" type="button" aria-expanded=${opened !== null} @click=${turn}>${opened === null ? say.open : say.close}</button>
      ${opened === null ? nothing : html`<div class="whole">${reviewTable(opened, this.original, this.language)}</div>`}
      ${
        opened === null
          ? nothing
          : html`<p class="row whole">
              <button class="key small" type="button" @click=${() => this.#tell('read-original', publicationId)}>${say.original}</button>
              ${isOwn ? html`<button class="key small" type="button" @click=${() => this.ask({ name: 'publication.discard', data: { publicationId } }, bothOf(words, 'discarded'))}>${say.discard}</button><span class="soft">${say.ownImport}</span>` : nothing}
            </p>
            ${this.#maskForm(opened)}
            ${isOwn || !this.isRole('administrator', 'supervisor', 'leader', 'reviewer') ? nothing : this.#decide(publicationId, state)}`
      }
    </li>`
  }

  #maskForm(opened: ContentRow) {
    const say = words[this.language]
    return html`<form
      @submit=${async (event: SubmitEvent) => {
        const { row = '', text = '' } = textsOf(event)
        const place = placeOf(opened, Number(row) - 1, text)
        if (place === null) {
          this.refused = bothOf(words, 'notInCell')
          return
        }
        const { publicationId } = opened
        const { accepted } = await this.ask(
          { name: 'publication.mask', data: { publicationId, ...place } },
          bothOf(words, 'masked'),
        )
        if (accepted) this.#tell('open-publication', publicationId)
      }}
    >
      <label>${say.maskRow}<input class="short" type="number" name="row" min="1" max=${opened.content.rows.length} required /></label>
      <label>${say.maskText}<input name="text" required maxlength="120" autocomplete="off" /></label>
      <button class="key small">${say.mask}</button>
    </form>`
  }

  #decide(publicationId: string, { today }: PublicationState) {
    const say = words[this.language]
    return html`<form
        @submit=${(event: SubmitEvent) => {
          const { from = '', days = '' } = textsOf(event)
          void this.ask(
            { name: 'publication.approve', data: { publicationId, from, days: Number(days) } },
            bothOf(words, 'approved'),
          )
        }}
      >
        <label>${say.from}<input type="date" name="from" required min=${today} .defaultValue=${today} /></label>
        <label>${say.days}<input class="short" type="number" name="days" min="1" max="366" required .defaultValue=${'7'} /></label>
        <button class="key leading">${say.approve}</button>
      </form>
      <form
        @submit=${(event: SubmitEvent) => {
          const { remark = '' } = textsOf(event)
          void this.ask({ name: 'publication.return', data: { publicationId, remark } }, bothOf(words, 'returned'))
        }}
      >
        <label>${say.returning}<input name="remark" required maxlength="200" autocomplete="off" /></label>
        <button class="key">${say.return}</button>
      </form>`
  }

  #running(line: Line) {
    const say = words[this.language]
    const { publicationId } = line
    const turn = (to: string | null) => () => {
      this.withdrawing = to
    }
    const choose = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) this.paper = target.value === 'a3' ? 'a3' : 'a4'
    }
    return html`<li class="line">
      ${lineHead(line)}
      <p class="row">
        <select aria-label=${say.paper} @change=${choose}><option value="a4" ?selected=${this.paper === 'a4'}>A4</option><option value="a3" ?selected=${this.paper === 'a3'}>A3</option></select>
        <button class="key small" type="button" @click=${() => this.#tell<PrintWish>('print-publication', { publicationId, paper: this.paper })}>${say.print}</button>
        ${
          this.isRole('administrator', 'supervisor', 'leader', 'reviewer') && this.withdrawing !== publicationId
            ? html`<button class="key small" type="button" @click=${turn(publicationId)}>${say.withdraw}</button>`
            : nothing
        }
      </p>
      ${
        this.withdrawing !== publicationId
          ? nothing
          : html`<form
              @submit=${async (event: SubmitEvent) => {
                const { remark = '' } = textsOf(event)
                const data = { publicationId, remark }
                const { accepted } = await this.ask(
                  { name: 'publication.withdraw', data },
                  bothOf(words, 'withdrawnNow'),
                )
                if (accepted) this.withdrawing = null
              }}
            >
              <label>${say.reason}<input name="remark" required maxlength="200" autocomplete="off" /></label>
              <button class="key leading small">${say.confirm}</button>
              <button class="key small" type="button" @click=${turn(null)}>${say.back}</button>
            </form>`
      }
    </li>`
  }

  #bulletinForm({ timeZone }: PublicationState) {
    const say = words[this.language]
    return html`<mc-card>
      <div class="head"><h2>${say.post}</h2><p class="soft">${say.bulletinHint}</p></div>
      <form class="posting" @submit=${(event: SubmitEvent) => void this.#post(event, timeZone)}>
        <label class="wide">${say.zh}<input name="zh" required maxlength="80" autocomplete="off" /></label>
        <label class="wide">${say.en}<input name="en" maxlength="200" autocomplete="off" /></label>
        <label>${say.begin}<input type="datetime-local" name="from" required /></label>
        <label>${say.end}<input type="datetime-local" name="to" required /></label>
        <label class="wide">${say.boards}<input name="boards" maxlength="400" autocomplete="off" /></label>
        <button class="key leading">${say.post}</button>
      </form>
    </mc-card>`
  }

  async #post(event: SubmitEvent, timeZone: string): Promise<void> {
    const form = event.currentTarget
    const { zh = '', en = '', from = '', to = '', boards = '' } = textsOf(event)
    const [begins, ends] = [instantOf(from, timeZone), instantOf(to, timeZone)]
    if (begins === null || ends === null) {
      this.refused = bothOf(words, 'wrongTime')
      return
    }
    const names = boards.split(/[,，、\s]+/).filter((name) => name !== '')
    const data = { zh, en: en === '' ? null : en, from: begins, to: ends, boards: names }
    const { accepted } = await this.ask({ name: 'bulletin.post', data }, bothOf(words, 'posted'))
    if (accepted && form instanceof HTMLFormElement) form.reset()
  }
}
customElements.define('mc-publication', PublicationScreen)
