// The page to sign in: account and password, badge number and PIN, or a link that carries its own key; errors in words.
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { dictionary, htmlLanguage, type Language } from '../../../display/design/i18n.ts'
import '../../../display/design/language-switch.ts'

const words = dictionary({
  zh: {
    title: '登录明窗',
    way: '登录方式',
    byPassword: '账号和密码',
    byPin: '工号和PIN',
    account: '账号',
    password: '密码',
    badge: '工号',
    pin: 'PIN（6位数字）',
    signIn: '登录',
    linked: '正在用登录链接登录',
    busy: '正在登录',
  },
  en: {
    title: 'Sign in to Mingchuang',
    way: 'Sign in with',
    byPassword: 'Account',
    byPin: 'Badge and PIN',
    account: 'Account',
    password: 'Password',
    badge: 'Badge number',
    pin: 'PIN (6 digits)',
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
  .ways { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); }
  .ways .key { min-width: 0; padding: var(--space-2); font-size: 1rem; }
  .ways .key[aria-pressed='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    box-shadow: inset 0 0 0 0.0625rem var(--brand);
  }
`

/** What was typed: with a password for any page, with a PIN for the work at a window. */
export type Credentials =
  | { readonly accountId: string; readonly password: string }
  | { readonly badge: string; readonly pin: string }

export class SignInScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    refused: { attribute: false },
    stage: { attribute: false },
    way: { attribute: false },
  }
  static override styles = [...appStyles, styles]

  declare language: Language
  declare refused: Words | null
  /** `asking` for what is known or held, `linked` while a link is being spent, `busy` while the hub looks. */
  declare stage: 'asking' | 'linked' | 'busy'
  declare way: 'password' | 'pin'

  constructor() {
    super()
    this.language = 'zh'
    this.refused = null
    this.stage = 'asking'
    this.way = 'password'
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.language]
  }

  protected override render() {
    const say = words[this.language]
    return html`<main>
      <mc-card>
        <h1>${say.title}</h1>
        ${this.stage === 'linked' ? html`<p role="status">${say.linked}</p>` : [this.#ways(), this.#refusal(), this.#form()]}
      </mc-card>
      <mc-language-switch
        .language=${this.language}
        @language=${(event: CustomEvent<Language>) => {
          this.language = event.detail
        }}
      ></mc-language-switch>
    </main>`
  }

  #refusal() {
    return this.refused === null
      ? nothing
      : html`<p class="answer refused" role="alert">${this.refused[this.language]}</p>`
  }

  #ways() {
    const say = words[this.language]
    const way = (of: 'password' | 'pin', label: string) => html`<button
      class="key"
      type="button"
      aria-pressed=${this.way === of}
      @click=${() => {
        this.way = of
        this.refused = null
      }}
    >
      ${label}
    </button>`
    return html`<div class="ways" role="group" aria-label=${say.way}>
      ${way('password', say.byPassword)}${way('pin', say.byPin)}
    </div>`
  }

  #form() {
    const say = words[this.language]
    const isBusy = this.stage === 'busy'
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        if (!(event.currentTarget instanceof HTMLFormElement)) return
        const form = new FormData(event.currentTarget)
        const typed = (name: string) => String(form.get(name) ?? '')
        const detail: Credentials =
          this.way === 'pin'
            ? { badge: typed('badge').trim(), pin: typed('pin') }
            : { accountId: typed('accountId').trim(), password: typed('password') }
        this.dispatchEvent(new CustomEvent<Credentials>('sign-in', { detail }))
      }}
    >
      ${this.way === 'pin' ? this.#pinFields() : this.#passwordFields()}
      <button class="key leading" ?disabled=${isBusy}>${isBusy ? say.busy : say.signIn}</button>
    </form>`
  }

  #passwordFields() {
    const say = words[this.language]
    return html`<label>${say.account}<input name="accountId" required maxlength="64" autocomplete="username" /></label>
      <label>${say.password}<input name="password" type="password" required autocomplete="current-password" /></label>`
  }

  #pinFields() {
    const say = words[this.language]
    return html`<label>${say.badge}<input name="badge" required maxlength="16" autocomplete="off" /></label>
      <label
        >${say.pin}<input
          name="pin"
          type="password"
          required
          inputmode="numeric"
          pattern="[0-9]{6}"
          maxlength="6"
          autocomplete="off"
      /></label>`
  }
}
customElements.define('mc-sign-in', SignInScreen)
