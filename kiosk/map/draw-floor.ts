// One floor as a drawing: open ground, rooms, windows by their numbers, the way as one strong line, and where the visitor stands.
import { nothing, svg } from 'lit'
import type { Floor } from '#contract/public/floor'
import { widthOf } from '../../display/design/fit.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { FloorPicture } from './guidance.ts'
import type { Landmark } from './places.ts'
import { mapWords } from './words.ts'

/** All measures in metres of the floor. */
const markRadius = 0.95
/** Half a mark on the edge of the floor, with its ring. */
const edge = 0.6

export function drawFloor(floor: Floor, picture: FloorPicture, language: Language) {
  const say = mapWords[language]
  const box = `${-edge} ${-edge} ${floor.width + 2 * edge} ${floor.depth + 2 * edge}`
  const middle = ({ x, y }: Square) => `${x + 0.5},${y + 0.5}`
  return svg`<svg class="floor" viewBox=${box} role="img" aria-label="${say.map} ${picture.name}">
    <rect class="plate" x="0" y="0" width=${floor.width} height=${floor.depth} rx="0.4" />
    ${floor.areas.filter(({ kind }) => kind === 'open').map(({ x, y, width, depth }) => svg`<rect class="open" x=${x} y=${y} width=${width} height=${depth} />`)}
    ${floor.areas.filter(({ kind }) => kind !== 'open').map((area) => drawBlock(area, language))}
    ${picture.line.length < 2 ? nothing : svg`<polyline class="way" points=${picture.line.map(middle).join(' ')} />`}
    ${picture.landmarks.map((landmark) => drawMark(landmark, landmark.placeId === picture.goalId))}
    ${picture.here === null ? nothing : drawHere(picture.here, say.here, floor.width, picture)}
  </svg>`
}

function drawBlock({ kind, name, nameEn, x, y, width, depth }: Floor['areas'][number], language: Language) {
  const text = (language === 'zh' ? name : nameEn) ?? ''
  const size = Math.min(1.15, (width - 0.4) / Math.max(1, widthOf(text)))
  return svg`<rect class=${kind} x=${x + 0.08} y=${y + 0.08} width=${width - 0.16} height=${depth - 0.16} rx="0.25" />
    ${text === '' ? nothing : svg`<text class="room-name" x=${x + width / 2} y=${y + depth / 2} style="font-size: ${size}px">${text}</text>`}`
}

function drawMark({ kind, mark, spot }: Landmark, isGoal: boolean) {
  const look = isGoal
    ? 'goal'
    : kind === 'window'
      ? 'window'
      : kind === 'exit' || kind === 'entrance'
        ? 'door'
        : 'other'
  const radius = isGoal ? markRadius * 1.3 : markRadius
  // Capitals are wider than Latin letters are reckoned.
  const size = (radius * 1.5) / Math.max(1.1, widthOf(mark) * 1.15)
  return svg`<g class="mark ${look}">
    <circle cx=${spot.x + 0.5} cy=${spot.y + 0.5} r=${radius} />
    <text x=${spot.x + 0.5} y=${spot.y + 0.5} style="font-size: ${size}px">${mark}</text>
  </g>`
}

type Square = { readonly x: number; readonly y: number }
type Plate = { readonly left: number; readonly top: number; readonly length: number }

/** Whether the way from one corner to the next goes under the words. */
function isCrossed({ left, top, length }: Plate, one: Square, other: Square): boolean {
  return (
    Math.min(one.x, other.x) + 0.5 < left + length &&
    Math.max(one.x, other.x) + 0.5 > left &&
    Math.min(one.y, other.y) + 0.5 < top + 1.9 &&
    Math.max(one.y, other.y) + 0.5 > top
  )
}

/** A ring with its words beside it, on the side where they cover nothing. */
function drawHere(
  { x, y }: Square,
  words: string,
  width: number,
  { landmarks, line }: Pick<FloorPicture, 'landmarks' | 'line'>,
) {
  const length = widthOf(words) * 1.2 + 0.8
  const sides = [
    { left: x + 1.8, top: y - 0.45 },
    { left: x - 0.8 - length, top: y - 0.45 },
    { left: Math.min(Math.max(0, x + 0.5 - length / 2), width - length), top: y - 2.6 },
    { left: Math.min(Math.max(0, x + 0.5 - length / 2), width - length), top: y + 1.7 },
  ]
  const isFree = ({ left, top }: { readonly left: number; readonly top: number }) =>
    left >= 0 &&
    left + length <= width &&
    landmarks.every(
      ({ spot }) =>
        spot.x + 0.5 + markRadius < left ||
        spot.x + 0.5 - markRadius > left + length ||
        spot.y + 0.5 + markRadius < top ||
        spot.y + 0.5 - markRadius > top + 1.9,
    ) &&
    line.every((corner, index) => !isCrossed({ left, top, length }, corner, line[index + 1] ?? corner))
  const { left, top } = sides.find(isFree) ?? (sides[0] as (typeof sides)[number])
  return svg`<g class="here">
    <circle cx=${x + 0.5} cy=${y + 0.5} r="1" />
    <circle class="dot" cx=${x + 0.5} cy=${y + 0.5} r="0.45" />
    <rect x=${left} y=${top} width=${length} height="1.9" rx="0.4" />
    <text x=${left + length / 2} y=${top + 0.95} style="font-size: 1.2px">${words}</text>
  </g>`
}
