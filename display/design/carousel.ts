// One pledge after the other, each fading calmly into the next; who wants less motion sees them change at once.
import { css, html, LitElement, type PropertyValues } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ShownPledge } from './pledges.ts'

export class Carousel extends LitElement {
  static override properties = { pledge: { attribute: false }, leaving: { state: true } }
  static override styles = css`
    :host {
      position: relative;
      display: grid;
      min-width: 0;
    }
    div {
      display: grid;
      grid-area: 1 / 1;
      align-content: center;
      gap: var(--space-1);
      min-width: 0;
      animation: arrive 900ms ease-in-out;
    }
    div.leaving {
      animation: leave 900ms ease-in-out forwards;
    }
    .first {
      animation: none;
    }
    p {
      margin: 0;
    }
    .title {
      color: var(--brand);
      font-size: var(--text-small);
      font-weight: var(--weight-strong);
      letter-spacing: 0.1em;
      line-height: 1.3;
    }
    .text {
      font-size: var(--pledge, 1.75rem);
      font-weight: var(--weight-strong);
      line-height: 1.35;
      text-wrap: balance;
    }
    .text.medium {
      font-size: calc(var(--pledge, 1.75rem) * 0.8);
    }
    .text.small {
      font-size: calc(var(--pledge, 1.75rem) * 0.65);
      line-height: 1.3;
    }
    @keyframes arrive {
      from { opacity: 0; }
    }
    @keyframes leave {
      to { opacity: 0; }
    }
    @media (prefers-reduced-motion: reduce) {
      div { animation: none; }
      div.leaving { display: none; }
    }
  `

  declare pledge: ShownPledge | null
  /** The one before, while it fades. */
  declare private leaving: ShownPledge | null

  constructor() {
    super()
    this.pledge = null
    this.leaving = null
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('pledge') as ShownPledge | null | undefined
    if (before != null && before.text !== this.pledge?.text) this.leaving = before
  }

  protected override render() {
    const { pledge, leaving } = this
    const pages = [leaving, pledge].filter((page) => page !== null)
    // Keyed by their text, so that each keeps its own element and fades from its own beginning.
    return html`${repeat(
      pages,
      ({ text }) => text,
      (page) => this.#page(page, page === leaving ? 'leaving' : leaving === null ? 'first' : 'arriving'),
    )}`
  }

  #page({ title, text, size }: ShownPledge, motion: 'first' | 'arriving' | 'leaving') {
    return html`<div class=${motion} aria-hidden=${motion === 'leaving' ? 'true' : 'false'}>
      <p class="title">${title}</p>
      <p class="text ${size}">${text}</p>
    </div>`
  }
}
customElements.define('mc-carousel', Carousel)
