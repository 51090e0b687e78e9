// The page on which a code or a number is typed: what is asked for or answered, what stands already, and the keys.
import { html } from 'lit'
import type { Page } from '../../frame/kiosk-element.ts'
import { keyboard } from './keyboard.ts'
import type { Input } from './steps.ts'
import type { words } from './words.ts'

/** What stands over the keys: a hint, or what came of the last try. */
interface Said {
  readonly hint: string
  readonly tone: 'none' | 'good' | 'wrong'
}

export function drawCode(
  title: string,
  { hint, tone }: Said,
  typed: string,
  say: (typeof words)['zh'],
  act: (input: Input) => void,
): Page {
  const body = html`<div class="stack typing">
    <p class="hint ${tone}" role="status">${hint}</p>
    <p class="typed" aria-label=${say.typed}>${typed === '' ? html`<span>${say.nothingTyped}</span>` : typed}</p>
    ${keyboard(
      (character) => act({ type: 'type', character }),
      html`<button type="button" class="key" ?disabled=${typed === ''} @click=${() => act({ type: 'erase' })}>${say.erase}</button>
        <button type="button" class="key leading" ?disabled=${typed === ''} @click=${() => act({ type: 'confirm' })}>${say.confirm}</button>`,
    )}
  </div>`
  return { title, body, spoken: hint }
}
