// The page on which a visitor asks how a matter stands: a big pad for number and four characters, then one clear answer.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { answerOf, grouped } from '../../../display/design/progress.ts'
import { KioskElement, type Page, type Visit } from '../../frame/kiosk-element.ts'
import { refusalWords } from './state.ts'
import { before, first, type Input, isWhole, longest, type Step } from './steps.ts'
import { matterStyles } from './styles.ts'
import { words } from './words.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export class MatterScreen extends KioskElement {
  static override properties: PropertyDeclarations = { ...KioskElement.properties, step: { attribute: false } }
  static override styles = [KioskElement.styles, matterStyles]
  protected override readonly needs = ['hall'] as const

  declare step: Step

  constructor() {
    super()
    this.step = first
  }

  protected override stepBack(): (() => void) | null {
    const { step } = this
    if (step.at === 'asking') return null
    if (before(step) === step) return () => this.dispatchEvent(new CustomEvent('home'))
    return () => this.#act({ type: 'back' })
  }

  protected override page({ seen, access: { language } }: Visit<never>): Page {
    const { step } = this
    const say = words[language]
    switch (step.at) {
      case 'number':
      case 'lastFour':
        return this.#ask(step, language)
      case 'asking':
        return { title: say.title, body: html`<p class="calm" role="status">${say.asking}</p>`, spoken: '' }
      case 'found':
        return this.#answer(step, language)
      case 'refused': {
        const sentences = refusalWords(step.refusal, seen.view.facts.hall.value.supervisionPhone, language)
        const body = html`<div class="refused" role="status">
          ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
          <button type="button" class="key leading" @click=${() => this.#act({ type: 'again' })}>${say.again}</button>
        </div>`
        const title = step.refusal.code === 'unreachable' ? say.refusedUnreachable : say.refused
        return { title, body, spoken: sentences.join('') }
      }
    }
  }

  #ask(step: Extract<Step, { at: 'number' | 'lastFour' }>, language: Language): Page {
    const say = words[language]
    const [title, hint] = step.at === 'number' ? [say.number, say.numberHint] : [say.lastFour, say.lastFourHint]
    const body = html`<div class="ask">
      <section class="said">
        ${step.at === 'lastFour' ? html`<p class="about">${say.of(grouped(step.number))}</p>` : nothing}
        <h2>${title}</h2>
        <p class="hint">${hint}</p>
        ${this.#cells(step, `${say.typed} ${step.typed}`)}
      </section>
      <section class="pad" aria-label=${title}>
        ${digits.map((digit) => this.#digit(digit))}
        ${step.at === 'lastFour' ? this.#digit('X') : html`<span></span>`}
        ${this.#digit('0')}
        <button type="button" class="key word" ?disabled=${step.typed === ''} @click=${() => this.#act({ type: 'erase' })}>${say.erase}</button>
        <button type="button" class="key leading go" ?disabled=${!isWhole(step)} @click=${() => this.#act({ type: 'confirm' })}>
          ${step.at === 'number' ? say.confirm : say.ask}
        </button>
      </section>
    </div>`
    return { title: say.title, body, spoken: `${title}。${hint}` }
  }

  #cells({ at, typed }: Extract<Step, { at: 'number' | 'lastFour' }>, label: string) {
    const places = Array.from({ length: longest[at] }, (_, index) => index)
    return html`<p class="cells" role="img" aria-label=${label}>
      ${places.map(
        (index) =>
          html`${at === 'number' && index === 6 ? html`<i></i>` : nothing}<span ?data-next=${index === typed.length}>${typed[index] ?? ''}</span>`,
      )}
    </p>`
  }

  #digit(character: string) {
    return html`<button type="button" class="key" @click=${() => this.#act({ type: 'type', character })}>${character}</button>`
  }

  #answer({ progress }: Extract<Step, { at: 'found' }>, language: Language): Page {
    const say = words[language]
    const { number, item, standing, tone, sentence, lines, wanted } = answerOf(progress, language)
    const body = html`<div class="answer">
      <section class="head">
        <p class="standing ${tone}">${standing}</p>
        <p class="sentence">${sentence}</p>
      </section>
      <section class="head">
        <p class="item">${item}<small>${say.of(number)}</small></p>
        <dl>
          ${lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}
        </dl>
      </section>
      ${
        wanted.length === 0
          ? nothing
          : html`<section class="wanted"><b>${say.wanted}</b><ul>${wanted.map((paper) => html`<li>${paper}</li>`)}</ul></section>`
      }
      <button type="button" class="key leading" @click=${() => this.dispatchEvent(new CustomEvent('home'))}>${say.done}</button>
    </div>`
    const told = lines.map(({ label, value }) => `${label}${value}`)
    return { title: say.answer, body, spoken: [item, standing, sentence, ...told, ...wanted].join(say.closeTo) }
  }

  #act(input: Input): void {
    this.dispatchEvent(new CustomEvent<Input>('act', { detail: input }))
  }
}
customElements.define('mc-matter', MatterScreen)
