// The page to sign in: account and password, or a link that carries its own key; errors in words.
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { dictionary, htmlLanguage, type Language } from '../../../display/design/i18n.ts'
import '../../../display/design/language-switch.ts'

const words = dictionary({
  zh: {
    title: '登录明窗',
    account: '账号',
    password: '密码',
    signIn: '登录',
    linked: '正在用登录链接登录',
    busy: '正在登录',
  },
  en: {
    title: 'Sign in to Mingchuang',
    account: 'Account',
    password: 'Password',
    signIn: 'Sign in',
    linked: 'Signing in with your link',
    busy: 'Signing in',
  },
})

const styles = css`
  main { max-width: 26rem; min-height: 100vh; align-content: center; box-sizing: border-box; }
  mc-card { padding: var(--space-6); gap: var(--space-5); }
  h1 { color: var(--brand); font-size: 1.75rem; line-height: 1.3; }
  form { display: grid; align-items: stretch; }
  mc-language-switch { --touch: 2.75rem; justify-self: center; }
`

export interface Credentials {
  readonly accountId: string
  readonly password: string
}

export class SignInScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    refused: { attribute: false },
    stage: { attribute: false },
  }
  static override styles = [...appStyles, styles]

  declare language: Language
  declare refused: Words | null
  /** `asking` for account and password, `linked` while a link is being spent, `busy` while the hub looks. */
  declare stage: 'asking' | 'linked' | 'busy'

  constructor() {
    super()
    this.language = 'zh'
    this.refused = null
    this.stage = 'asking'
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.language]
  }

  protected override render() {
    const say = words[this.language]
    return html`<main>
      <mc-card>
        <h1>${say.title}</h1>
        ${this.refused === null ? nothing : html`<p class="answer refused" role="alert">${this.refused[this.language]}</p>`}
        ${this.stage === 'linked' ? html`<p role="status">${say.linked}</p>` : this.#form()}
      </mc-card>
      <mc-language-switch
        .language=${this.language}
        @language=${(event: CustomEvent<Language>) => {
          this.language = event.detail
        }}
      ></mc-language-switch>
    </main>`
  }

  #form() {
    const say = words[this.language]
    const isBusy = this.stage === 'busy'
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        if (!(event.currentTarget instanceof HTMLFormElement)) return
        const form = new FormData(event.currentTarget)
        const detail = { accountId: String(form.get('accountId')).trim(), password: String(form.get('password')) }
        this.dispatchEvent(new CustomEvent<Credentials>('sign-in', { detail }))
      }}
    >
      <label>${say.account}<input name="accountId" required maxlength="64" autocomplete="username" /></label>
      <label>${say.password}<input name="password" type="password" required autocomplete="current-password" /></label>
      <button class="key leading" ?disabled=${isBusy}>${isBusy ? say.busy : say.signIn}</button>
    </form>`
  }
}
customElements.define('mc-sign-in', SignInScreen)
