// The LED sign as it would glow: dark glass, coloured points, every character in the card's own 16-pixel grid.
import { css, html, LitElement, nothing } from 'lit'
import type { SignGlass as Glass, SignArea } from '../device.ts'

/** Pixels of the card per second of a scrolling line, and the width of a half character. */
const scrollSpeed = 40
const halfWidth = 8

export class SignGlass extends LitElement {
  static override properties = { glass: { attribute: false } }
  static override styles = css`
    .frame {
      padding: 0.625rem;
      border-radius: var(--radius-small);
      background: #17191c;
    }
    .glass {
      position: relative;
      overflow: hidden;
      container-type: inline-size;
      background: #070808;
      font-family: 'Noto Sans Mono CJK SC', var(--font);
      line-height: 1;
    }
    /* The gaps between the lamps. */
    .glass::after {
      content: '';
      position: absolute;
      inset: 0;
      background-image: radial-gradient(circle at center, transparent 50%, rgb(7 8 8 / 75%) 72%);
      background-size: 0.1875rem 0.1875rem;
      pointer-events: none;
    }
    .area {
      position: absolute;
      overflow: hidden;
      left: calc(var(--x) * var(--pixel));
      top: calc(var(--y) * var(--pixel));
      width: calc(var(--w) * var(--pixel));
      height: calc(var(--h) * var(--pixel));
      white-space: nowrap;
    }
    .line {
      display: inline-block;
      font-size: calc(15 * var(--pixel));
      line-height: calc(16 * var(--pixel));
      font-weight: 700;
    }
    .area.right {
      text-align: right;
    }
    .area.centre {
      text-align: center;
    }
    .moving .line {
      animation: move var(--seconds) linear infinite;
    }
    @keyframes move {
      from {
        transform: translateX(calc(var(--w) * var(--pixel)));
      }
      to {
        transform: translateX(-100%);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .moving .line {
        animation: none;
      }
    }
    i {
      display: inline-block;
      width: calc(16 * var(--pixel));
      font-style: normal;
      text-align: center;
    }
    i.half {
      width: calc(8 * var(--pixel));
    }
    .red {
      color: #ff4a3d;
      text-shadow: 0 0 0.25rem rgb(255 74 61 / 50%);
    }
    .green {
      color: #46e06b;
      text-shadow: 0 0 0.25rem rgb(70 224 107 / 45%);
    }
    .yellow {
      color: #ffc53d;
      text-shadow: 0 0 0.25rem rgb(255 197 61 / 45%);
    }
  `

  declare glass: Glass | null

  constructor() {
    super()
    this.glass = null
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    const words = glass.areas.map(wordsOf).join(' ')
    return html`<div class="frame">
      <div
        class="glass"
        role="img"
        aria-label=${words === '' ? '黑屏' : words}
        style="aspect-ratio: ${glass.width} / ${glass.height}; --pixel: calc(100cqw / ${glass.width})"
      >
        ${glass.areas.map((area) => this.#area(area))}
      </div>
    </div>`
  }

  #area(area: SignArea) {
    const isMoving = area.effect === 'left'
    const length = [...wordsOf(area)].reduce((sum, character) => sum + (isHalf(character) ? 1 : 2) * halfWidth, 0)
    const place = `--x:${area.x};--y:${area.y};--w:${area.width};--h:${area.height}`
    return html`<div
      class="area ${area.align} ${isMoving ? 'moving' : ''}"
      style="--pixel: calc(100cqw / ${this.glass?.width ?? 1}); ${place};--seconds:${(length + area.width) / scrollSpeed}s"
    >
      <span class="line">${area.runs.map(
        ({ colour, text }) =>
          html`<span class=${colour}>${[...text].map(
            (character) => html`<i class=${isHalf(character) ? 'half' : ''}>${character}</i>`,
          )}</span>`,
      )}</span>
    </div>`
  }
}

function wordsOf(area: SignArea): string {
  return area.runs.map(({ text }) => text).join('')
}

function isHalf(character: string): boolean {
  return character < '\u0080'
}

customElements.define('sign-glass', SignGlass)
