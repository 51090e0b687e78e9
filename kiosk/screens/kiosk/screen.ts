// The kiosk's first page: few large choices, and where in the hall everything is.
import { html, nothing } from 'lit'
import type { Catalogue } from '#contract/guides/catalogue'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { type Door, doorIcon } from './icons.ts'
import { hallPage, type Step } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

const doors: readonly { readonly door: Door; readonly href: string | null }[] = [
  { door: 'ticket', href: '/ticket' },
  { door: 'guide', href: '/guide' },
  { door: 'appointment', href: '/ticket?way=appointment' },
  { door: 'hall', href: null },
]

export class KioskScreen extends KioskElement {
  static override properties = {
    ...KioskElement.properties,
    step: { attribute: false },
    windows: { attribute: false },
  }
  static override styles = [KioskElement.styles, styles]
  protected override readonly needs = ['hall'] as const

  declare step: Step
  /** Null until the catalogue has come. */
  declare windows: Catalogue['windows'] | null

  constructor() {
    super()
    this.step = 'choices'
    this.windows = null
  }

  protected override stepBack() {
    return this.step === 'choices' ? null : () => this.#go('choices')
  }

  protected override page({ seen, access }: Visit<never>): Page {
    return this.step === 'choices' ? this.#choices(words[access.language]) : this.#hall(seen, access.language)
  }

  #choices(say: (typeof words)['zh']): Page {
    const body = html`<div class="first">
      <h1>${say.welcome}</h1>
      <nav class="doors" aria-label=${say.welcome}>
        ${doors.map(({ door, href }, index) => {
          const { name, what } = say.choices[door]
          const inside = html`${doorIcon(door)}<b>${name}</b><span>${what}</span>`
          const look = `door ${index === 0 ? 'leading' : ''}`
          return href === null
            ? html`<button type="button" class=${look} @click=${() => this.#go('hall')}>${inside}</button>`
            : html`<a class=${look} href=${href}>${inside}</a>`
        })}
      </nav>
    </div>`
    const spoken = [say.welcome, ...doors.map(({ door }) => `${say.choices[door].name}，${say.choices[door].what}。`)]
    return { title: null, body, spoken: spoken.join('') }
  }

  #hall(seen: Visit<never>['seen'], language: 'zh' | 'en'): Page {
    const say = words[language]
    const page = hallPage(seen, this.windows, language)
    const body = html`<section class="hall" aria-label=${say.windows}>
      <p class="day">
        <b>${page.phase}</b><span>${page.hours}</span>
        ${page.next === null ? nothing : html`<span>${page.next}</span>`}
        ${page.lunch === null ? nothing : html`<span>${page.lunch}</span>`}
        <span>${say.phone} ${page.phone}</span>
      </p>
      <ul>
        ${page.windows.map(({ number, name, place }) => html`<li><b>${number}</b>${name}<span>${place}</span></li>`)}
      </ul>
    </section>`
    const windows = page.windows.map(({ number, name, place }) => `${number}窗口，${name}，在${place}。`)
    return { title: say.choices.hall.name, body, spoken: [page.hours, '。', ...windows].join('') }
  }

  #go(step: Step): void {
    this.step = step
  }
}
customElements.define('mc-kiosk', KioskScreen)
