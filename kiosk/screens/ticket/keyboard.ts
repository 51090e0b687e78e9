// Keys for a code: digits and capital letters, large enough for any finger, in the order in which people look for them.
import { html, type TemplateResult } from 'lit'

const rows = ['1234567890', 'ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ']

/** @param last keys that end the last row */
export function keyboard(type: (character: string) => void, last: TemplateResult): TemplateResult {
  return html`<div class="keyboard">
    ${rows.map(
      (row, index) => html`<div>
        ${Array.from(row, (character) => html`<button type="button" class="key" @click=${() => type(character)}>${character}</button>`)}
        ${index === rows.length - 1 ? last : ''}
      </div>`,
    )}
  </div>`
}
