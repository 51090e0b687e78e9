// Where to go instead, in words whose place stays together on one line as long as it fits.
import { css, html } from 'lit'
import type { FrontDesk } from './front-desk.ts'

export const goToStyles = css`
  .place {
    display: inline-block;
  }
`

/** `请到一楼前台` */
export function drawGoTo({ goTo, place }: Pick<FrontDesk, 'goTo' | 'place'>) {
  const lead = goTo.slice(0, goTo.length - place.length)
  const gap = lead.length - lead.trimEnd().length
  return html`<span class="place">${lead.trimEnd()}</span>${' '.repeat(gap)}<span class="place">${place}</span>`
}
