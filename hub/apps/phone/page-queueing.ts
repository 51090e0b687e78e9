// The page of a number: large enough for tired eyes, and when it is called nothing but the way.
import { html, nothing, type TemplateResult } from 'lit'
import { clockFace } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { drawTimes } from './page-rebooking.ts'
import { isSoon, type Queueing } from './queueing.ts'
import type { PhoneAct } from './screen.ts'
import { words } from './words.ts'

type Ticket = Queueing['known']['ticket']

export function drawQueueing(visit: Queueing, language: Language, act: (act: PhoneAct) => void): TemplateResult {
  const say = words[language]
  const { ticket, hall, asOf } = visit.known
  const timeOf = (at: string) => clockFace(at, hall.timeZone, language).time
  const { state, slot } = ticket
  return html`<main>
    ${visit.isLost ? html`<p class="lost" role="status">${say.lost(timeOf(asOf))}</p>` : nothing}
    ${state === 'called' ? called(ticket, language) : nothing}
    <p class="number">${say.yourNumber}<b>${ticket.number}</b></p>
    ${state === 'waiting' ? waiting(visit, language) : html`<p class="people" role="status">${say.standing[state]}</p>`}
    <div class="visit">
      ${ticket.window === null || state === 'called' ? nothing : html`${state === 'waiting' ? html`<p>${say.willGo}</p>` : nothing}<b>${placeOf(ticket.window, language)}</b>`}
      <p>${say.taken(timeOf(ticket.takenAt), language === 'zh' ? ticket.seriesName : ticket.seriesNameEn)}</p>
      ${slot === null ? nothing : html`<p>${say.slot(timeOf(slot.from), timeOf(slot.to))}</p>`}
    </div>
    <p class="soft">${say.board}</p>
    ${visit.refused === null ? nothing : html`<p class="refused" role="alert">${visit.refused[language]}</p>`}
    ${ticket.mayGiveBack ? leaving(visit, language, act) : nothing}
  </main>`
}

function waiting(visit: Queueing, language: Language) {
  const say = words[language]
  const { ahead, minutes } = visit.known.ticket
  const range =
    minutes === null ? '' : minutes.from === minutes.to ? `${minutes.from}` : `${minutes.from}–${minutes.to}`
  return html`
    ${isSoon(visit) ? html`<p class="soon" role="status">${say.soon}</p>` : nothing}
    <p class="people" role="status">${ahead === null ? say.standing.waiting : say.ahead(ahead)}</p>
    ${range === '' ? nothing : html`<p class="range">${say.minutes(range)}</p>`}
  `
}

function called({ window, times }: Ticket, language: Language) {
  const say = words[language]
  return html`<section class="called" role="alert" aria-label=${say.standing.called}>
    <p>${say.goTo}</p>
    <b>${window === null ? say.standing.called : placeOf(window, language)}</b>
    ${times > 0 ? html`<p>${say.times(times)}</p>` : nothing}
  </section>`
}

function placeOf({ number, name, nameEn, place, placeEn }: NonNullable<Ticket['window']>, language: Language) {
  const where = (language === 'zh' ? place : placeEn) ?? ''
  const window = words[language].place(number, language === 'zh' ? name : nameEn)
  return html`${where === '' ? nothing : html`${where}<br />`}${window}`
}

function leaving({ isAsked, rebooking }: Queueing, language: Language, act: (act: PhoneAct) => void) {
  const say = words[language]
  if (rebooking !== null) return drawTimes(rebooking, language, act)
  const another = html`<button class="key" type="button" @click=${() => act({ do: 'askTimes' })}>${say.anotherTime}</button>`
  if (!isAsked) {
    return html`${another}<button class="key" type="button" @click=${() => act({ do: 'giveBack' })}>${say.giveBack}</button>`
  }
  return html`<section class="sure" aria-label=${say.sure}>
    <p role="status">${say.sure}</p>
    <button class="key leading" type="button" @click=${() => act({ do: 'keep' })}>${say.keep}</button>
    ${another}
    <button class="key" type="button" @click=${() => act({ do: 'reallyGiveBack' })}>${say.really}</button>
  </section>`
}
