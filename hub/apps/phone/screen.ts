// The visitor's phone, drawn from where the visit stands.
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit'
import type { OtherTime } from '#contract/queue/appointment'
import type { Level } from '#wire/ids'
import { buttonStyles } from '../../../display/design/button-styles.ts'
import { clockFace } from '../../../display/design/clock.ts'
import { htmlLanguage, type Language } from '../../../display/design/i18n.ts'
import '../../../display/design/language-switch.ts'
import { drawNotice, noticeStyles } from '../notice/paper.ts'
import { dayFace } from '../office/hall-time.ts'
import { drawMatter, drawProgress, progressStyles } from './page-matter.ts'
import { drawQueueing } from './page-queueing.ts'
import { drawRating } from './page-rating.ts'
import { drawRebooked, rebookingStyles } from './page-rebooking.ts'
import { styles } from './styles.ts'
import { isService, type Visit } from './visit.ts'
import { words } from './words.ts'

/** What a visitor does on the page. */
export type PhoneAct =
  | { readonly do: 'level'; readonly level: Level }
  | { readonly do: 'tag'; readonly code: string }
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'find'; readonly number: string }
  | { readonly do: 'askMatter'; readonly number: string; readonly lastFour: string }
  | { readonly do: 'remark' | 'send' }
  /** Asks whether the number is really given back; gives it back; keeps it. */
  | { readonly do: 'giveBack' | 'reallyGiveBack' | 'keep' }
  /** Asks for other times; chooses one; moves the number there. */
  | { readonly do: 'askTimes' | 'rebook' }
  | { readonly do: 'choose'; readonly time: OtherTime }

export class PhoneScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    visit: { attribute: false },
    language: { attribute: false },
    isMoreShown: { state: true },
  }
  static override styles = [buttonStyles, ...styles, noticeStyles, progressStyles, rebookingStyles]

  declare visit: Visit
  declare language: Language
  declare isMoreShown: boolean

  constructor() {
    super()
    this.visit = { at: 'looking' }
    this.language = 'zh'
    this.isMoreShown = false
  }

  protected override updated(): void {
    document.documentElement.lang = htmlLanguage[this.language]
  }

  protected override render() {
    const { visit, language } = this
    const say = words[language]
    const known = 'known' in visit ? visit.known : null
    const own = visit.at === 'matter' || visit.at === 'progress' ? say.matter : say.title
    const hallName = known === null ? own : language === 'zh' ? known.hall.name : known.hall.nameEn
    return html`
      <header>
        <h1>${hallName}</h1>
        ${known === null ? nothing : html`<p>${isTicket(visit) ? say.ticket : visit.at === 'notice' ? say.notice : say.title}</p>`}
      </header>
      ${this.#page(visit)}
      <footer>
        ${known === null ? nothing : html`<span>${say.supervision} ${known.hall.supervisionPhone}</span>`}
        <mc-language-switch
          .language=${language}
          @language=${(event: CustomEvent<Language>) => {
            this.language = event.detail
          }}
        ></mc-language-switch>
      </footer>
    `
  }

  #page(visit: Visit) {
    const { language } = this
    const say = words[language]
    switch (visit.at) {
      case 'looking':
        return html`<main><p role="status">${say.looking}</p></main>`
      case 'gone':
        return html`<main>
          <p class="refused" role="alert">${visit.why[language]}</p>
          <p>${say.goneHint}</p>
        </main>`
      case 'asking':
        return this.#asking(visit)
      case 'queueing':
        return drawQueueing(visit, language, (act) => this.#act(act))
      case 'rebooked':
        return drawRebooked(visit, language)
      case 'rating':
        return drawRating(visit, {
          language,
          isMoreShown: this.isMoreShown,
          about: this.#about(visit.known),
          act: (act) => this.#act(act),
          showMore: () => {
            this.isMoreShown = true
          },
        })
      case 'notice':
        return html`<main class="paper">${drawNotice(visit.known, language)}</main>`
      case 'matter':
        return drawMatter(visit, language, (act) => this.#act(act))
      case 'progress':
        return drawProgress(visit.progress, language)
      case 'thanked':
        return html`<main class="thanks">
          <svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <circle cx="32" cy="32" r="28" /><path d="M20 33l9 9 16-19" />
          </svg>
          <h2>${say.thanks}</h2>
          <p class="soft" role="status">${say.thanksHint}</p>
        </main>`
    }
  }

  #asking({ known, refused }: Extract<Visit, { at: 'asking' }>) {
    const say = words[this.language]
    return html`<main>
      ${this.#about(known)}
      <h2>${say.askNumber}</h2>
      <p class="soft">${say.askHint}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused[this.language]}</p>`}
      <form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          if (!(event.currentTarget instanceof HTMLFormElement)) return
          const number = String(new FormData(event.currentTarget).get('number') ?? '').trim()
          if (number !== '') this.#act({ do: 'find', number })
        }}
      >
        <label>${say.number}<input name="number" maxlength="32" autocomplete="off" autocapitalize="characters" required /></label>
        <button class="key leading">${say.find}</button>
      </form>
      <button class="key" type="button" @click=${() => this.#act({ do: 'remark' })}>${say.without}</button>
    </main>`
  }

  #about(known: Extract<Visit, { at: 'rating' }>['known']) {
    const say = words[this.language]
    const { window, hall } = known
    const name = say.window(window.number, this.language === 'zh' ? window.name : window.nameEn)
    if (!isService(known)) return html`<div class="visit"><b>${name}</b></div>`
    return html`<div class="visit">
      <b>${name}</b>
      <p>${say.visit(dayFace(known.date, this.language), known.number)}</p>
      ${known.dueAt === null ? nothing : html`<p class="soft">${say.due(clockFace(known.dueAt, hall.timeZone, this.language).date)}</p>`}
    </div>`
  }

  #act(act: PhoneAct): void {
    if (act.do === 'level') this.isMoreShown = false
    this.dispatchEvent(new CustomEvent<PhoneAct>('act', { detail: act }))
  }
}

function isTicket({ at }: Visit): boolean {
  return at === 'queueing' || at === 'rebooked'
}
customElements.define('mc-phone', PhoneScreen)
