// The page at rest: who serves here, or why nobody does.
import { html, nothing } from 'lit'
import '../../display/design/card.ts'
import '../../display/design/portrait.ts'
import type { Language } from '../../display/design/i18n.ts'
import { partyMark, starMark } from '../../display/design/marks.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import { words } from './words.ts'

export function drawCard(
  { person, supervisionPhone }: TerminalState,
  { greeting, notice }: Extract<TerminalPage, { kind: 'card' }>,
  language: Language,
) {
  const say = words[language]
  return html`<main class="card">
    ${
      notice !== null || person === null
        ? html`<div class="notice"><h1>${notice?.title ?? ''}</h1><p>${notice?.hint ?? ''}</p></div>`
        : html`<mc-card class="staff" .oldMs=${person.oldMs} .language=${language}>
            <mc-portrait .src=${person.photo} .name=${person.name} ?data-old=${person.oldMs !== null}></mc-portrait>
            <div class="about">
              <p class="greeting">${greeting}</p>
              <p class="soft">${say.onDuty}</p>
              <h1 class=${person.nameSize}>${person.name}</h1>
              <p class="badge">
                <span>${person.badge}</span><span>${person.role}</span>${partyMark(person.isPartyMember, language)}
              </p>
              ${starMark(person.stars, language)}
              <p class="soft">${person.unitName}</p>
            </div>
          </mc-card>`
    }
    ${supervisionPhone === '' ? nothing : html`<p class="phone"><span>${say.supervision}</span><b>${supervisionPhone}</b></p>`}
  </main>`
}
