// The way to a place: each floor that is walked with its line, and the same in numbered sentences.
import { html, nothing } from 'lit'
import type { Language } from '../../display/design/i18n.ts'
import { drawFloor } from './draw-floor.ts'
import type { WayOnMap } from './guidance.ts'

export function drawWay({ guidance: { floors, sentences }, bearings }: WayOnMap, language: Language) {
  return html`<div class="way-map" data-floors=${floors.length}>
    <ol class="sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol>
    <div class="floors">
      ${floors.map((picture) => {
        const floor = bearings.floors.find(({ floorId }) => floorId === picture.floorId)
        return floor === undefined
          ? nothing
          : html`<figure><figcaption>${picture.name}</figcaption>${drawFloor(floor, picture, language)}</figure>`
      })}
    </div>
  </div>`
}
