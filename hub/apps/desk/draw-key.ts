// A key of the bar with its keyboard key on the cap; whatever is drawn with a cap is what the keyboard presses.
import { html, nothing } from 'lit'

export interface KeyLook {
  readonly words: string
  /** A second, smaller line, or null. */
  readonly more?: string | null
  /** Keyboard key as `KeyboardEvent.key` names it, or null for none. */
  readonly cap: string | null
  readonly isOff?: boolean
  readonly isLeading?: boolean
  /** `tall` is as high as two small ones. */
  readonly look?: 'main' | 'small' | 'tall'
  /** `submit` sends the form it stands in. */
  readonly type?: 'button' | 'submit'
  /** Which of several deeds of a form this key sends. */
  readonly deed?: string
  /** Full words for those who only hear the key; the words themselves when absent. */
  readonly spoken?: string
}

/** `press` is called by touch, mouse, Enter and the key on the cap alike. */
export function drawKey(key: KeyLook, press: (() => void) | null) {
  const {
    words,
    more = null,
    cap,
    isOff = false,
    isLeading = false,
    look = 'main',
    type = 'button',
    spoken,
    deed,
  } = key
  return html`<button
    class="key ${look} ${isLeading ? 'leading' : ''}"
    type=${type}
    ?disabled=${isOff}
    data-key=${cap ?? nothing}
    data-deed=${deed ?? nothing}
    aria-keyshortcuts=${cap ?? nothing}
    aria-label=${spoken ?? nothing}
    @click=${press}
  >
    <span>${words}${more === null ? nothing : html`<small>${more}</small>`}</span>
    ${cap === null ? nothing : html`<kbd>${cap === 'Escape' ? 'Esc' : cap}</kbd>`}
  </button>`
}
