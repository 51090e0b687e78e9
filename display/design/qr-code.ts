// A QR code for a phone held before the glass: dark on plain white, with the quiet zone that readers need.
import { correction, generate } from 'lean-qr'
import { css, html, LitElement, svg } from 'lit'

/** Light modules around the code (ISO/IEC 18004). */
export const quietZone = 4

/** A code as squares of one unit. */
export interface QrDrawing {
  /** Width and height with the quiet zone. */
  readonly side: number
  /** The dark squares as an SVG path. */
  readonly path: string
}

/** Draws a text as a QR code that stays readable with 15 % of it covered (level M), or more where that costs no room. */
export function qrDrawing(text: string): QrDrawing {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const places = Array.from({ length: code.size }, (_, place) => place)
  const path = places
    .flatMap((y) => places.filter((x) => code.get(x, y)).map((x) => `M${x + quietZone} ${y + quietZone}h1v1h-1z`))
    .join('')
  return { side: code.size + 2 * quietZone, path }
}

export class QrCode extends LitElement {
  static override properties = { text: { attribute: false }, label: { attribute: false } }
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
      background: #ffffff;
      border-radius: var(--radius-small);
      overflow: hidden;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `

  /** What the phone is to open, at most 200 characters. */
  declare text: string
  /** For readers of the screen, who cannot see it. */
  declare label: string

  constructor() {
    super()
    this.text = ''
    this.label = ''
  }

  protected override render() {
    const { side, path } = qrDrawing(this.text)
    return html`<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label=${this.label}>
      ${svg`<rect width=${side} height=${side} fill="#ffffff" /><path d=${path} fill="#000000" />`}
    </svg>`
  }
}
customElements.define('mc-qr-code', QrCode)
