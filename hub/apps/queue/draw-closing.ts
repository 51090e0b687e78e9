// The closing list: each number with what can be done about it, called first, booked for another time, or told and cancelled.
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Words } from '#wire/define'
import type { HallCommand } from '#wire/index'
import { noInformation } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { newBookingCode, spacedCode } from '../booking-code.ts'
import { bothOf, textsOf } from '../office/sheet.ts'
import type { Closing, Unserved } from './closing.ts'
import { words } from './closing-words.ts'

/** What the page around the list lends it. */
export interface ClosingKeys {
  readonly mayAct: boolean
  /** The number that is being rebooked, or null. */
  readonly rebooking: string | null
  /** Opens the form of a number; null closes it. */
  rebook(number: string | null): void
  /** Asks the hub; `said` stands on the page once it is done. */
  ask(command: HallCommand, said: Words): void
}

export function drawClosing({ unserved, leftOver }: Closing, language: Language, keys: ClosingKeys): TemplateResult {
  const say = words[language]
  if (unserved === null) return html`<p class="none">${noInformation[language]}</p>`
  return html`
    ${unserved.length === 0 ? html`<p class="none">${say.nobody}</p>` : html`<p class="soft">${say.closingHint}</p>`}
    <ul class="unserved">
      ${unserved.map(
        (one) => html`<li>
          <p><b>${one.number}</b> <span class="soft">${one.words}</span></p>
          ${!keys.mayAct || !one.isOpen ? nothing : keys.rebooking === one.number ? rebook(one, language, keys) : endings(one, language, keys)}
        </li>`,
      )}
    </ul>
    ${leftOver === null ? nothing : html`<p>${leftOver}</p>`}
  `
}

function endings({ number }: Unserved, language: Language, keys: ClosingKeys) {
  const say = words[language]
  const callFirst = () =>
    keys.ask({ name: 'ticket.setKind', data: { number, kind: 'priority' } }, bothOf(words, 'isFirst'))
  const cancel = () => keys.ask({ name: 'ticket.cancel', data: { number } }, bothOf(words, 'isCancelled'))
  return html`<p class="row">
    <button class="key small" type="button" @click=${callFirst}>${say.first}</button>
    <button class="key small" type="button" @click=${() => keys.rebook(number)}>${say.rebook}</button>
    <button class="key small" type="button" @click=${cancel}>${say.told}</button>
  </p>`
}

function rebook({ number, times }: Unserved, language: Language, keys: ClosingKeys) {
  const say = words[language]
  const book = (event: Event) => {
    const time = times[Number(textsOf(event).time)]
    if (time === undefined) return
    const { date, from, when } = time
    const code = newBookingCode()
    const told = (tongue: Language) => words[tongue].isRebooked(number, when, spacedCode(code))
    keys.ask({ name: 'ticket.rebook', data: { number, date, from, code } }, { zh: told('zh'), en: told('en') })
  }
  return html`<form class="change" @submit=${book}>
    ${
      times.length === 0
        ? html`<p class="none">${say.noTimes}</p>`
        : html`<label>${say.rebookTo}<select name="time">${times.map(({ label }, index) => html`<option value=${index}>${label}</option>`)}</select></label>`
    }
    <p class="row">
      ${times.length === 0 ? nothing : html`<button class="key leading">${say.rebookNow}</button>`}
      <button class="key" type="button" @click=${() => keys.rebook(null)}>${say.cancel}</button>
    </p>
  </form>`
}

export const closingStyles = css`
  .change { display: grid; gap: var(--space-3); }
  .unserved { display: grid; gap: var(--space-3); list-style: none; }
  .unserved li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2) var(--space-4); padding-bottom: var(--space-2); border-bottom: 0.0625rem solid var(--line); }
  .unserved b { font-size: 1.25rem; }
`
