// The guides at the kiosk: look for an item in the way one can, and see what to bring, how it goes, how long, how much and where.
import { html, nothing } from 'lit'
import { splitViewKey } from '#wire/view'
import type { Access } from '../../frame/access.ts'
import { drawPager } from '../../frame/draw-pager.ts'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { drawWay } from '../../map/draw-way.ts'
import { mapStyles } from '../../map/styles.ts'
import { drawAway } from './draw-away.ts'
import { drawItem } from './draw-item.ts'
import { drawSearch } from './draw-search.ts'
import { type Choice, type GuidePage, guidePage, type Library } from './state.ts'
import { beginning, type Input, next, type Trail } from './steps.ts'
import { styles } from './styles.ts'
import { type Say, words } from './words.ts'

export class GuideScreen extends KioskElement {
  static override properties = {
    ...KioskElement.properties,
    library: { attribute: false },
    trail: { attribute: false },
  }
  static override styles = [KioskElement.styles, mapStyles, styles]
  protected override readonly needs = ['hall'] as const

  /** Null until a catalogue has come. */
  declare library: Library | null
  declare trail: Trail

  constructor() {
    super()
    this.library = null
    this.trail = beginning
  }

  readonly act = (input: Input): void => {
    this.trail = next(this.trail, input)
  }

  protected override stepBack() {
    return this.trail.length > 1 ? () => this.act({ type: 'back' }) : () => location.assign('/kiosk')
  }

  protected override page({ seen, access, form }: Visit<never>): Page {
    const step = this.trail[this.trail.length - 1] ?? beginning[0]
    const stand = {
      boxId: splitViewKey(seen.view.key).subject,
      phones: seen.view.facts.phones?.value?.address ?? null,
    }
    const page = guidePage(this.library, step, access, form, stand)
    const say = words[access.language]
    return { title: titleOf(page, say), body: this.#body(page, say, access), spoken: spokenOf(page, say) }
  }

  #body(page: GuidePage, say: Say, { language }: Access) {
    switch (page.kind) {
      case 'loading':
        return html`<p class="message" role="status">${say.loading}</p>`
      case 'ways':
        return html`<div class="ways">${page.choices.map((choice, index) => this.choice(choice, index === 0))}</div>`
      case 'choices':
        return html`<div class="page">
          <div class="choices">${page.choices.map((choice) => this.choice(choice, false))}</div>
          ${drawPager(page.pager, say, (by) => this.act({ type: 'page', by }))}
        </div>`
      case 'search':
        return drawSearch(page, say, this.act, (choice) => this.choice(choice, false))
      case 'item':
        return drawItem(page, say, this.act)
      case 'way':
        return drawWay(page, language)
      case 'away':
        return drawAway(page, say, () => this.dispatchEvent(new CustomEvent('print', { detail: page.itemId })))
    }
  }

  choice({ name, note, to }: Choice, isLeading: boolean) {
    return html`<button type="button" class="choice ${isLeading ? 'leading' : ''}" @click=${() => this.act({ type: 'go', to })}>
      <b>${name}</b>${note === '' ? nothing : html`<span>${note}</span>`}
    </button>`
  }
}
customElements.define('mc-guide', GuideScreen)

function titleOf(page: GuidePage, say: Say): string {
  if (page.kind === 'way') return say.walkTo(page.guidance.goal.name)
  if (page.kind === 'away') return say.awayTitle
  return page.kind === 'choices' || page.kind === 'item' ? page.title : say.title
}

function spokenOf(page: GuidePage, say: Say): string {
  switch (page.kind) {
    case 'loading':
      return say.loading
    case 'ways':
    case 'choices':
    case 'search':
      return page.choices.map(({ name }) => `${name}。`).join('')
    case 'way':
      return page.guidance.sentences.join('。')
    case 'away':
      return [page.title, say.printHint, page.told].join('。')
    case 'item': {
      const told = page.gone === null ? [page.summary ?? ''] : [page.gone.head, ...page.gone.lines]
      const rows = page.rows.flatMap((row) =>
        Object.values(row)
          .filter((part) => typeof part === 'string')
          .slice(1),
      )
      return [page.title, ...told, ...rows].join('。')
    }
  }
}
