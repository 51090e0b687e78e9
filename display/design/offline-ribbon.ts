// Says calmly that the connection is gone and that what stands here may be old; facts carry their own age beside it.
import { css, html, LitElement, nothing } from 'lit'
import type { LinkState } from '../../hub/client/link.ts'
import { dictionary, type Language } from './i18n.ts'

const words = dictionary({
  zh: { down: '网络连接中断，正在自动恢复' },
  en: { down: 'Connection lost, reconnecting' },
})

export class OfflineRibbon extends LitElement {
  static override properties = { link: { attribute: false }, language: { attribute: false } }
  static override styles = css`
    /* A row of its own at the top: it pushes the layout down a little instead of covering words. */
    :host {
      display: block;
      grid-column: 1 / -1;
    }
    p {
      margin: 0;
      padding: 0.2rem 1.25rem;
      background: var(--ink);
      color: var(--surface);
      font-size: var(--text-small);
      line-height: 1.5;
      text-align: center;
    }
  `

  declare link: LinkState
  declare language: Language

  constructor() {
    super()
    this.link = { at: 'connecting' }
    this.language = 'zh'
  }

  protected override render() {
    return this.link.at === 'down' ? html`<p role="status">${words[this.language].down}</p>` : nothing
  }
}
customElements.define('mc-offline-ribbon', OfflineRibbon)
