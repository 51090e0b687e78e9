// The page that asks: five levels side by side, none larger, nearer or already chosen.
import { html, nothing } from 'lit'
import '../../display/design/level-key.ts'
import '../../display/design/portrait.ts'
import type { Language } from '../../display/design/i18n.ts'
import { levels } from '../../display/design/levels.ts'
import type { ShownPerson } from '../../display/design/people.ts'
import type { TerminalState } from './state.ts'
import type { Input } from './steps.ts'
import { words } from './words.ts'

export function drawLevels({ people, asked, time }: TerminalState, language: Language, act: (input: Input) => void) {
  const say = words[language]
  return html`<main class="levels">
    <div class="asking">
      ${people.map(({ photo, name }) => html`<mc-portrait .src=${photo} .name=${name}></mc-portrait>`)}
      <div>
        <p class="asked"><b>${asked}</b>${drawNames(people)}</p>
        <h1>${say.ask}</h1>
      </div>
    </div>
    <div class="keys">
      ${levels.map(
        (level) =>
          html`<mc-level-key
            form="tile"
            .level=${level}
            .language=${language}
            @click=${() => act({ type: 'level', level })}
          ></mc-level-key>`,
      )}
    </div>
    <footer>
      <div class="time">
        ${time === null ? nothing : html`<mc-time-bar .share=${time.share} .words=${time.words}></mc-time-bar>`}
        <p>${say.promise}</p>
      </div>
      <button class="key" type="button" @click=${() => act({ type: 'decline' })}>${say.decline}</button>
    </footer>
  </main>`
}

/** Of two who work together the screen does not know which has served, so it names both. */
function drawNames(people: readonly ShownPerson[]) {
  const [person] = people
  if (person === undefined) return nothing
  const size = people.some(({ nameSize }) => nameSize === 'small') ? 'small' : person.nameSize
  const text = people.length > 1 ? people.map(({ name }) => name).join(' · ') : `${person.name} ${person.badge}`
  return html`<span class=${size}>${text}</span>`
}
