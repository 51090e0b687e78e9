// The page of a hand-over: who leaves, who comes, and the list that both are going through.
import { html } from 'lit'
import '../../display/design/card.ts'
import type { Language } from '../../display/design/i18n.ts'
import { drawPhone } from './page-parts.ts'
import type { TerminalPage, TerminalState } from './state.ts'
import { words } from './words.ts'

export function drawHandover(
  { supervisionPhone }: TerminalState,
  { from, to, size, parts }: Extract<TerminalPage, { kind: 'handover' }>,
  language: Language,
) {
  const say = words[language].handover
  return html`<main class="handover">
    <div role="status">
      <h1>${say.title}</h1>
      <p class="soft">${say.hint}</p>
    </div>
    <mc-card class="hands" .language=${language}>
      <p><span class="soft">${say.from}</span><b class=${size}>${from}</b></p>
      <svg viewBox="0 0 64 32" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
        <path d="M4 16h54M46 5l12 11-12 11" />
      </svg>
      <p><span class="soft">${say.to}</span><b class=${to === null ? 'anybody' : size}>${to ?? say.anybody}</b></p>
    </mc-card>
    <dl>
      ${parts.map(({ words: part, state }) => html`<div><dt>${part}</dt><dd>${state}</dd></div>`)}
    </dl>
    ${drawPhone(supervisionPhone, language)}
  </main>`
}
