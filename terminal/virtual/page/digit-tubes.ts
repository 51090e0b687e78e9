// Digit tubes as they glow: seven red segments each, the dark ones just visible.
import { css, html, LitElement, nothing, svg } from 'lit'
import type { DigitsGlass } from '../device.ts'
import { tube } from '../tube-shape.ts'

export class DigitTubes extends LitElement {
  static override properties = { glass: { attribute: false } }
  static override styles = css`
    .frame {
      display: flex;
      justify-content: center;
      gap: 4%;
      padding: 1rem;
      border-radius: var(--radius-small);
      background: #17191c;
    }
    svg {
      flex: 0 1 2.5rem;
      min-width: 0;
    }
    path {
      fill: #2a1512;
    }
    .lit {
      fill: #ff4a3d;
      filter: drop-shadow(0 0 0.125rem rgb(255 74 61 / 60%));
    }
  `

  declare glass: DigitsGlass | null

  constructor() {
    super()
    this.glass = null
  }

  protected override render() {
    if (this.glass === null) return nothing
    const isDark = this.glass.segments.every((lit) => lit === 0)
    return html`<div class="frame" role="img" aria-label=${isDark ? '黑屏' : '数码管'}>
      ${this.glass.segments.map(
        (lit) => html`<svg viewBox="0 0 ${tube.width} ${tube.height}">
          ${tube.segments.map((path, index) => svg`<path d=${path} class=${(lit >> index) & 1 ? 'lit' : ''}></path>`)}
        </svg>`,
      )}
    </div>`
  }
}

customElements.define('digit-tubes', DigitTubes)
