// The pages on which a visitor asks how a matter stands: two fields, then one answer.
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Progress } from '#wire/progress'
import type { Language } from '../../../display/design/i18n.ts'
import { answerOf } from '../../../display/design/progress.ts'
import type { PhoneAct } from './screen.ts'
import type { Visit } from './visit.ts'
import { words } from './words.ts'

export function drawMatter(
  { refused }: Extract<Visit, { at: 'matter' }>,
  language: Language,
  act: (act: PhoneAct) => void,
): TemplateResult {
  const say = words[language]
  return html`<main>
    <p class="soft">${say.matterHint}</p>
    ${refused === null ? nothing : html`<p class="refused" role="alert">${refused[language]}</p>`}
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        if (!(event.currentTarget instanceof HTMLFormElement)) return
        const form = new FormData(event.currentTarget)
        const typed = (name: string) => String(form.get(name) ?? '').replaceAll(/\s/g, '')
        act({ do: 'askMatter', number: typed('number'), lastFour: typed('lastFour').toUpperCase() })
      }}
    >
      <label>${say.matterNumber}<input name="number" inputmode="numeric" pattern="[0-9 ]{10,12}" maxlength="12" autocomplete="off" required /></label>
      <label>${say.lastFour}<input name="lastFour" pattern="[0-9]{3}[0-9Xx]" maxlength="4" autocomplete="off" required /></label>
      <button class="key leading">${say.lookUp}</button>
    </form>
  </main>`
}

export function drawProgress(progress: Progress, language: Language): TemplateResult {
  const say = words[language]
  const { number, item, standing, tone, sentence, lines, wanted } = answerOf(progress, language)
  return html`<main class="progress">
    <p class="standing ${tone}" role="status">${standing}</p>
    <p>${sentence}</p>
    <h2>${item}</h2>
    <dl>
      <dt>${say.matterNumber}</dt><dd>${number}</dd>
      ${lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}
    </dl>
    ${wanted.length === 0 ? nothing : html`<section class="visit"><b>${say.wanted}</b><ul>${wanted.map((paper) => html`<li>${paper}</li>`)}</ul></section>`}
    <a class="key" href="/m">${say.another}</a>
  </main>`
}

export const progressStyles = css`
  .progress .standing { padding: var(--space-4); border-radius: var(--radius); font-size: 1.75rem; font-weight: var(--weight-title); text-align: center; }
  .progress .good { background: var(--idle-soft); color: var(--idle); }
  .progress .usual { background: var(--serving-soft); color: var(--serving); }
  .progress .wanting { background: var(--rating-soft); color: var(--rating); }
  .progress dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-2) var(--space-4); margin: 0; }
  .progress dt { color: var(--ink-soft); }
  .progress dd { margin: 0; font-weight: var(--weight-strong); }
  .progress ul { margin: var(--space-2) 0 0; padding-left: var(--space-5); }
  .paper { background: #ffffff; }
`
