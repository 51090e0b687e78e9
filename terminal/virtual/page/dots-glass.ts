// A sign of lamps as it glows: every dot a round lamp on dark glass, moving lines in motion.
import { css, html, LitElement, nothing } from 'lit'
import type { DotsGlass as Glass } from '../device.ts'
import { lampsAt } from '../dots-glass.ts'

/** Pixels of the canvas per dot, and the radius of its lamp. */
const dot = 6
const radius = 2.4
const tints = ['#17191c', '#ff4a3d', '#46e06b', '#ffc53d'] as const

export class DotsGlass extends LitElement {
  static override properties = { glass: { attribute: false } }
  static override styles = css`
    .frame {
      padding: 0.625rem;
      border-radius: var(--radius-small);
      background: #17191c;
    }
    canvas {
      display: block;
      width: 100%;
      background: #070808;
    }
  `

  declare glass: Glass | null
  #frame = 0

  constructor() {
    super()
    this.glass = null
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    cancelAnimationFrame(this.#frame)
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    return html`<div class="frame">
      <canvas
        role="img"
        aria-label=${glass.areas.length === 0 ? '黑屏' : `点阵屏，${glass.width} × ${glass.height} 点`}
        width=${glass.width * dot}
        height=${glass.height * dot}
      ></canvas>
    </div>`
  }

  protected override updated(): void {
    cancelAnimationFrame(this.#frame)
    this.#paint()
  }

  #paint(): void {
    const { glass } = this
    const pen = this.renderRoot.querySelector('canvas')?.getContext('2d')
    if (glass === null || pen === null || pen === undefined) return
    const lamps = lampsAt(glass, Date.now())
    pen.clearRect(0, 0, glass.width * dot, glass.height * dot)
    for (const [tint, colour] of tints.entries()) {
      pen.fillStyle = colour
      pen.globalAlpha = tint === 0 ? 1 : 0.35 + (0.65 * glass.brightness) / 15
      pen.beginPath()
      for (const [place, lamp] of lamps.entries()) {
        if (lamp !== tint) continue
        const [x, y] = [((place % glass.width) + 0.5) * dot, (Math.floor(place / glass.width) + 0.5) * dot]
        pen.moveTo(x + radius, y)
        pen.arc(x, y, radius, 0, 2 * Math.PI)
      }
      pen.fill()
    }
    const isMoving = glass.areas.some(({ dotsPerSecond }) => dotsPerSecond > 0)
    if (isMoving && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.#frame = requestAnimationFrame(() => this.#paint())
  }
}

customElements.define('dots-glass', DotsGlass)
