// The page of one word: saving, thanks, or what went wrong and what to do now.
import { html, nothing } from 'lit'
import type { Language } from '../../display/design/i18n.ts'
import { drawPhone } from './page-parts.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import type { Input } from './steps.ts'
import { words } from './words.ts'

const pictures = {
  busy: html`<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" aria-hidden="true"><circle cx="32" cy="32" r="26" opacity="0.3" /><path d="M32 18v14l9 6" /></svg>`,
  thanks: html`<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="32" cy="32" r="28" /><path d="M20 33l8.5 8.5L45 24" /></svg>`,
  refused: html`<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M32 7l27 48H5z" /><path d="M32 25v14M32 46.5v.5" /></svg>`,
}

export function drawMessage(
  { supervisionPhone }: TerminalState,
  { tone, title, hint }: Extract<TerminalPage, { kind: 'message' }>,
  language: Language,
  act: (input: Input) => void,
) {
  const say = words[language]
  return html`<main class="message ${tone}">
    <div role="status">
      ${pictures[tone]}
      <h1>${title}</h1>
      ${hint === '' ? nothing : html`<p>${hint}</p>`}
    </div>
    ${
      tone === 'refused'
        ? html`<div class="answers">
              <button class="key" type="button" @click=${() => act({ type: 'decline' })}>${say.understood}</button>
              <button class="key leading" type="button" @click=${() => act({ type: 'retry' })}>${say.retry}</button>
            </div>
            ${drawPhone(supervisionPhone, language)}`
        : nothing
    }
  </main>`
}
