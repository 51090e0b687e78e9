// What the hall tells of itself: hours and the next opening, the nursing room, pledges and standards.
import { html, nothing } from 'lit'
import { drawPager } from '../../frame/draw-pager.ts'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { hallPage, type Row } from './state.ts'
import { first, type Input, next, parts, type Step } from './steps.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

type Say = (typeof words)['zh']

export class HallScreen extends KioskElement {
  static override properties = { ...KioskElement.properties, step: { attribute: false } }
  static override styles = [KioskElement.styles, styles]
  protected override readonly needs = ['hall'] as const

  declare step: Step

  constructor() {
    super()
    this.step = first
  }

  readonly act = (input: Input): void => {
    this.step = next(this.step, input)
  }

  protected override stepBack() {
    return () => this.dispatchEvent(new CustomEvent('home'))
  }

  protected override page({ seen, access, form }: Visit<never>): Page {
    const say = words[access.language]
    const page = hallPage(seen, this.step, access, form)
    const body = html`<div class="about">
      <nav class="parts" aria-label=${say.title}>
        ${parts.map(
          (part) => html`<button
            type="button"
            class="key"
            aria-current=${part === page.part ? 'page' : 'false'}
            @click=${() => this.act({ type: 'part', part })}
          >${say.parts[part]}</button>`,
        )}
      </nav>
      <div class="sheet">
        ${page.rows.length === 0 ? html`<p class="value">${page.empty}</p>` : page.rows.map((row) => drawRow(row, page.part, say))}
        ${drawPager(page.pager, say, (by) => this.act({ type: 'page', by }))}
      </div>
    </div>`
    const spoken = page.rows.map(({ name, value, note }) =>
      [name, value, note].filter((part) => part !== '').join('，'),
    )
    return { title: say.title, body, spoken: spoken.join('。') }
  }
}
customElements.define('mc-hall', HallScreen)

function drawRow({ name, value, note, sign, href }: Row, part: Step['part'], say: Say) {
  return html`<div class="row ${part}">
    ${name === '' ? nothing : html`<p class="name">${name}</p>`}
    <p class="value" role=${sign === null ? nothing : 'status'}>${sign === null ? nothing : drawSign(sign)}${value}</p>
    ${note === '' ? nothing : html`<p class="note">${note}</p>`}
    ${href === null ? nothing : html`<a class="key" href=${href}>${say.way}</a>`}
  </div>`
}

/** A ring when free, a full disc when in use, a bar when closed: the shape says it without colour. */
function drawSign(sign: NonNullable<Row['sign']>) {
  const shapes = {
    free: html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="4" /></svg>`,
    inUse: html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor" /></svg>`,
    closed: html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><rect x="1" y="9" width="22" height="6" fill="currentColor" /></svg>`,
  }
  return shapes[sign]
}
