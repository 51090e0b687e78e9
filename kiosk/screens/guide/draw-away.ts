// Takes the list along: one large key for paper, the code for a phone beside it, and in words what became of the paper.
import { html, nothing } from 'lit'
import '../../../display/design/qr-code.ts'
import type { GuidePage } from './state.ts'
import type { Say } from './words.ts'

export function drawAway(
  { title, isPrinting, told, isMissed, url }: Extract<GuidePage, { kind: 'away' }>,
  say: Say,
  print: () => void,
) {
  return html`<div class="away">
    <h2>${title}</h2>
    <section class="paper">
      <p>${say.printHint}</p>
      <button type="button" class="key leading" ?disabled=${isPrinting} @click=${print}>${say.print}</button>
      ${told === '' ? nothing : html`<p class="told ${isMissed ? 'missed' : ''}" role="status">${told}</p>`}
    </section>
    ${
      url === null
        ? nothing
        : html`<section class="phone">
            <mc-qr-code .text=${url} .label=${say.scan}></mc-qr-code>
            <div><p class="scan">${say.scan}</p><p>${say.scanHint}</p></div>
          </section>`
    }
  </div>`
}
