// Complaints and opinions at the kiosk: one question at a time, large keys, everything read once more before it is handed in.
import { html, nothing } from 'lit'
import type { Catalogue } from '#contract/guides/catalogue'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import type { Wordbook } from '../../typing/candidates.ts'
import { drawTyping } from '../../typing/draw-typing.ts'
import { typingStyles } from '../../typing/styles.ts'
import { typingWords } from '../../typing/words.ts'
import { candidatesOn, checkRows, daysOn, type Listed, spacedReceipt, tailOf, unitsOn } from './state.ts'
import { before, first, type Input, mayGoOn, next, type Step } from './steps.ts'
import { styles } from './styles.ts'
import { type Say, words } from './words.ts'

/** The catalogue in hand, with the words it lends to the keyboard. */
export interface Desk {
  readonly units: Catalogue['units']
  readonly book: Wordbook
}

type Turn = Visit<never>
type At<A extends Step['at']> = Extract<Step, { at: A }>

const emptyDesk: Desk = { units: [], book: { phrases: [], syllables: {} } }

export class OpinionScreen extends KioskElement {
  static override properties = {
    ...KioskElement.properties,
    step: { attribute: false },
    desk: { attribute: false },
  }
  static override styles = [KioskElement.styles, typingStyles, styles]
  protected override readonly needs = ['hall'] as const

  declare step: Step
  /** Null until the catalogue has come. */
  declare desk: Desk | null

  constructor() {
    super()
    this.step = first
    this.desk = null
  }

  readonly act = (input: Input): void => {
    this.step = next(this.step, input)
  }

  /** A letter: of a character to be chosen in Chinese, itself in English. */
  type(letter: string): void {
    const isChinese = this.access.language === 'zh'
    this.act({ type: 'typing', input: isChinese ? { type: 'letter', letter } : { type: 'sign', sign: letter } })
  }

  protected override stepBack() {
    const { step } = this
    if (step.at === 'kind') return () => this.dispatchEvent(new CustomEvent('home'))
    return before(step) === step ? null : () => this.act({ type: 'back' })
  }

  protected override page(turn: Turn): Page {
    const { step } = this
    const say = words[turn.access.language]
    switch (step.at) {
      case 'kind':
        return this.#kinds(say)
      case 'unit':
        return this.#units(turn, step, say)
      case 'day':
        return this.#days(turn, step, say)
      case 'typing':
        return this.#typing(turn, step, say)
      case 'check':
        return this.#check(turn, step, say)
      case 'sending':
        return { title: say.title, body: html`<p class="calm" role="status">${say.sending}</p>`, spoken: '' }
      case 'refused':
        return this.#refused(turn, step, say)
      case 'done':
        return this.#done(turn, step, say)
    }
  }

  #kinds(say: Say): Page {
    const kinds = ['opinion', 'complaint'] as const
    const body = html`<div class="kinds">
      ${kinds.map(
        (kind) => html`<button type="button" class="choice" @click=${() => this.act({ type: 'kind', kind })}>
        <b>${say.kinds[kind].name}</b><span>${say.kinds[kind].what}</span>
      </button>`,
      )}
    </div>`
    const spoken = kinds.map((kind) => `${say.kinds[kind].name}，${say.kinds[kind].what}`).join('。')
    return { title: say.title, body, spoken }
  }

  #units({ access }: Turn, { page }: At<'unit'>, say: Say): Page {
    const listed = unitsOn(this.desk?.units ?? [], page, access)
    if (this.desk === null) {
      return { title: say.title, body: html`<p class="calm" role="status">${say.loading}</p>`, spoken: say.loading }
    }
    const body = html`<div class="list">
      <div class="keys">${listed.shown.map(({ unitId, name }) => html`<button type="button" class="key" @click=${() => this.act({ type: 'unit', unitId })}>${name}</button>`)}</div>
      ${this.#leaf(listed, page, say.less, say.more)}
    </div>`
    return { title: say.unitQuestion, body, spoken: listed.shown.map(({ name }) => name).join('。') }
  }

  #days({ seen, shown, access: { language } }: Turn, { page }: At<'day'>, say: Say): Page {
    const listed = daysOn(seen.view.facts.hall.value.date ?? shown.now.at.slice(0, 10), page, language)
    const body = html`<div class="list">
      <div class="keys">${listed.shown.map(({ date, name }) => html`<button type="button" class="key" @click=${() => this.act({ type: 'day', date })}>${name}</button>`)}</div>
      ${this.#leaf(listed, page, say.later, say.earlier)}
    </div>`
    return { title: say.dayQuestion, body, spoken: listed.shown.map(({ name }) => name).join('。') }
  }

  #leaf({ hasMore }: Listed<unknown>, page: number, less: string, more: string) {
    if (!hasMore && page === 0) return nothing
    return html`<div class="leaf">
      <button type="button" class="key" ?disabled=${page === 0} @click=${() => this.act({ type: 'page', by: -1 })}>${less}</button>
      <button type="button" class="key" ?disabled=${!hasMore} @click=${() => this.act({ type: 'page', by: 1 })}>${more}</button>
    </div>`
  }

  #typing({ access, form }: Turn, step: At<'typing'>, say: Say): Page {
    const { language, print } = access
    const { field, typed } = step
    const { book } = this.desk ?? emptyDesk
    const listed = candidatesOn(book, typed, form, print)
    const keys = field === 'contact' ? 'digits' : language === 'zh' ? 'chinese' : 'latin'
    const board = {
      ...{ typed: tailOf(typed, form, access), candidates: listed.shown, hasMore: listed.hasMore },
      ...({ label: say.questions[field], hint: say.hints[field], keys } as const),
    }
    const body = html`<div class="writing">
      ${drawTyping(board, typingWords[language], (input) => this.act({ type: 'typing', input }))}
      <div class="leaf">
        <p role="status">${typed.letters !== '' ? say.letters : field === 'text' ? '' : say.private}</p>
        <button type="button" class="key leading" ?disabled=${!mayGoOn(step)} @click=${() => this.act({ type: 'next' })}>${say.next}</button>
      </div>
    </div>`
    return { title: say.questions[field], body, spoken: typed.text }
  }

  #check({ access: { language } }: Turn, { draft }: At<'check'>, say: Say): Page {
    const rows = checkRows(draft, this.desk?.units ?? [], language)
    const body = html`<div class="check">
      <dl>${rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <div class="leaf"><button type="button" class="key leading" @click=${() => this.#wish('send')}>${say.send}</button></div>
    </div>`
    return { title: say.checkQuestion, body, spoken: rows.map(({ name, value }) => `${name}：${value}`).join('。') }
  }

  #refused({ access: { language } }: Turn, { refusal }: At<'refused'>, say: Say): Page {
    const sentences = [refusal.message[language], say.askDesk]
    const body = html`<div class="answer">
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <button type="button" class="key leading" @click=${() => this.#wish('send')}>${say.again}</button>
    </div>`
    return { title: say.refused, body, spoken: sentences.join('。') }
  }

  #done({ access: { language } }: Turn, { kind, receipt, slip }: At<'done'>, say: Say): Page {
    const told = typeof slip === 'object' ? slip[language] : say.slip[slip]
    const body = html`<div class="answer">
      <p>${say.receipt}</p>
      <p class="receipt">${spacedReceipt(receipt)}</p>
      <p>${say.keep[kind]}</p>
      <p role="status">${told}</p>
      <button type="button" class="key leading" @click=${() => this.dispatchEvent(new CustomEvent('home'))}>${say.home}</button>
    </div>`
    return { title: say.done[kind], body, spoken: `${say.receipt}${receipt}。${say.keep[kind]}` }
  }

  /** What only the page around can do: it chooses the receipt and speaks with the box. */
  #wish(name: 'send'): void {
    this.dispatchEvent(new CustomEvent(name))
  }
}
customElements.define('mc-opinion', OpinionScreen)
