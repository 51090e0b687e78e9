// How one publication stands in a list: its title with how it stands, and what became of one that was withdrawn.
import { html, nothing, type TemplateResult } from 'lit'
import type { Line, WithdrawnLine } from './state.ts'

export function lineHead({ title, about, chip }: Line): TemplateResult {
  return html`<div class="what">
    <p class="row"><strong>${title}</strong><span class="chip ${chip.tone}">${chip.words}</span></p>
    <p class="soft">${about}</p>
  </div>`
}

export function withdrawnLine({ title, when, why, confirmed, missing, summary }: WithdrawnLine): TemplateResult {
  return html`<li class="line"><div class="what">
    <p class="row"><strong>${title}</strong><span class="chip ${missing === null ? 'ok' : 'warning'}">${missing ?? summary}</span></p>
    <p class="soft">${when} · ${why}</p>
    ${confirmed === null ? nothing : html`<p>${confirmed}</p>`}
  </div></li>`
}
