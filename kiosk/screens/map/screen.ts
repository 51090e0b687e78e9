// The map at the kiosk: where everything is, and how to walk there from here.
import { html, nothing } from 'lit'
import type { Catalogue } from '#contract/guides/catalogue'
import { splitViewKey } from '#wire/view'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { drawFloor } from '../../map/draw-floor.ts'
import { drawWay } from '../../map/draw-way.ts'
import { mapStyles } from '../../map/styles.ts'
import { type MapPage, mapPage } from './state.ts'
import { first, type Input, next, type Step } from './steps.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class MapScreen extends KioskElement {
  static override properties = {
    ...KioskElement.properties,
    step: { attribute: false },
    catalogue: { attribute: false },
  }
  static override styles = [KioskElement.styles, mapStyles, styles]
  protected override readonly needs = ['hall'] as const

  declare step: Step
  /** Null until it has come. */
  declare catalogue: Catalogue | null

  constructor() {
    super()
    this.step = first
    this.catalogue = null
  }

  readonly act = (input: Input): void => {
    this.step = next(this.step, input)
  }

  protected override stepBack() {
    return this.step.at === 'way' ? () => this.act({ type: 'back' }) : () => this.dispatchEvent(new CustomEvent('home'))
  }

  protected override page({ seen, access }: Visit<never>): Page {
    const { language } = access
    const say = words[language]
    const page = mapPage(this.catalogue, splitViewKey(seen.view.key).subject, this.step, access)
    switch (page.kind) {
      case 'loading':
        return {
          title: say.title,
          body: html`<p class="message" role="status">${say.loading}</p>`,
          spoken: say.loading,
        }
      case 'list':
        return {
          title: say.title,
          body: html`<ul class="windows">${page.windows.map(({ name, place }) => html`<li><b>${name}</b><span>${place}</span></li>`)}</ul>`,
          spoken: page.windows.map(({ name, place }) => `${name}，${place}。`).join(''),
        }
      case 'floor':
        return this.#floor(page, language)
      case 'way': {
        const { goal, sentences } = page.guidance
        return {
          title: say.to(goal.name),
          body: html`<div class="one-way">
            ${drawWay(page, language)}
            <button type="button" class="key other" @click=${() => this.act({ type: 'back' })}>${say.other}</button>
          </div>`,
          spoken: [say.to(goal.name), ...sentences].join('。'),
        }
      }
    }
  }

  #floor({ floors, picture, sought, pager }: Extract<MapPage, { kind: 'floor' }>, language: 'zh' | 'en'): Page {
    const say = words[language]
    const floor = this.catalogue?.floors.find(({ floorId }) => floorId === picture.floorId)
    const body = html`<div class="hall-map">
      <div class="plan">
        <nav class="floor-keys" aria-label=${say.floors}>
          ${floors.map(
            ({ floorId, name }) => html`<button
              type="button"
              class="key"
              aria-current=${floorId === picture.floorId ? 'page' : 'false'}
              @click=${() => this.act({ type: 'floor', floorId })}
            >${name}</button>`,
          )}
        </nav>
        ${floor === undefined ? nothing : drawFloor(floor, picture, language)}
      </div>
      <section class="places" aria-label=${say.places}>
        <p>${say.ask}</p>
        <div class="place-keys">
          ${sought.map(
            ({
              placeId,
              mark,
              name,
              kind,
            }) => html`<button type="button" class="key place" @click=${() => this.act({ type: 'place', placeId })}>
              <b class=${kind === 'window' ? 'window' : ''} aria-hidden="true">${mark}</b><span>${name}</span>
            </button>`,
          )}
        </div>
        ${
          pager.count === 1
            ? nothing
            : html`<div class="pager">
                <button type="button" class="key" ?disabled=${pager.page === 1} @click=${() => this.act({ type: 'page', by: -1 })}>${say.previousPage}</button>
                <p>${say.page(pager.page, pager.count)}</p>
                <button type="button" class="key" ?disabled=${pager.page === pager.count} @click=${() => this.act({ type: 'page', by: 1 })}>${say.nextPage}</button>
              </div>`
        }
      </section>
    </div>`
    return { title: say.title, body, spoken: [say.ask, ...sought.map(({ name }) => name)].join('。') }
  }
}
customElements.define('mc-map', MapScreen)
