// The page after a visitor was asked and did not rate: a code for their phone, large enough to scan from half a metre.
import { html, nothing } from 'lit'
import '../../display/design/qr-code.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { TerminalPage } from './state.ts'
import type { Input } from './steps.ts'
import { words } from './words.ts'

export function drawLate(
  { url, asked, how, until }: Extract<TerminalPage, { kind: 'late' }>,
  language: Language,
  act: (input: Input) => void,
) {
  const say = words[language]
  return html`<main class="late">
    <mc-qr-code .text=${url} .label=${say.late.label}></mc-qr-code>
    <div role="status">
      <p class="asked"><b>${asked}</b></p>
      <h1>${say.late.title}</h1>
      <p>${how}</p>
      ${until === null ? nothing : html`<p><b>${until}</b></p>`}
      <p class="soft">${say.late.once}</p>
      <button class="key" type="button" @click=${() => act({ type: 'decline' })}>${say.understood}</button>
    </div>
  </main>`
}
