// The kiosk's first page: few large choices.
import { html } from 'lit'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { type Door, doorIcon } from './icons.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** The first is what most people come for. */
const doors: readonly { readonly door: Door; readonly href: string }[] = [
  { door: 'ticket', href: '/ticket' },
  { door: 'guide', href: '/guide' },
  { door: 'matter', href: '/matter' },
  { door: 'appointment', href: '/ticket?way=appointment' },
  { door: 'map', href: '/map' },
  { door: 'hall', href: '/hall' },
  { door: 'opinion', href: '/opinion' },
]

export class KioskScreen extends KioskElement {
  static override styles = [KioskElement.styles, styles]
  protected override readonly needs = ['hall'] as const

  protected override stepBack() {
    return null
  }

  protected override page({ access }: Visit<never>): Page {
    const say = words[access.language]
    const body = html`<div class="first">
      <h1>${say.welcome}</h1>
      <nav class="doors" aria-label=${say.welcome}>
        ${doors.map(({ door, href }, index) => {
          const { name, what } = say.choices[door]
          return html`<a class="door ${index === 0 ? 'leading' : ''}" href=${href}>${doorIcon(door)}<b>${name}</b><span>${what}</span></a>`
        })}
      </nav>
    </div>`
    const spoken = [say.welcome, ...doors.map(({ door }) => `${say.choices[door].name}，${say.choices[door].what}。`)]
    return { title: null, body, spoken: spoken.join('') }
  }
}
customElements.define('mc-kiosk', KioskScreen)
