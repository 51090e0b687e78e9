// A person's photo, 3:4 as it is stored; without one, or when it does not load, a neutral silhouette that is nobody in particular.
import { css, html, LitElement, type PropertyValues } from 'lit'

export class Portrait extends LitElement {
  static override properties = {
    src: { attribute: false },
    name: { attribute: false },
    isMissing: { state: true },
  }
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 3 / 4;
      overflow: hidden;
      border-radius: var(--radius);
      background: var(--brand-soft);
    }
    img,
    svg {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    :host([data-old]) img {
      filter: grayscale(1);
    }
  `

  declare src: string | null
  declare name: string
  declare private isMissing: boolean

  constructor() {
    super()
    this.src = null
    this.name = ''
    this.isMissing = false
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.isMissing = false
  }

  protected override render() {
    if (this.src !== null && !this.isMissing) {
      return html`<img
        src=${this.src}
        alt=${this.name}
        @error=${() => {
          this.isMissing = true
        }}
      />`
    }
    return html`<svg viewBox="2.5 0 75 100" role="img" aria-label=${this.name}>
      <rect width="80" height="100" fill="#dbe6e8" />
      <path d="M8 100c0-22 14-32 32-32s32 10 32 32z" fill="#8ea6ad" />
      <circle cx="40" cy="43" r="18" fill="#8ea6ad" />
    </svg>`
  }
}
customElements.define('mc-portrait', Portrait)
