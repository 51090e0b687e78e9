// The front of a loudspeaker: whether it sounds, and what was made out of its last sayings, word by word.
import { css, html, LitElement, nothing } from 'lit'
import type { Saying, SpeakerGlass } from '../device.ts'
import { glassStyles } from './glass-styles.ts'
import { sayingStyles } from './saying-styles.ts'

const shownSayings = 8

export class LoudSpeaker extends LitElement {
  static override properties = { glass: { attribute: false } }
  static override styles = [
    glassStyles,
    sayingStyles,
    css`
    .glass[data-sounding] {
      background: var(--serving-soft);
      color: var(--serving);
      font-weight: var(--weight-strong);
    }
    .words {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
    .words b {
      padding: 0 0.4em;
      border: 0.0625rem solid var(--line);
      border-radius: var(--radius-small);
      background: var(--surface-sunk);
      font-weight: var(--weight-strong);
    }
  `,
  ]

  declare glass: SpeakerGlass | null

  constructor() {
    super()
    this.glass = null
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    return html`
      <div class="glass" ?data-sounding=${glass.isSounding} aria-live="polite">${glass.isSounding ? '正在播报' : '安静'}</div>
      <ol aria-label="听到的播报">
        ${glass.heard.slice(0, shownSayings).map((saying) => this.#saying(saying))}
      </ol>
    `
  }

  #saying({ at, words, lastsMs, loudness }: Saying) {
    const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false })
    return html`<li>
      <span class="words">${words.map((word) => html`<b>${word}</b>`)}</span>
      <span class="about"><time datetime=${at}>${time}</time> · ${(lastsMs / 1_000).toFixed(1)} 秒 · ${loudness} dB</span>
    </li>`
  }
}

customElements.define('loud-speaker', LoudSpeaker)
