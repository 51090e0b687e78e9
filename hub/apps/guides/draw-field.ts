// One field of a form: its label, what is filled in, how it is filled in, and what is wrong with it, right beneath.
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Words } from '#wire/define'
import type { Choice, Field } from '#wire/guide-fields'
import type { Language } from '../../../display/design/i18n.ts'
import { chosenIn, turned } from './edit.ts'
import { guideWords } from './guide-words.ts'

export interface DrawnField {
  readonly field: Field
  /** Of the element, unique on the page. */
  readonly id: string
  readonly text: string
  readonly mistake: Words | null
  readonly language: Language
  change(text: string): void
}

/** A form's field; a set of choices is a group of boxes to tick. */
export function drawField(one: DrawnField): TemplateResult {
  const { field, id, mistake, language } = one
  const { kind, label, hint, empty } = field
  const optional = empty === 'never' ? '' : guideWords[language].optional
  const described = [hint === null ? '' : `${id}-hint`, mistake === null ? '' : `${id}-mistake`].join(' ').trim()
  const below = html`
    ${hint === null ? nothing : html`<span class="hint" id="${id}-hint">${hint[language]}</span>`}
    ${mistake === null ? nothing : html`<span class="mistake" id="${id}-mistake">${mistake[language]}</span>`}
  `
  if (kind.type === 'choices')
    return ticks(one, kind.choices, html`${label[language]}<span class="hint">${optional}</span>`, below)
  const wide = kind.type === 'lines' || kind.type === 'pairs' || (kind.type === 'text' && (kind.rows ?? 1) > 1)
  return html`<div class="field ${wide ? 'wide' : ''} ${mistake === null ? '' : 'wrong'}">
    <label for=${id}><span>${label[language]}<span class="hint">${optional}</span></span></label>
    ${control(one, described)}${below}
  </div>`
}

function control({ field: { kind }, id, text, mistake, language, change }: DrawnField, described: string) {
  const typed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) change(target.value)
    if (target instanceof HTMLSelectElement) change(target.value)
  }
  const [invalid, by] = [mistake === null ? nothing : 'true', described === '' ? nothing : described]
  if (kind.type === 'choice') {
    const isKnown = kind.choices.some(([, { zh }]) => zh === text)
    return html`<select id=${id} aria-invalid=${invalid} aria-describedby=${by} @change=${typed}>
      ${isKnown ? nothing : html`<option value="" selected></option>`}
      ${kind.choices.map(([, words]) => html`<option value=${words.zh} ?selected=${words.zh === text}>${words[language]}</option>`)}
    </select>`
  }
  const rows = kind.type === 'text' ? (kind.rows ?? 1) : kind.type === 'lines' || kind.type === 'pairs' ? 3 : 1
  if (rows > 1) {
    return html`<textarea id=${id} rows=${rows} aria-invalid=${invalid} aria-describedby=${by} .value=${live(text)} @input=${typed}></textarea>`
  }
  const mode = kind.type === 'count' ? 'numeric' : nothing
  return html`<input id=${id} autocomplete="off" inputmode=${mode} aria-invalid=${invalid} aria-describedby=${by} .value=${live(text)} @input=${typed} />`
}

function ticks(
  { id, text, mistake, language, change }: DrawnField,
  choices: readonly Choice[],
  label: TemplateResult,
  below: TemplateResult,
) {
  const chosen = chosenIn(text)
  return html`<fieldset class="field wide ${mistake === null ? '' : 'wrong'}">
    <legend>${label}</legend>
    <div class="ticks">
      ${choices.map(
        ([value, words], place) => html`<label class="choice"><input
          type="checkbox"
          id=${place === 0 ? id : nothing}
          value=${value}
          .checked=${live(chosen.includes(words.zh))}
          @change=${() => change(turned(text, words.zh))}
        />${words[language]}</label>`,
      )}
    </div>
    ${below}
  </fieldset>`
}
