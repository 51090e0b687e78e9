// Another time instead of today's number: the free times by day, one to be chosen, and the code that leads to it.
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { spacedCode } from '../booking-code.ts'
import { dayFace } from '../office/hall-time.ts'
import { mark } from './page-rating.ts'
import type { Queueing } from './queueing.ts'
import type { PhoneAct } from './screen.ts'
import type { Visit } from './visit.ts'
import { words } from './words.ts'

export function drawTimes(
  { times, chosen }: NonNullable<Queueing['rebooking']>,
  language: Language,
  act: (act: PhoneAct) => void,
): TemplateResult {
  const say = words[language]
  const dates = [...new Set(times.map(({ date }) => date))]
  return html`<section class="sure" aria-label=${say.whichTime}>
    <h2>${say.whichTime}</h2>
    ${times.length === 0 ? html`<p role="status">${say.noTimes}</p>` : html`<p class="soft">${say.untilChosen}</p>`}
    ${dates.map(
      (date) => html`<h3>${dayFace(date, language)}</h3>
        <div class="times">
          ${times
            .filter((one) => one.date === date)
            .map(
              (time) => html`<button
                class="chip"
                type="button"
                aria-pressed=${chosen?.date === date && chosen.from === time.from ? 'true' : 'false'}
                @click=${() => act({ do: 'choose', time })}
              >
                <span>${time.from}–${time.to}</span>${chosen?.date === date && chosen.from === time.from ? mark : nothing}
              </button>`,
            )}
        </div>`,
    )}
    ${
      times.length === 0
        ? nothing
        : html`<button class="key leading" type="button" ?disabled=${chosen === null} @click=${() => act({ do: 'rebook' })}>
            ${chosen === null ? say.chooseFirst : say.rebook}
          </button>`
    }
    <button class="key" type="button" @click=${() => act({ do: 'keep' })}>${say.keepToday}</button>
  </section>`
}

export function drawRebooked({ to }: Extract<Visit, { at: 'rebooked' }>, language: Language): TemplateResult {
  const say = words[language]
  return html`<main>
    <p class="people" role="status">${say.rebooked}</p>
    <div class="visit">
      <p>${say.comeOn}</p>
      <b>${dayFace(to.date, language)} ${to.from}–${to.to}</b>
    </div>
    <p class="number code">${say.code}<b>${spacedCode(to.code)}</b></p>
    <p class="soon">${say.keepCode}</p>
    <p class="soft">${say.codeHint}</p>
  </main>`
}

export const rebookingStyles = css`
  .times { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: var(--space-3); }
  .times .chip { font-size: 1.25rem; font-weight: var(--weight-strong); }
  .sure h3 { margin: var(--space-2) 0 0; font-size: 1.125rem; }
  .code b { font-size: 3.5rem; letter-spacing: 0.04em; white-space: nowrap; }
`
