// The board to type on: what is written, what the letters may mean, letters, digits and marks; each key for any finger.
import { html, nothing } from 'lit'
import type { Candidate, Typed, TypingInput } from './typing.ts'
import type { TypingSay } from './words.ts'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const
const digits = '1234567890'
const marks = { chinese: '，。？', latin: ',.?' } as const

interface Board {
  readonly typed: Typed
  /** Those of this page. */
  readonly candidates: readonly Candidate[]
  readonly hasMore: boolean
  readonly label: string
  readonly hint: string
  /** `latin`: letters stand for themselves; `digits`: no letters at all. */
  readonly keys: 'chinese' | 'latin' | 'digits'
}

export function drawTyping(
  { typed: { text, letters }, candidates, hasMore, label, hint, keys }: Board,
  say: TypingSay,
  act: (input: TypingInput) => void,
) {
  const key = (name: string, input: TypingInput, look = '') =>
    html`<button type="button" class="key ${look}" @click=${() => act(input)}>${name}</button>`
  const letterInput = (letter: string): TypingInput =>
    keys === 'chinese' ? { type: 'letter', letter } : { type: 'sign', sign: letter }
  const isEmpty = text + letters === ''
  return html`<div class="typing">
    <p class="typed ${isEmpty ? 'empty' : ''}" role="status" aria-label=${label}>
      ${isEmpty ? hint : html`<span>${text}</span>${letters === '' ? nothing : html`<i>${letters}</i>`}`}
    </p>
    ${
      keys === 'chinese'
        ? html`<div class="candidates" role="group" aria-label=${say.candidates}>
            ${candidates.map((candidate) => key(candidate.text, { type: 'choose', candidate }))}
            ${hasMore ? key(say.more, { type: 'more' }, 'more') : nothing}
          </div>`
        : nothing
    }
    <div class="letters ${keys === 'digits' ? 'pad' : ''}">
      ${[...digits].map((sign) => key(sign, { type: 'sign', sign }))}
      ${
        keys === 'digits'
          ? nothing
          : html`${rows.map((row, place) => [...row].map((letter, index) => key(letter, letterInput(letter), place === 1 && index === 0 ? 'start' : '')))}
            ${[...marks[keys]].map((sign) => key(sign, { type: 'sign', sign }))}`
      }
      ${keys === 'latin' ? key(say.space, { type: 'sign', sign: ' ' }, 'wide') : nothing}
      ${key(say.delete, { type: 'delete' }, 'wide')}${key(say.clear, { type: 'clear' }, 'wide')}
    </div>
  </div>`
}
