// The wire made visible: the last frames in hex, newest first, with direction and time.
import { css, html, LitElement } from 'lit'
import type { FrameLog } from '../counter-device.ts'

const shownFrames = 4
/** The eight start bytes of an Onbon frame say nothing. */
const preamble = /^(A5 ){8}/

export class FrameList extends LitElement {
  static override properties = { frames: { attribute: false } }
  static override styles = css`
    ol {
      display: grid;
      gap: var(--space-1);
      min-height: 6rem;
      align-content: start;
      margin: 0;
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-small);
      background: var(--surface-sunk);
      list-style: none;
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
    }
    li {
      display: grid;
      grid-template-columns: 1.25rem 4.5rem 1fr;
      align-items: baseline;
    }
    .fromDevice b {
      color: var(--idle);
    }
    .toDevice b {
      color: var(--brand);
    }
    time {
      color: var(--ink-soft);
    }
    code {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .empty {
      display: block;
      color: var(--ink-soft);
    }
  `

  declare frames: readonly FrameLog[]

  constructor() {
    super()
    this.frames = []
  }

  protected override render() {
    const frames = this.frames.slice(0, shownFrames)
    return html`<ol aria-label="线路上的帧">
      ${frames.length === 0 ? html`<li class="empty">线路上还没有帧</li>` : frames.map((frame) => this.#frame(frame))}
    </ol>`
  }

  #frame({ at, direction, hex }: FrameLog) {
    const [arrow, words] = direction === 'toDevice' ? ['→', '主机发往设备'] : ['←', '设备发往主机']
    const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false })
    return html`<li class=${direction}>
      <b aria-label=${words} title=${words}>${arrow}</b><time datetime=${at}>${time}</time><code title=${hex}>${hex.replace(preamble, '… ')}</code>
    </li>`
  }
}

customElements.define('frame-list', FrameList)
