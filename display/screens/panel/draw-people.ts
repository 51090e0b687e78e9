// The sheet with who is there: one face large, or two below one another who share the window and its state.
import { html, nothing } from 'lit'
import type { Language } from '../../design/i18n.ts'
import { partyMark, starMark } from '../../design/marks.ts'
import type { ShownPerson } from '../../design/people.ts'
import { words } from './words.ts'

export function drawPeople(people: readonly ShownPerson[], oldMs: number | null, language: Language) {
  const [person] = people
  if (person === undefined) return nothing
  const photo = ({ photo, name }: ShownPerson) =>
    html`<mc-portrait .src=${photo} .name=${name} ?data-old=${oldMs !== null}></mc-portrait>`
  if (people.length === 1) {
    return html`<mc-card class="person" .oldMs=${oldMs} .language=${language}>
      ${photo(person)} ${drawNames(person, language)}
      <p class="unit ${person.unitSize}">${person.unitName}</p>
    </mc-card>`
  }
  const units = new Set(people.map(({ unitName }) => unitName))
  return html`<mc-card class="people" .oldMs=${oldMs} .language=${language}>
    <p class="together">${words[language].together}</p>
    ${people.map(
      (one) => html`<div class="duo ${one.nameSize}">
        ${photo(one)}
        <div class="about">
          ${drawNames(one, language)}
          ${units.size === 1 ? nothing : html`<p class="unit ${one.unitSize}">${one.unitName}</p>`}
        </div>
      </div>`,
    )}
    ${units.size === 1 ? html`<p class="unit ${person.unitSize}">${person.unitName}</p>` : nothing}
  </mc-card>`
}

function drawNames({ name, nameSize, badge, role, isAway, isPartyMember, stars }: ShownPerson, language: Language) {
  return html`<p class="who"><b class=${nameSize}>${name}</b>${partyMark(isPartyMember, language)}</p>
    <p class="badge"><span>${badge}</span><span>${role}</span>${isAway ? html`<b class="gone">${words[language].isAway}</b>` : nothing}${starMark(stars, language)}</p>`
}
