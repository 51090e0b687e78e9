// The page on which a visitor may say who they are: the number as it stands on the card, or none.
import { html } from 'lit'
import type { Page } from '../../frame/kiosk-element.ts'
import { pad } from './pad.ts'
import type { Input, Step } from './steps.ts'
import type { words } from './words.ts'

export function drawPerson(
  { typed, answer }: Extract<Step, { at: 'person' }>,
  say: (typeof words)['zh'],
  act: (input: Input) => void,
): Page {
  const hint = answer === 'wrong' ? say.personWrong : say.personHint
  const body = html`<div class="stack typing person">
    <p class="hint ${answer}" role="status">${hint}</p>
    <p class="typed" aria-label=${say.typed}>${typed === '' ? html`<span>${say.nothingTyped}</span>` : grouped(typed)}</p>
    ${pad(
      (character) => act({ type: 'type', character }),
      html`<button type="button" class="key" ?disabled=${typed === ''} @click=${() => act({ type: 'erase' })}>${say.erase}</button>`,
    )}
    <button type="button" class="key leading" @click=${() => act({ type: 'confirm' })}>${typed === '' ? say.skip : say.confirm}</button>
  </div>`
  return { title: say.personTitle, body, spoken: hint }
}

/** In parts that an eye can compare with the card: area, day of birth, the rest. */
function grouped(typed: string): string {
  return [typed.slice(0, 6), typed.slice(6, 14), typed.slice(14)].filter((part) => part !== '').join(' ')
}
