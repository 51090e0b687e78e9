// The time a visitor has left, as a bar that empties without hurry and says its seconds.
import { css, html, LitElement } from 'lit'

export class TimeBar extends LitElement {
  static override properties = { share: { attribute: false }, words: { attribute: false } }
  static override styles = css`
    :host {
      display: grid;
      gap: var(--space-2);
      color: var(--ink-soft);
      font-size: var(--text-body);
      line-height: 1.3;
    }
    div {
      height: 0.75rem;
      overflow: hidden;
      border-radius: 1rem;
      background: var(--line);
    }
    i {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--brand);
      transform-origin: left;
      transition: transform 500ms linear;
    }
    @media (prefers-reduced-motion: reduce) {
      i {
        transition: none;
      }
    }
  `

  /** 1 full to 0 over. */
  declare share: number
  declare words: string

  constructor() {
    super()
    this.share = 1
    this.words = ''
  }

  protected override render() {
    return html`<div aria-hidden="true"><i style="transform: scaleX(${this.share.toFixed(3)})"></i></div>
      <span role="timer">${this.words}</span>`
  }
}
customElements.define('mc-time-bar', TimeBar)
