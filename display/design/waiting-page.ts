// What stands on the glass before the first view has come, while it lacks what the screen needs, or when whoever serves the socket refuses to show it.
import { css, html, LitElement } from 'lit'
import type { LinkState } from '../../hub/client/link.ts'
import { noInformation } from './facts.ts'
import { dictionary, type Language } from './i18n.ts'

const words = dictionary({
  zh: { connecting: '正在连接政务大厅', up: noInformation.zh, down: '暂时连接不上，正在重试', signIn: '去登录' },
  en: {
    connecting: 'Connecting to the hall',
    up: noInformation.en,
    down: 'No connection yet, trying again',
    signIn: 'Sign in',
  },
})

export class WaitingPage extends LitElement {
  static override properties = { link: { attribute: false }, language: { attribute: false } }
  static override styles = css`
    main {
      display: grid;
      min-height: 100vh;
      place-content: center;
      justify-items: center;
      gap: var(--space-5);
      color: var(--brand);
    }
    svg {
      width: 6rem;
      height: 6rem;
    }
    h1 {
      margin: 0;
      font-size: var(--text-large);
      font-weight: var(--weight-strong);
    }
    a {
      display: grid;
      place-content: center;
      min-width: 12rem;
      min-height: var(--touch);
      border-radius: var(--radius);
      background: var(--brand);
      color: var(--on-brand);
      font-size: var(--text-medium);
      text-decoration: none;
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
    const { link, language } = this
    return html`<main>
      <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">
        <rect x="7" y="5" width="34" height="38" rx="3" />
        <path d="M24 5v38M7 24h34" />
      </svg>
      ${
        link.at === 'refused'
          ? html`<div role="alert"><h1>${link.refusal.message[language]}</h1></div>
              ${['notSignedIn', 'notAllowed'].includes(link.refusal.code) ? this.#door() : null}`
          : html`<div role="status"><h1>${words[language][link.at]}</h1></div>`
      }
    </main>`
  }

  #door() {
    const back = encodeURIComponent(location.pathname + location.search)
    return html`<a href="/sign-in?back=${back}">${words[this.language].signIn}</a>`
  }
}
customElements.define('mc-waiting-page', WaitingPage)
