// The page at rest where nobody serves: why, when it goes on, and at lunch the face to look for at the front desk.
import { html, nothing } from 'lit'
import '../../display/design/portrait.ts'
import '../../display/design/stale-mark.ts'
import type { FrontDesk } from '../../display/design/front-desk.ts'
import { drawGoTo } from '../../display/design/go-to.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { Notice } from '../../display/design/notice.ts'
import { drawFoot } from './page-parts.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import { words } from './words.ts'

export function drawNotice(
  { supervisionPhone }: TerminalState,
  { notice, oldMs, beneath }: Extract<TerminalPage, { kind: 'notice' }>,
  language: Language,
) {
  return html`<main class="card">
    <div class="notice">
      ${notice.frontDesk === null ? drawWords(notice) : drawFrontDesk(notice.frontDesk, notice.hint, language)}
      <mc-stale-mark ?hidden=${oldMs === null} .ageMs=${oldMs} .language=${language}></mc-stale-mark>
    </div>
    ${drawFoot(beneath, supervisionPhone, language)}
  </main>`
}

function drawWords({ title, hint, when }: Notice) {
  return html`<h1>${title}</h1>
    ${hint === '' ? nothing : html`<p>${hint}</p>`}
    ${when === null ? nothing : html`<p class="when">${when.day === null ? nothing : html`<span>${when.day}</span>`}<b>${when.time}</b></p>`}`
}

function drawFrontDesk(frontDesk: FrontDesk, hint: string, language: Language) {
  const { size, duty, person, somebody } = frontDesk
  return html`<div class="front-desk ${size}">
    ${person === null ? nothing : html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait>`}
    <div>
      <p>${words[language].lunchBreak}</p>
      <h1 class=${size}>${drawGoTo(frontDesk)}</h1>
      <p class="name ${person?.size ?? 'medium'}">${person?.name ?? somebody}</p>
      <p class="soft">${duty}</p>
      <p>${hint}</p>
    </div>
  </div>`
}
