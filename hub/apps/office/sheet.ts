// What every page of the office is: a sheet with a heading and the way to the others, that asks the hub and shows what it answered.
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ViewKind, Words } from '#wire/define'
import { commonRefusal, type Outcome } from '#wire/errors'
import type { FactsOf, HallCommand } from '#wire/index'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { noInformation } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Me } from '../api.ts'
import { wordsOf } from '../faulty-field.ts'
import { navStyles, type OfficePage, officeNav } from './nav.ts'

/** What somebody asks of a page; whoever carries it out says what came of it. */
export interface Wish {
  readonly command: HallCommand
  answered(outcome: Outcome): void
}

export abstract class OfficeSheet<K extends ViewKind, F extends keyof FactsOf<K>> extends ScreenElement<K, F> {
  static override properties: PropertyDeclarations = {
    me: { attribute: false },
    refused: { attribute: false },
    done: { attribute: false },
  }
  protected override readonly glass = null
  protected abstract readonly page: OfficePage

  declare me: Me | null
  /** Words of the last refusal, null while all went well. */
  declare refused: Words | null
  /** What was done last, in words, or null. */
  declare done: Words | null

  constructor() {
    super()
    this.me = null
    this.refused = null
    this.done = null
  }

  /** To a browser that nobody has signed in to, the hub's "not allowed" says no more than that: it is asked to sign in. */
  protected override render() {
    const { me, shown } = this
    const isStranger = me === null && shown?.link.at === 'refused' && shown.link.refusal.code === 'notAllowed'
    if (!isStranger) return super.render()
    const link = { at: 'refused', refusal: commonRefusal('notSignedIn', {}) } as const
    return html`<mc-waiting-page .link=${link} .language=${shown.language}></mc-waiting-page>`
  }

  /** Asks the hub. What it answered stands on the page until the next question. */
  protected async ask(command: HallCommand, done: Words | null): Promise<Outcome> {
    this.refused = null
    this.done = null
    const outcome = await new Promise<Outcome>((answered) => {
      this.dispatchEvent(new CustomEvent<Wish>('wish', { detail: { command, answered } }))
    })
    this.answer(outcome, done)
    return outcome
  }

  /** Shows what came of a question. */
  protected answer(outcome: Outcome, done: Words | null): void {
    this.refused = outcome.accepted ? null : wordsOf(outcome.refusal, this.renderRoot)
    this.done = outcome.accepted ? done : null
  }

  /** The page around its body. */
  protected sheet(title: string, under: string, body: TemplateResult): TemplateResult {
    const { language } = this
    return html`
      <header><h1>${title}</h1><p>${under}</p>${officeNav(this.page, this.me, language)}</header>
      ${this.refused === null ? nothing : html`<p class="answer said refused" role="alert">${this.refused[language]}</p>`}
      ${this.done === null ? nothing : html`<p class="answer said" role="status">${this.done[language]}</p>`}
      <main>${body}</main>
    `
  }

  protected get language(): Language {
    return this.shown?.language ?? 'zh'
  }

  /** Stands in the place of a list that the hub did not send. */
  protected get unknown(): TemplateResult {
    return html`<p class="none">${noInformation[this.language]}</p>`
  }

  protected isRole(...roles: readonly string[]): boolean {
    return this.me !== null && roles.includes(this.me.role)
  }
}

/** One entry of a dictionary in both languages, for what stands on the page until somebody reads it. */
export function bothOf<N extends string>(
  words: Readonly<Record<Language, { readonly [K in N]: string }>>,
  name: N,
): Words {
  return { zh: words.zh[name], en: words.en[name] }
}

/** What the browser says of a name that does not fit, beside its own words: which signs do. */
export const idHint: Readonly<Record<Language, string>> = {
  zh: '用字母、数字、- 或 _，以字母或数字开头',
  en: 'Letters, digits, - and _; the first a letter or a digit',
}

/** Texts of a form's fields by name, trimmed; nothing for anything that is not a form. */
export function textsOf(event: Event): Readonly<Record<string, string>> {
  event.preventDefault()
  if (!(event.currentTarget instanceof HTMLFormElement)) return {}
  const fields = [...new FormData(event.currentTarget)]
  return Object.fromEntries(fields.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))
}

/** A table that scrolls inside its sheet when it is wider; a row that is no list of cells brings its own. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly unknown[] | TemplateResult)[],
): TemplateResult {
  const cells = (row: readonly unknown[] | TemplateResult) =>
    'strings' in row ? row : row.map((cell) => html`<td>${cell}</td>`)
  return html`<div class="table" tabindex="0">
    <table>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
    </table>
  </div>`
}

const styles = css`
  textarea {
    min-height: 6rem;
    padding: var(--space-2) var(--space-3);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 1.125rem;
    font-weight: var(--weight-body);
    box-sizing: border-box;
  }
  textarea:focus-visible { outline: 0.1875rem solid var(--brand); outline-offset: 0.0625rem; }
  /* However far down somebody pressed a key, the answer stands before their eyes. */
  .said {
    position: sticky;
    z-index: 1;
    top: var(--space-2);
    width: min(64rem, 100% - 2 * var(--space-6));
    margin: var(--space-5) auto calc(-1 * var(--space-2));
    box-shadow: var(--shadow);
    box-sizing: border-box;
  }
  @media print { .said { display: none; } }
  label { grid-template-columns: minmax(0, 1fr); min-width: 0; max-width: 100%; }
  select { max-width: 100%; }
  fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
  legend { padding: 0; font-weight: var(--weight-strong); }
  ul { display: grid; gap: var(--space-3); list-style: none; }
  .small { min-width: 0; min-height: 2.75rem; padding: 0 var(--space-4); font-size: 1rem; }
  .choice { display: inline-flex; align-items: center; gap: var(--space-2); min-height: 2.75rem; font-weight: var(--weight-body); }
  .choice input { flex: none; min-height: 0; padding: 0; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--brand); }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--space-2) var(--space-4); }
  .link { color: var(--brand); font-weight: var(--weight-strong); }
  .link:focus-visible, .table:focus-visible { outline: 0.1875rem solid var(--brand); outline-offset: 0.125rem; }
`

/** The look of all pages of the office. */
export const sheetStyles = [...appStyles, navStyles, styles]
