// What a sign's card with a voice was told to say, newest first: nobody hears it here, so it stands to be read.
import { css, html, LitElement, nothing } from 'lit'
import type { CardSaying } from '../device.ts'
import { sayingStyles } from './saying-styles.ts'

const shownSayings = 4

export class CardVoice extends LitElement {
  static override properties = { said: { attribute: false } }
  static override styles = [
    sayingStyles,
    css`
      li {
        padding: var(--space-2) var(--space-3);
        border-left: 0.1875rem solid var(--brand);
        background: var(--surface-sunk);
      }
      .about {
        display: flex;
        flex-wrap: wrap;
        column-gap: var(--space-3);
      }
    `,
  ]

  declare said: readonly CardSaying[]

  constructor() {
    super()
    this.said = []
  }

  protected override render() {
    if (this.said.length === 0) return nothing
    return html`<ol aria-label="屏卡语音" aria-live="polite">
      ${this.said.slice(0, shownSayings).map((saying) => this.#saying(saying))}
    </ol>`
  }

  #saying({ at, text, person, volume, speed, times }: CardSaying) {
    const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false })
    return html`<li>
      <span>${text}</span>
      <span class="about">
        <time datetime=${at}>${time}</time>
        <span>播报 ${times} 遍</span>
        <span>发音人 ${person}</span>
        <span>音量 ${volume}</span>
        <span>语速 ${speed}</span>
      </span>
    </li>`
  }
}

customElements.define('card-voice', CardVoice)
