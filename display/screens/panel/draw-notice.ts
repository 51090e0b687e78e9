// The sheet in the person's place: why nobody serves here now, and at lunch the face to look for at the front desk.
import { html, nothing } from 'lit'
import { drawGoTo } from '../../design/go-to.ts'
import type { Language } from '../../design/i18n.ts'
import type { PanelState } from './state.ts'

/** `whole` where nothing stands beside it. */
export function drawNotice(
  { title, hint, when, frontDesk, oldMs }: NonNullable<PanelState['notice']>,
  place: 'whole' | 'beside',
  language: Language,
) {
  if (frontDesk === null) {
    return html`<mc-card class="notice ${place}" .oldMs=${oldMs} .language=${language}>
      <p class="title">${title}</p>
      <p>${hint}</p>
      ${when === null ? nothing : html`<p class="when">${when.day === null ? nothing : html`<span>${when.day}</span>`}<b>${when.time}</b></p>`}
    </mc-card>`
  }
  const { size, person, somebody, duty } = frontDesk
  return html`<mc-card class="front-desk" .oldMs=${oldMs} .language=${language}>
    <p class="title ${size}">${drawGoTo(frontDesk)}</p>
    ${
      person === null
        ? html`<p class="somebody">${somebody}</p>`
        : html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait><p class="who"><b class=${person.size}>${person.name}</b></p>`
    }
    <p class="duty">${duty}</p>
  </mc-card>`
}
