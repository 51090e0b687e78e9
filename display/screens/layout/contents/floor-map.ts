// The floor on which the glass hangs, with the visitor's own place on it.
import { css, html, nothing } from 'lit'
import { drawFloor } from '../../../../kiosk/map/draw-floor.ts'
import { landmarksOf } from '../../../../kiosk/map/places.ts'
import { mapStyles } from '../../../../kiosk/map/styles.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'
import { spotOf } from './where.ts'

export const floorMap: Content = {
  draw({ catalogue, language, boxId }) {
    if (catalogue === null) return null
    const { floors, windows } = catalogue
    const here = spotOf(floors, boxId)
    const floor = floors.find(({ floorId }) => floorId === here?.floorId) ?? floors[0]
    if (floor === undefined)
      return { aside: [], oldMs: null, body: html`<p class="nothing">${words[language].nothing}</p>` }
    const name = language === 'zh' ? floor.name : floor.nameEn
    const landmarks = landmarksOf({ floors: [floor], windows, boxId }, language)
    const picture = { floorId: floor.floorId, name, line: [], landmarks, goalId: null, here }
    return {
      aside: [name],
      oldMs: null,
      body: html`<div class="map">${drawFloor(floor, picture, language) ?? nothing}</div>`,
    }
  },
  styles: css`
    ${mapStyles}
    .map { flex: 1; min-height: 0; }
  `,
}
