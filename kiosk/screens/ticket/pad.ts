// Keys for an identity number: digits in the order of a telephone, and the X that some numbers end with.
import { html, type TemplateResult } from 'lit'

const rows = ['123', '456', '789', 'X0']

/** @param last the key that ends the last row */
export function pad(type: (character: string) => void, last: TemplateResult): TemplateResult {
  return html`<div class="pad">
    ${rows.map((row) => Array.from(row, (character) => html`<button type="button" class="key" @click=${() => type(character)}>${character}</button>`))}
    ${last}
  </div>`
}
