// What several pages at rest have in common: pledges and code beneath, and the supervision phone at the foot.
import { html, nothing } from 'lit'
import '../../display/design/card.ts'
import '../../display/design/carousel.ts'
import '../../display/design/qr-code.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { Beneath } from './rest.ts'
import { words } from './words.ts'

/** Pledges and code, and the phone below them or, where there are no pledges, in their place. */
export function drawFoot({ pledge, codeUrl }: Beneath, phone: string, language: Language) {
  const code = codeUrl === null ? nothing : drawCode(codeUrl, language)
  if (pledge === null) return html`<div class="beneath">${drawPhone(phone, language)}${code}</div>`
  return html`<div class="beneath">
      <mc-card class="pledge"><mc-carousel .pledge=${pledge}></mc-carousel></mc-card>
      ${code}
    </div>
    ${drawPhone(phone, language)}`
}

function drawCode(url: string, language: Language) {
  const say = words[language].code
  return html`<mc-card class="code">
    <mc-qr-code .text=${url} .label=${say.label}></mc-qr-code>
    <p>${say.title}</p>
  </mc-card>`
}

export function drawPhone(phone: string, language: Language) {
  if (phone === '') return nothing
  return html`<p class="phone"><span>${words[language].supervision}</span><b>${phone}</b></p>`
}
