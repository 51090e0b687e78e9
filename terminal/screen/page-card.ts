// The page at rest: who serves here, and beneath them the hall's pledges and the window's own code.
import { html, nothing } from 'lit'
import '../../display/design/card.ts'
import '../../display/design/portrait.ts'
import { drawGoTo } from '../../display/design/go-to.ts'
import type { Language } from '../../display/design/i18n.ts'
import { partyMark, starMark } from '../../display/design/marks.ts'
import type { ShownPerson } from '../../display/design/people.ts'
import { drawFoot } from './page-parts.ts'
import type { Strip } from './rest.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import { words } from './words.ts'

export function drawCard(
  { people, peopleOldMs, supervisionPhone }: TerminalState,
  { strip, beneath }: Extract<TerminalPage, { kind: 'card' }>,
  language: Language,
) {
  const say = words[language]
  const isTogether = people.length > 1
  const isRoomy = strip === null && beneath.pledge === null && beneath.codeUrl === null
  const place = isTogether ? 'joint' : isRoomy ? 'roomy' : strip === null ? '' : 'tight'
  return html`<main class="card ${place}">
    ${strip === null ? nothing : drawStrip(strip)}
    <mc-card class="staff" .oldMs=${peopleOldMs} .language=${language}>
      ${isTogether ? html`<p class="soft both">${say.together}</p>` : nothing}
      ${people.map(
        (person) => html`<div class="one">
          <mc-portrait .src=${person.photo} .name=${person.name} ?data-old=${peopleOldMs !== null}></mc-portrait>
          <div class="about">
            ${isTogether || (strip !== null && strip.tone !== 'good') ? nothing : drawGreeting(person, language)} ${drawPerson(person, language)}
          </div>
        </div>`,
      )}
    </mc-card>
    ${drawFoot(beneath, supervisionPhone, language)}
  </main>`
}

/** A long name needs the room. */
function drawGreeting({ nameSize }: ShownPerson, language: Language) {
  const { hello, onDuty } = words[language]
  return nameSize === 'small' ? nothing : html`<p class="greeting">${hello}</p><p class="soft">${onDuty}</p>`
}

function drawPerson(person: ShownPerson, language: Language) {
  const { name, nameSize, badge, role, isAway, isPartyMember, stars, unitName, unitSize } = person
  return html`<h1 class=${nameSize}>${name}</h1>
    <p class="badge">
      <span>${badge}</span><span>${role}</span>${isAway ? html`<b class="gone">${words[language].isAway}</b>` : nothing}${partyMark(isPartyMember, language)}
    </p>
    ${starMark(stars, language)}
    <p class="soft unit ${unitSize}">${unitName}</p>`
}

function drawStrip({ tone, text, hint, frontDesk }: Strip) {
  const face = frontDesk?.person ?? null
  return html`<div class="strip ${tone} ${frontDesk?.size ?? 'large'}" role="status">
    <p><b>${text}</b>${hint === null ? nothing : html`<span>${hint}</span>`}</p>
    ${frontDesk === null ? nothing : html`<p class="desk"><b>${drawGoTo(frontDesk)}</b><span>${face === null ? frontDesk.somebody : face.name}</span></p>`}
    ${face === null ? nothing : html`<mc-portrait .src=${face.photo} .name=${face.name}></mc-portrait>`}
  </div>`
}
