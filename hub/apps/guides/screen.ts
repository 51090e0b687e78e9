// The guides page: every item and how its guide stands; one of them written, reviewed, renamed, cancelled or passed down.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { type GuideTexts, guideTexts, type TextMistake, type Texts } from '#wire/guide-texts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles } from '../office/sheet.ts'
import { type ChosenFile, exchangeCard } from './draw-exchange.ts'
import { guideForm } from './draw-form.ts'
import { itemHead, newItemCard, type Tab } from './draw-head.ts'
import { history, idField, itemForm, type Standing, standingForm } from './draw-item.ts'
import { itemList, listed } from './draw-list.ts'
import { type Decision, review } from './draw-review.ts'
import { emptyTexts } from './edit.ts'
import { guideWords } from './guide-words.ts'
import { itemWords } from './item-words.ts'
import { foundInItem, foundPersonal, itemFrom, itemTexts, readForm } from './mistakes.ts'
import { sendFile } from './send-file.ts'
import {
  type GuidesKind,
  type GuidesState,
  type ItemLine,
  type OpenRecords,
  type Records,
  type Show,
  screenState,
} from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class GuidesScreen extends OfficeSheet<GuidesKind, 'hall'> {
  static override properties: PropertyDeclarations = Object.fromEntries(
    ['records', 'open', 'opened', 'tab', 'search', 'show', 'most', 'chosen', 'onlyDifferent', 'form', 'mistakes']
      .concat('itemTyped', 'itemMistakes', 'newId', 'standingTo', 'standingWanted', 'file')
      .map((name) => [name, { attribute: false }]),
  )
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'guides'

  declare records: Records | null
  declare open: OpenRecords | null
  /** The item whose page is open, or null. */
  declare opened: string | null
  declare tab: Tab
  declare search: string
  declare show: Show
  /** How many items are listed. */
  declare most: number
  declare chosen: { before: number | null; after: number | null }
  declare onlyDifferent: 'yes' | 'no'
  /** What is being written of the open item; null: nothing was changed yet. */
  declare form: GuideTexts | null
  declare mistakes: readonly TextMistake[]
  declare itemTyped: Texts | null
  declare itemMistakes: Readonly<Record<string, Words>>
  /** The id of an item that is being added; null: none is. */
  declare newId: string | null
  declare standingTo: Standing['is']
  declare standingWanted: Standing | null
  /** The file that was chosen for import, and what came of it. */
  declare file: ChosenFile | null
  /** What was being written of other items when somebody left them. */
  readonly #left = new Map<string, GuideTexts>()

  constructor() {
    super()
    this.records = null
    this.open = null
    this.opened = null
    this.tab = 'review'
    this.search = ''
    this.show = 'all'
    this.most = listed
    this.newId = null
    this.file = null
    this.#forget()
  }

  protected override draw({ now, language }: Shown<GuidesKind, never>, { view, freshness }: Seen<GuidesKind, 'hall'>) {
    const { records, search, show, opened, open } = this
    const state = screenState(view, freshness, now, language, records, { search, show, opened })
    const say = words[language]
    const body =
      state.opened !== null
        ? this.#item(state.opened, state, open?.itemId === opened ? open : null)
        : this.newId !== null
          ? this.#adding(this.newId, state)
          : itemList(this, state, {
              language,
              mayAdd: this.isRole('administrator', 'supervisor') ? 'yes' : 'no',
              choose: (change) => Object.assign(this, change),
              add: () => this.#beginAdding(),
              opens: (itemId) => this.openItem(itemId),
              exchange: this.#exchange(),
            })
    return this.sheet(say.title, `${state.hallName} · ${state.time}`, body)
  }

  /** Opens an item's page, or with null the list. */
  openItem(itemId: string | null): void {
    if (this.opened !== null && this.form !== null) this.#left.set(this.opened, this.form)
    this.#forget()
    Object.assign(this, { opened: itemId, open: null, newId: null, tab: 'review', done: null, refused: null })
    this.form = itemId === null ? null : (this.#left.get(itemId) ?? null)
    this.#look()
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus())
  }

  #forget(): void {
    this.chosen = { before: null, after: null }
    this.onlyDifferent = 'no'
    this.form = null
    this.mistakes = []
    this.itemTyped = null
    this.itemMistakes = {}
    this.standingTo = 'cancelled'
    this.standingWanted = null
  }

  /** Asks for the records of the list and of the open item. */
  #look(): void {
    this.dispatchEvent(new CustomEvent<string | null>('look', { detail: this.opened }))
  }

  #item(line: ItemLine, state: GuidesState, open: OpenRecords | null) {
    const close = () => this.openItem(null)
    const choose = (tab: Tab) => Object.assign(this, { tab })
    return html`${itemHead(line, state, { tab: this.tab, language: this.language, close, choose })}
      <mc-card>${open === null ? html`<p class="none" role="status">${words[this.language].loading}</p>` : this.#part(line, state, open)}</mc-card>`
  }

  #part(line: ItemLine, state: GuidesState, open: OpenRecords) {
    const { language } = this
    switch (this.tab) {
      case 'review':
        return review({
          versions: open.versions,
          chosen: this.chosen,
          onlyDifferent: this.onlyDifferent,
          state,
          language,
          mayReview: this.isRole('administrator', 'supervisor', 'leader', 'reviewer') ? 'yes' : 'no',
          reader: this.me?.accountId ?? null,
          choose: (change) => Object.assign(this, { chosen: { ...this.chosen, ...change } }),
          showOnly: (onlyDifferent) => Object.assign(this, { onlyDifferent }),
          decide: (decision, done) => void this.#decide(line.itemId, decision, bothOf(guideWords, done)),
        })
      case 'edit':
        return this.#writing(line, state, open)
      case 'item':
        if (!this.isRole('administrator', 'supervisor')) return html`<p>${itemWords[language].onlyOffice}</p>`
        return itemForm(this.#itemParts(state, itemTexts(line.item), line.itemId), null)
      case 'standing':
        if (!this.isRole('administrator', 'supervisor')) return html`<p>${itemWords[language].onlyOffice}</p>`
        return standingForm({
          name: line.name,
          standing: line.item.standing,
          wanted: this.standingWanted,
          to: this.standingTo,
          today: state.today,
          language,
          choose: (standingTo) => Object.assign(this, { standingTo }),
          want: (standingWanted) => Object.assign(this, { standingWanted }),
          confirm: (standing) => void this.#stand(line.itemId, standing),
        })
      case 'history':
        return history(open, state, language)
    }
  }

  #writing({ itemId, guide }: ItemLine, state: GuidesState, { versions }: OpenRecords) {
    const say = guideWords[this.language]
    if (!this.isRole('administrator', 'supervisor', 'clerk')) return html`<p>${say.notYours}</p>`
    const from = versions.find(({ state }) => state !== 'discarded') ?? versions[0]
    const texts = this.form ?? (from === undefined ? emptyTexts : guideTexts(from.guide))
    const draft = guide?.draft ?? null
    const keys = html`<p class="row">
      <button class="key leading" type="button" @click=${() => void this.#save(itemId, texts, 'wanted')}>${say.send}</button>
      <button class="key" type="button" @click=${() => void this.#save(itemId, texts, 'notYet')}>${say.saveDraft}</button>
      ${draft === null ? nothing : html`<button class="key" type="button" @click=${() => void this.#discard(itemId, draft.version)}>${say.discard}</button>`}
    </p>`
    return html`
      <p class="soft">${from === undefined ? say.fresh : say.writingFrom(from.version)}${this.form === null ? '' : ` · ${say.unsaved}`}</p>
      ${from?.state === 'returned' ? html`<p class="answer refused">${say.returned(state.nameOf(from.reviewer), from.remark ?? '')}</p>` : nothing}
      ${draft?.review === 'wanted' ? html`<p>${say.draftWaits(draft.version)}</p>` : nothing}
      ${keys}
      ${guideForm({
        texts,
        mistakes: this.mistakes,
        language: this.language,
        change: (form) => Object.assign(this, { form }),
        goTo: (id) => this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
      })}
      ${keys}
    `
  }

  #exchange() {
    const { file, language } = this
    return exchangeCard({
      file,
      language,
      mayBring: this.isRole('administrator', 'supervisor') ? 'yes' : 'no',
      choose: (chosen) => void this.#send(chosen, 'check'),
      bring: (chosen) => void this.#send(chosen, 'bring'),
    })
  }

  async #send(blob: File, to: 'check' | 'bring'): Promise<void> {
    this.file = { blob, report: null }
    const answer = await sendFile(blob, to)
    this.refused = 'refusal' in answer ? answer.refusal.message : null
    this.done = null
    this.file = 'refusal' in answer ? null : { blob, report: answer.value.report }
    if ('value' in answer && answer.value.report.isBrought) this.#look()
  }

  #beginAdding(): void {
    this.#forget()
    Object.assign(this, { newId: '', done: null, refused: null })
  }

  #adding(newId: string, state: GuidesState) {
    const typed = (newId: string) => Object.assign(this, { newId })
    const form = itemForm(this.#itemParts(state, this.itemTyped ?? {}, newId), idField(newId, this.language, typed))
    return newItemCard(form, this.language, () => this.openItem(null))
  }

  #itemParts(state: GuidesState, known: Texts, itemId: string) {
    const texts = this.itemTyped ?? known
    return {
      texts,
      mistakes: this.itemMistakes,
      state,
      language: this.language,
      change: (changed: Texts) => {
        this.itemTyped = changed
      },
      save: () => void this.#saveItem(itemId, texts),
    }
  }

  async #saveItem(itemId: string, texts: Texts): Promise<void> {
    const read = itemFrom(itemId, texts)
    if ('mistakes' in read) {
      this.itemMistakes = read.mistakes
      return
    }
    const outcome = await this.ask({ name: 'item.register', data: read.item }, bothOf(itemWords, 'saved'))
    this.itemMistakes = outcome.accepted ? {} : foundInItem(outcome.refusal)
    if (!outcome.accepted) return
    Object.assign(this, { itemTyped: null, newId: null, opened: itemId })
    this.#look()
  }

  async #save(itemId: string, texts: GuideTexts, review: 'wanted' | 'notYet'): Promise<void> {
    const read = readForm(texts)
    this.mistakes = 'mistakes' in read ? read.mistakes : []
    if ('mistakes' in read) return this.#toMistakes()
    const done = bothOf(guideWords, review === 'wanted' ? 'sent' : 'saved')
    const outcome = await this.ask({ name: 'guide.draft', data: { itemId, guide: read.guide, review } }, done)
    this.mistakes = outcome.accepted ? [] : foundPersonal(outcome.refusal)
    if (!outcome.accepted) return this.#toMistakes()
    this.form = null
    this.#left.delete(itemId)
    this.tab = review === 'wanted' ? 'review' : 'edit'
    this.#look()
  }

  #toMistakes(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' }),
    )
  }

  async #discard(itemId: string, version: number): Promise<void> {
    await this.ask({ name: 'guide.discard', data: { itemId, version } }, bothOf(guideWords, 'discarded'))
    this.#look()
  }

  async #decide(itemId: string, { name, ...data }: Decision, done: Words): Promise<void> {
    const command = { name, data: { itemId, ...data } } as Parameters<typeof this.ask>[0]
    await this.ask(command, done)
    this.#look()
  }

  async #stand(itemId: string, standing: Standing): Promise<void> {
    const { accepted } = await this.ask(
      { name: 'item.setStanding', data: { itemId, standing } },
      bothOf(itemWords, 'done'),
    )
    this.standingWanted = null
    if (accepted) this.#look()
  }
}
customElements.define('mc-guides', GuidesScreen)
