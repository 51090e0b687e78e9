// The page that asks: five levels side by side, none larger, nearer or already chosen.
import { html } from 'lit'
import '../../display/design/level-key.ts'
import '../../display/design/portrait.ts'
import type { Language } from '../../display/design/i18n.ts'
import { levels } from '../../display/design/levels.ts'
import type { TerminalState } from './state.ts'
import type { Input } from './steps.ts'
import { words } from './words.ts'

export function drawLevels({ person, asked, time }: TerminalState, language: Language, act: (input: Input) => void) {
  const say = words[language]
  return html`<main class="levels">
    <div class="asking">
      ${person === null ? null : html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait>`}
      <div>
        <p class="asked"><b>${asked}</b>${person === null ? null : html`<span class=${person.nameSize}>${person.name} ${person.badge}</span>`}</p>
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
        ${time === null ? null : html`<mc-time-bar .share=${time.share} .words=${time.words}></mc-time-bar>`}
        <p>${say.promise}</p>
      </div>
      <button class="key" type="button" @click=${() => act({ type: 'decline' })}>${say.decline}</button>
    </footer>
  </main>`
}
