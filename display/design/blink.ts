// A window that shows itself: its number over the whole glass for ten seconds, so that whoever stands before it finds it.
import { css, html, LitElement, type PropertyDeclarations } from 'lit'
import type { FactsOf } from '#wire/index'
import { hubNowMs } from './clock.ts'
import type { Shown } from './shown.ts'

type Blinking = NonNullable<FactsOf<'panel'>['blink']['value']>

/** What this glass shows of itself now; null: as usual. */
export function blinkIn({ seen, now }: Shown<never, never>): Blinking | null {
  if (seen === null) return null
  const { asOf, facts } = seen.view as {
    readonly asOf: string
    readonly facts: { readonly blink?: { readonly value: Blinking | null } }
  }
  const blink = facts.blink?.value ?? null
  return blink !== null && Date.parse(blink.until) > hubNowMs(asOf, now) ? blink : null
}

export class BlinkPage extends LitElement {
  static override properties: PropertyDeclarations = { number: { attribute: false } }
  static override styles = css`
    main {
      position: fixed;
      inset: 0;
      display: grid;
      place-content: center;
      background: var(--ink);
      color: var(--surface);
      text-align: center;
    }
    h1 {
      margin: 0;
      font-size: min(40vw, 60vh);
      font-weight: var(--weight-giant);
      line-height: 1.1;
    }
    p {
      margin: 0;
      font-size: min(6vw, 8vh);
    }
  `

  declare number: string

  constructor() {
    super()
    this.number = ''
  }

  protected override render() {
    return html`<main><h1>${this.number}</h1><p>正在点名 <span lang="en">Roll call</span></p></main>`
  }
}
customElements.define('mc-blink', BlinkPage)
