// The search: what was typed, the words it may mean, the letters to touch, and what was found.
import { html, nothing, type TemplateResult } from 'lit'
import type { Choice, GuidePage } from './state.ts'
import type { Input } from './steps.ts'
import type { Say } from './words.ts'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

export function drawSearch(
  { typed, phrases, choices }: Extract<GuidePage, { kind: 'search' }>,
  say: Say,
  act: (input: Input) => void,
  choice: (choice: Choice) => TemplateResult,
) {
  return html`<div class="search">
    <div class="board">
      <p class="typed ${typed === '' ? 'empty' : ''}" role="status" aria-label=${say.typed}>${typed === '' ? say.hint : typed}</p>
      <div class="phrases" role="group" aria-label=${say.phrases}>
        ${phrases.map((phrase) => html`<button type="button" class="key" @click=${() => act({ type: 'say', phrase })}>${phrase}</button>`)}
      </div>
      <div class="letters">
        ${rows.map((row, place) =>
          [...row].map(
            (letter, index) => html`<button
              type="button"
              class="key ${place === 1 && index === 0 ? 'start' : ''}"
              @click=${() => act({ type: 'letter', letter })}
            >${letter}</button>`,
          ),
        )}
        <button type="button" class="key last" @click=${() => act({ type: 'delete' })}>${say.delete}</button>
        <button type="button" class="key last" @click=${() => act({ type: 'clear' })}>${say.clear}</button>
      </div>
    </div>
    <div class="choices" aria-live="polite">
      ${choices.length > 0 ? choices.map(choice) : typed === '' ? nothing : html`<p class="none">${say.noFinds}</p>`}
    </div>
  </div>`
}
