// The front of a badge reader: its lamp, and the cards beside it that can be held to it.
import { css, html, LitElement, nothing } from 'lit'
import type { ReaderGlass } from '../device.ts'
import { act } from './actions.ts'
import { glassStyles } from './glass-styles.ts'
import { handStyles } from './hand-styles.ts'

export class BadgeReader extends LitElement {
  static override properties = { deviceId: { attribute: false }, glass: { attribute: false } }
  static override styles = [
    glassStyles,
    handStyles,
    css`
    .glass[data-lit] {
      background: var(--idle-soft);
      color: var(--idle);
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--space-2);
    }
    button {
      min-height: 3rem;
      padding: 0 var(--space-2);
      font-size: 0.9375rem;
    }
    button:active {
      background: var(--brand-soft);
    }
  `,
  ]

  declare deviceId: string
  declare glass: ReaderGlass | null

  constructor() {
    super()
    this.deviceId = ''
    this.glass = null
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    return html`
      <div class="glass" ?data-lit=${glass.isLit} aria-live="polite">${glass.isLit ? '已读到卡' : '请刷卡'}</div>
      <div class="cards" role="group" aria-label="工牌卡">
        ${glass.cards.map(
          ({ key, name }) => html`<button @click=${() => act(this.deviceId, 'press', { key })}>刷卡 ${name}</button>`,
        )}
      </div>
    `
  }
}

customElements.define('badge-reader', BadgeReader)
