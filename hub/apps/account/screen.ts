// The page of one's own account: a password and a PIN of one's own, and the way out on a computer that others use too.
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import { personRole } from '#contract/office/account'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { htmlLanguage, type Language } from '../../../display/design/i18n.ts'
import '../../../display/design/language-switch.ts'
import type { Me } from '../api.ts'
import { words } from './words.ts'

const styles = css`
  main { max-width: 48rem; min-height: 100vh; align-content: center; box-sizing: border-box; }
  mc-card { padding: var(--space-6); gap: var(--space-5); }
  h1 { color: var(--brand); font-size: 1.75rem; line-height: 1.3; }
  .forms { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: var(--space-5) var(--space-6); padding: var(--space-5) 0; border: solid var(--line); border-width: 0.0625rem 0; }
  form { display: grid; align-content: space-between; align-items: stretch; }
  .who { overflow-wrap: anywhere; }
  mc-language-switch { --touch: 2.75rem; justify-self: center; }
`

/** What its holder knows and nobody else: `pin` only for who works at windows. */
export type Secret = 'password' | 'pin'

export interface Choice {
  readonly secret: Secret
  readonly text: string
  /** Forgets what was typed, once the hub has taken it. */
  taken(): void
}

export class AccountScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    me: { attribute: false },
    refused: { attribute: false },
    done: { attribute: false },
    back: { attribute: false },
  }
  static override styles = [...appStyles, styles]

  declare language: Language
  /** Null while nobody is signed in. */
  declare me: Me | null
  declare refused: Words | null
  declare done: Words | null
  /** The page to go on to. */
  declare back: string

  constructor() {
    super()
    this.language = 'zh'
    this.me = null
    this.refused = null
    this.done = null
    this.back = '/'
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.language]
  }

  protected override render() {
    const { language, me, refused, done } = this
    const say = words[language]
    const role = personRole.safeParse(me?.role)
    return html`<main>
      <mc-card>
        <div>
          <h1>${say.title}</h1>
          <p class="soft who">${me === null || !role.success ? say.nobody : say.who(me.accountId, role.data)}</p>
        </div>
        ${refused === null ? nothing : html`<p class="answer refused" role="alert">${refused[language]}</p>`}
        ${done === null ? nothing : html`<p class="answer" role="status">${done[language]}</p>`}
        ${
          me === null
            ? html`<a class="key leading" href="/sign-in?back=/account">${say.toSignIn}</a>`
            : html`<div class="forms">${this.#form('password')}${me.staffId === null ? nothing : this.#form('pin')}</div>
                ${this.#ends()}`
        }
      </mc-card>
      <mc-language-switch
        .language=${language}
        @language=${(event: CustomEvent<Language>) => {
          this.language = event.detail
        }}
      ></mc-language-switch>
    </main>`
  }

  #form(secret: Secret) {
    const say = words[this.language]
    const isPin = secret === 'pin'
    const field = (name: string, label: string) => html`<label
      >${label}<input
        name=${name}
        type="password"
        required
        inputmode=${isPin ? 'numeric' : nothing}
        pattern=${isPin ? '[0-9]{6}' : nothing}
        title=${isPin ? say.pinHint : say.passwordHint}
        minlength=${isPin ? 6 : 10}
        maxlength=${isPin ? 6 : 200}
        autocomplete=${isPin ? 'off' : 'new-password'}
    /></label>`
    return html`<form aria-label=${say[secret]} @submit=${(event: SubmitEvent) => this.#choose(event, secret)}>
      <div>
        <h2>${say[secret]}</h2>
        <p class="soft">${isPin ? say.pinHint : say.passwordHint}</p>
      </div>
      ${field('first', isPin ? say.newPin : say.newPassword)} ${field('second', say.again)}
      <button class="key leading">${isPin ? say.setPin : say.setPassword}</button>
    </form>`
  }

  #ends() {
    const say = words[this.language]
    return html`<div class="row">
      <a class="key" href=${this.back}>${say.onward}</a>
      <button class="key" type="button" @click=${() => this.dispatchEvent(new CustomEvent('sign-out'))}>${say.signOut}</button>
    </div>`
  }

  #choose(event: SubmitEvent, secret: Secret): void {
    event.preventDefault()
    const form = event.currentTarget
    if (!(form instanceof HTMLFormElement)) return
    const typed = new FormData(form)
    this.done = null
    this.refused = null
    if (typed.get('first') !== typed.get('second')) {
      this.refused = { zh: words.zh.unlike, en: words.en.unlike }
      return
    }
    const detail: Choice = { secret, text: String(typed.get('first') ?? ''), taken: () => form.reset() }
    this.dispatchEvent(new CustomEvent<Choice>('choose', { detail }))
  }
}
customElements.define('mc-account', AccountScreen)
