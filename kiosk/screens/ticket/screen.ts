// The page that gives numbers: what for, what to bring, then one big number and where to walk.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Catalogue } from '#contract/guides/catalogue'
import { splitViewKey } from '#wire/view'
import { sizeFor } from '../../../display/design/fit.ts'
import '../../../display/design/qr-code.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { drawWay } from '../../map/draw-way.ts'
import { wayToWindow } from '../../map/guidance.ts'
import { mapStyles } from '../../map/styles.ts'
import { drawChoice, namedIn } from './draw-choice.ts'
import { drawCode } from './draw-code.ts'
import { drawPerson } from './draw-person.ts'
import { lastOfNumber } from './identity-number.ts'
import {
  comeBackWords,
  type Given,
  givenOf,
  itemsOf,
  lineCards,
  lineFor,
  lineIn,
  type Papers,
  papersOf,
  type TicketSeen,
} from './state.ts'
import { before, type Choice, first, type Input, type Step } from './steps.ts'
import { ticketStyles } from './styles.ts'
import { itemsOfUnit, unitCards } from './units.ts'
import { words } from './words.ts'

type Turn = Visit<'waiting'>

/** Where words are typed instead of looking through lists. */
const search = '/guide?way=search'

/** So many lines get a large card each. */
const fewLines = 6

export class TicketScreen extends KioskElement<'waiting'> {
  static override properties: PropertyDeclarations = {
    ...KioskElement.properties,
    step: { attribute: false },
    catalogue: { attribute: false },
  }
  static override styles = [KioskElement.styles, mapStyles, ticketStyles]
  protected override readonly needs = ['hall', 'waiting'] as const

  declare step: Step
  declare catalogue: Catalogue | null

  constructor() {
    super()
    this.step = first
    this.catalogue = null
  }

  protected override stepBack(): (() => void) | null {
    const { step } = this
    // From the first step the way back leads home; what is on its way or given is not taken back.
    if (step.at === 'lines') return () => this.dispatchEvent(new CustomEvent('home'))
    return before(step) === step ? null : () => this.#act({ type: 'back' })
  }

  protected override page(visit: Turn): Page {
    const { step } = this
    const say = words[visit.access.language]
    const act = (input: Input) => this.#act(input)
    switch (step.at) {
      case 'lines':
        return this.#lines(visit)
      case 'booked':
        return this.#bookedLines(visit)
      case 'items':
        return this.#items(visit, step)
      case 'units':
        return this.#units(visit, step.page)
      case 'unitItems':
        return this.#unitItems(visit, step)
      case 'papers':
        return this.#papers(visit, step.choice)
      case 'person':
        return drawPerson(step, say, act)
      case 'booking':
      case 'code':
        return drawCode(say.code, { hint: say.codeHint, tone: 'none' }, step.typed, say, act)
      case 'reprint': {
        const said =
          step.answer === 'none'
            ? ({ hint: say.lostHint, tone: 'none' } as const)
            : step.answer === 'printing'
              ? ({ hint: say.reprinted, tone: 'good' } as const)
              : ({ hint: step.answer.message[visit.access.language], tone: 'wrong' } as const)
        return drawCode(say.reprint, said, step.typed, say, act)
      }
      case 'taking':
        return { title: say.given, body: html`<p class="calm" role="status">${say.taking}</p>`, spoken: '' }
      case 'refused':
        return this.#refused(visit, step.refusal)
      case 'way':
        return this.#way(visit, step)
      case 'given':
        return this.#given(visit, givenOf(visit.seen, step, this.catalogue, visit.access.language))
    }
  }

  #lines({ seen, access: { language } }: Turn): Page {
    const say = words[language]
    const cards = lineCards(seen, this.catalogue, language)
    const hasUnits = unitCards(seen, this.catalogue, language).length > 1
    const body = html`${this.#lineKeys(cards)}
      <nav class="ways">
        <a class="key" href=${search}>${say.search}</a>
        ${hasUnits ? html`<button type="button" class="key" @click=${() => this.#act({ type: 'units' })}>${say.byUnit}</button>` : nothing}
        <button type="button" class="key" @click=${() => this.#act({ type: 'lost' })}>${say.lost}</button>
      </nav>`
    return { title: say.lines, body: html`<div class="stack">${body}</div>`, spoken: spokenLines(say.lines, cards) }
  }

  #bookedLines({ seen, access: { language } }: Turn): Page {
    const { bookedFor } = words[language]
    const cards = lineCards(seen, this.catalogue, language)
    return { title: bookedFor, body: this.#lineKeys(cards), spoken: spokenLines(bookedFor, cards) }
  }

  #lineKeys(cards: ReturnType<typeof lineCards>) {
    return html`<div class="lines ${cards.length > fewLines ? 'many' : ''}">
      ${cards.map(
        (card) => html`<button
          type="button"
          class="key line"
          ?data-closed=${!card.isOpen}
          @click=${() => this.#act({ type: 'line', seriesId: card.seriesId, hasItems: card.hasItems })}
        >
          <b class=${sizeFor(card.name, { large: 8, medium: 12 })}>${card.name}</b>
          <span>${card.standing}</span>
          <small>${card.place}</small>
        </button>`,
      )}
    </div>`
  }

  #items({ seen, access: { language } }: Turn, { seriesId, page }: Extract<Step, { at: 'items' }>): Page {
    const say = words[language]
    const line = lineIn(seen, seriesId)
    const items = line === undefined ? [] : itemsOf(line, this.catalogue)
    const choose = (itemId: string | null) => this.#act({ type: 'item', seriesId, itemId, unitId: null })
    const other = html`<button type="button" class="key" @click=${() => choose(null)}>${say.otherItem}</button>`
    return drawChoice(say.items, items.map(namedIn(language)), page, { choose, turn: this.#turn, other, say })
  }

  #units({ seen, access: { language } }: Turn, page: number): Page {
    const say = words[language]
    const units = unitCards(seen, this.catalogue, language).map(({ unitId, name, items }) => ({
      ...{ id: unitId, name, note: say.unitItems(items) },
    }))
    const choose = (unitId: string) => this.#act({ type: 'unit', unitId })
    const other = html`<a class="key" href=${search}>${say.search}</a>`
    return drawChoice(say.units, units, page, { choose, turn: this.#turn, other, say })
  }

  #unitItems({ seen, access: { language } }: Turn, { unitId, page }: Extract<Step, { at: 'unitItems' }>): Page {
    const say = words[language]
    const items = itemsOfUnit(seen, this.catalogue, unitId)
    const choose = (itemId: string) => {
      const line = lineFor(seen, itemId)
      if (line !== undefined) this.#act({ type: 'item', seriesId: line.seriesId, itemId, unitId })
    }
    const other = html`<a class="key" href=${search}>${say.search}</a>`
    return drawChoice(say.items, items.map(namedIn(language)), page, { choose, turn: this.#turn, other, say })
  }

  #papers({ seen, access: { language } }: Turn, choice: Choice): Page {
    const say = words[language]
    const papers = papersOf(seen, choice, this.catalogue, language)
    const body = html`<div class="papers">
      <section class="bring">
        <h2 class=${sizeFor(papers.title, { large: 14, medium: 22 })}>${papers.title}</h2>
        ${this.#bring(papers, choice, language)}
      </section>
      <section class="now">
        <p class="standing">${papers.standing}</p>
        <p class="place">${papers.place}</p>
        <button type="button" class="key" aria-pressed=${choice.kind === 'priority'} @click=${() => this.#act({ type: 'priority' })}>
          ${choice.kind === 'priority' ? '✓ ' : ''}${say.priority}
        </button>
        <button type="button" class="key" @click=${() => this.#act({ type: 'appointment' })}>
          ${choice.code === '' ? say.appointment : say.withCode(choice.code)}
        </button>
        <button type="button" class="key" @click=${() => this.#act({ type: 'person' })}>
          ${choice.holder === '' ? say.person : say.personIs(lastOfNumber(choice.holder))}
        </button>
        <button type="button" class="key leading take" ?disabled=${!papers.isOpen} @click=${() => this.#wish('take')}>
          ${say.take}
        </button>
      </section>
    </div>`
    const spoken = [
      papers.title,
      say.bring,
      ...papers.papers.map(({ name, note }) => `${name}，${note}`),
      papers.standing,
    ]
    return { title: say.papers, body, spoken: spoken.join('。') }
  }

  #bring({ papers, remark, hasGuide }: Papers, { itemId }: Choice, language: Language) {
    const say = words[language]
    return html`${
      papers.length === 0
        ? nothing
        : html`<p>${say.bring}</p>
            <ul>
              ${papers.map(({ name, note }) => html`<li><b>${name}</b><span>${note}</span></li>`)}
            </ul>`
    }
    ${remark === '' ? nothing : html`<p class="remark">${remark}</p>`}
    ${hasGuide && itemId !== null ? html`<a class="key" href="/guide?item=${itemId}">${say.guide}</a>` : nothing}`
  }

  #refused({ seen, access: { language } }: Turn, refusal: Extract<Step, { at: 'refused' }>['refusal']): Page {
    const say = words[language]
    const when = comeBackWords(seen as TicketSeen, refusal.data, language)
    const sentences = [refusal.message[language], ...(when === '' ? [] : [when]), say.askDesk]
    const body = html`<div class="stack refused">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`
    return { title: say.refused, body, spoken: sentences.join('。') }
  }

  #given({ access: { language } }: Turn, given: Given | null): Page {
    const say = words[language]
    if (given === null) return { title: say.given, body: html`<p class="calm">${say.taking}</p>`, spoken: '' }
    const { number, mark, about, where, people, minutes, notBooked, slip, url, walkTo } = given
    const body = html`<div class="given">
      <section class="number">
        <p class="big">${number}</p>
        <p class="about">${mark === '' ? nothing : html`<b>${mark}</b>`} ${about}</p>
        <p class="people">${people}</p>
        <p class="minutes">${minutes}</p>
        ${notBooked === '' ? nothing : html`<p class="not-booked">${notBooked}</p>`}
      </section>
      <section class="walk">
        <p>${say.walkTo}</p>
        ${where.map((place) => html`<p class="where">${place}</p>`)}
        ${walkTo === null ? nothing : html`<button type="button" class="key" @click=${() => this.#act({ type: 'way', windowId: walkTo })}>${say.way}</button>`}
        <p>${say.listen}</p>
      </section>
      ${url === null ? nothing : html`<section class="phone"><mc-qr-code .text=${url} .label=${say.scan}></mc-qr-code><p>${say.scan}</p></section>`}
      <section class="slip">
        <p role="status">${slip}</p>
        ${given.mayPrintAgain ? html`<button type="button" class="key" @click=${() => this.#wish('again', number)}>${say.again}</button>` : nothing}
        <button type="button" class="key leading" @click=${() => this.dispatchEvent(new CustomEvent('home'))}>${say.done}</button>
      </section>
    </div>`
    return {
      title: say.given,
      body,
      spoken: `${say.given}${number}。${say.walkTo}${where.join('、')}。${people}。${notBooked}${slip}`,
    }
  }

  #way({ seen, access }: Turn, step: Extract<Step, { at: 'way' }>): Page {
    const say = words[access.language]
    const { floors, windows } = this.catalogue ?? { floors: [], windows: [] }
    const way = wayToWindow({ floors, windows, boxId: splitViewKey(seen.view.key).subject }, step.windowId, access)
    const number = givenOf(seen, step, this.catalogue, access.language)?.number ?? ''
    if (way === null) return { title: say.given, body: html`<p class="calm">${say.whichWindow}</p>`, spoken: '' }
    return {
      title: say.wayTo(number, way.guidance.goal.name),
      body: drawWay(way, access.language),
      spoken: way.guidance.sentences.join('。'),
    }
  }

  readonly #turn = (page: number): void => this.#act({ type: 'page', page })

  #act(input: Input): void {
    this.dispatchEvent(new CustomEvent<Input>('act', { detail: input }))
  }

  /** What only the page around can do: it names the ticket and speaks with the box. */
  #wish(name: 'take' | 'again', detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}
customElements.define('mc-ticket', TicketScreen)

function spokenLines(title: string, cards: readonly { readonly name: string; readonly standing: string }[]): string {
  return [title, ...cards.map(({ name, standing }) => `${name}，${standing}`)].join('。')
}
