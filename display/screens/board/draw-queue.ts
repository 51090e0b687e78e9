// The sheets of a hall that gives numbers: who is called where, and who waits how long.
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { noInformation } from '../../design/facts.ts'
import type { Language } from '../../design/i18n.ts'
import type { BoardCalls, ShownCall } from './calls.ts'
import type { BoardQueue } from './queue.ts'
import type { BoardWaiting, WaitingRow } from './waiting.ts'
import { words } from './words.ts'

export function drawCalls({ calls, assurance }: BoardQueue, language: Language): TemplateResult {
  const say = words[language]
  if (calls === null)
    return html`<mc-card class="calls"><h2>${say.calls}</h2><p class="none">${noInformation[language]}</p></mc-card>`
  return html`<mc-card class="calls ${calls.form}" .oldMs=${calls.oldMs} .language=${language}>
    <div class="head">
      <h2>${say.calls}</h2>
      <p>${calls.oldMs === null ? (assurance ?? say.callsHint) : say.callsOld}</p>
    </div>
    ${
      calls.current.length === 0
        ? html`<div class="none"><p>${say.noCalls}</p><p>${say.noCallsHint}</p></div>`
        : html`<ol class="list" aria-live="polite">
            ${repeat(
              calls.current,
              ({ number }) => number,
              (call) => drawCall(call, language),
            )}
          </ol>`
    }
    ${calls.recent.length === 0 ? nothing : drawRecent(calls, language)}
  </mc-card>`
}

function drawCall(
  { number, window, fit, place, placeSize, again, isNew }: ShownCall,
  language: Language,
): TemplateResult {
  return html`<li class="call ${fit} ${isNew ? 'new' : ''}">
    <b class="number">${number}</b>
    <svg class="arrow" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true">
      <path d="M3 12h16M13 6l6 6-6 6" />
    </svg>
    <div class="where">
      <b>${window}</b>
      ${place === null ? nothing : html`<span class="place ${placeSize}">${place}</span>`}
    </div>
    ${again === null && !isNew ? nothing : html`<span class="again">${again ?? words[language].isNew}</span>`}
  </li>`
}

function drawRecent({ recent }: BoardCalls, language: Language): TemplateResult {
  return html`<div class="recent">
    <span>${words[language].recent}</span>
    ${recent.map(({ number, window }) => html`<span class="one"><b>${number}</b> ${window}</span>`)}
  </div>`
}

export function drawWaiting(waiting: BoardWaiting | null, language: Language): TemplateResult {
  const say = words[language]
  if (waiting === null) {
    return html`<mc-card class="waiting"><h2>${say.waiting}</h2><p class="none">${noInformation[language]}</p></mc-card>`
  }
  return html`<mc-card class="waiting" .oldMs=${waiting.oldMs} .language=${language}>
    <div class="head">
      <h2>${say.waiting}</h2>
      <p>${waiting.page === null ? nothing : html`<span>${waiting.page}</span>`}${waiting.total === 0 ? say.nobodyWaits : say.people(waiting.total)}</p>
    </div>
    <ul class="series">${waiting.rows.map(drawRow)}</ul>
  </mc-card>`
}

function drawRow({ seriesId, name, size, people, outlook, isGiven }: WaitingRow): TemplateResult {
  return html`<li class=${size}>
    <b class="letter length-${seriesId.length}">${seriesId}</b>
    <span class="name">${name}</span>
    <b class="people">${people}</b>
    <span class="outlook ${isGiven ? '' : 'stopped'}">${outlook}</span>
  </li>`
}
