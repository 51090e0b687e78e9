// The page after a level: its reasons may be chosen, the level may be changed, and both may be left as they are.
import { html, nothing } from 'lit'
import '../../display/design/level-key.ts'
import type { Language } from '../../display/design/i18n.ts'
import { levelFace } from '../../display/design/level-face.ts'
import { levels, levelWords } from '../../display/design/levels.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import type { Input } from './steps.ts'
import { words } from './words.ts'

type ReasonsPage = Extract<TerminalPage, { kind: 'reasons' }>

export function drawReasons(
  { time }: TerminalState,
  page: ReasonsPage,
  language: Language,
  act: (input: Input) => void,
) {
  const say = words[language]
  return html`<main class="reasons">
    ${
      page.canChangeLevel
        ? html`<div class="row">
            ${levels.map(
              (level) =>
                html`<mc-level-key
                  form="row"
                  .level=${level}
                  .isChosen=${level === page.level}
                  .language=${language}
                  @click=${() => act({ type: 'level', level })}
                ></mc-level-key>`,
            )}
          </div>`
        : html`<p class="recorded">${levelFace(page.level)}<span>${say.padThanks}</span><b>${levelWords[page.level][language]}</b></p>`
    }
    <h1>${page.title}</h1>
    <div class="chips">
      ${page.chips.map(
        ({ code, words: text, isChosen }) =>
          html`<button
            class="chip"
            type="button"
            aria-pressed=${isChosen ? 'true' : 'false'}
            @click=${() => act({ type: 'tag', code })}
          >
            <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">
              <rect x="2.5" y="2.5" width="19" height="19" rx="5" />
              ${isChosen ? check : nothing}
            </svg>
            <span>${text}</span>
          </button>`,
      )}
      ${
        page.canShowMore
          ? html`<button class="chip more" type="button" @click=${() => act({ type: 'more' })}>${say.more}</button>`
          : nothing
      }
    </div>
    <footer>
      <div class="time">
        ${time === null ? nothing : html`<mc-time-bar .share=${time.share} .words=${time.words}></mc-time-bar>`}
      </div>
      ${
        page.canChangeLevel
          ? html`<button class="key" type="button" @click=${() => act({ type: 'decline' })}>${say.decline}</button>`
          : nothing
      }
      <button class="key leading" type="button" @click=${() => act({ type: 'confirm' })}>${page.submit}</button>
    </footer>
  </main>`
}

const check = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3"><path d="M7 12.5l3.5 3.5L17 8.5" /></svg>`
