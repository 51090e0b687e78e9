// What stands on the map, by the names people use: windows by their numbers, and everything else that somebody may look for. Pure.

import type { Catalogue } from '#contract/guides/catalogue'
import type { Floor, Place } from '#contract/public/floor'
import { naturalOrder } from '#wire/natural-order'
import { widthOf } from '../../display/design/fit.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { Spot } from './way.ts'
import { type MapSay, mapWords } from './words.ts'

/** Where a map is drawn for: the floors, the windows' names, and the box that this kiosk is. */
export interface Bearings {
  readonly floors: readonly Floor[]
  readonly windows: Catalogue['windows']
  readonly boxId: string
}

export interface Landmark {
  readonly placeId: string
  readonly kind: Place['kind']
  readonly spot: Spot
  /** What is written in its mark on the map: a window's number, a sign, or a few characters. */
  readonly mark: string
  /** What it is called in a list and in sentences. */
  readonly name: string
  readonly floorName: string
}

/** Names of windows in full-width characters; longer ones say more than a key can hold, and the number is enough. */
const longestName = 15

/** Kinds people look for, in the order of a list. */
const soughtKinds = [
  'window',
  'frontDesk',
  'toilet',
  'accessibleToilet',
  'nursingRoom',
  'service',
  'lift',
  'stairs',
  'entrance',
  'exit',
] as const

export function landmarksOf({ floors, windows, boxId }: Bearings, language: Language): Landmark[] {
  const say = mapWords[language]
  return floors.flatMap((floor) =>
    floor.places.flatMap((place): Landmark[] => {
      const { placeId, kind, x, y } = place
      if (kind === 'kiosk' && place.boxId === boxId) return []
      const called = callOf(place, windows, say, language)
      if (called === null) return []
      const floorName = language === 'zh' ? floor.name : floor.nameEn
      return [{ placeId, kind, spot: { floorId: floor.floorId, x, y }, floorName, ...called }]
    }),
  )
}

/** Windows by number, then what else people look for; of several toilets each floor’s is named. */
export function soughtOf(landmarks: readonly Landmark[]): Landmark[] {
  const rank = ({ kind }: Landmark) => soughtKinds.indexOf(kind as (typeof soughtKinds)[number])
  return landmarks
    .filter((one) => rank(one) >= 0 && one.kind !== 'lift' && one.kind !== 'stairs')
    .toSorted((one, other) => rank(one) - rank(other) || naturalOrder(one.mark, other.mark))
}

/** Where this kiosk stands; null where the map does not have it. */
export function ownSpot({ floors, boxId }: Bearings): Spot | null {
  for (const { floorId, places } of floors) {
    const own = places.find((place) => place.kind === 'kiosk' && place.boxId === boxId)
    if (own !== undefined) return { floorId, x: own.x, y: own.y }
  }
  return null
}

/** The place of a window; undefined where the map does not have it. */
export function placeOfWindow(floors: readonly Floor[], windowId: string): Place | undefined {
  return floors.flatMap(({ places }) => places).find((place) => place.kind === 'window' && place.windowId === windowId)
}

/** The first entrance, where a way begins when nobody knows where the kiosk stands. */
export function doorSpot({ floors }: Bearings): Spot | null {
  for (const { floorId, places } of floors) {
    const door = places.find(({ kind }) => kind === 'entrance')
    if (door !== undefined) return { floorId, x: door.x, y: door.y }
  }
  return null
}

function callOf(
  place: Place,
  windows: Catalogue['windows'],
  say: MapSay,
  language: Language,
): Pick<Landmark, 'mark' | 'name'> | null {
  switch (place.kind) {
    case 'window': {
      const window = windows.find(({ windowId }) => windowId === place.windowId)
      if (window === undefined) return null
      const name = language === 'zh' ? window.name : window.nameEn
      const isShort = widthOf(name) <= longestName
      return {
        mark: window.number,
        name: isShort ? say.window(window.number, name) : say.windowAlone(window.number),
      }
    }
    case 'board':
      return null
    case 'kiosk':
    case 'stairs':
    case 'lift':
      return { mark: say.marks[place.kind], name: say.kinds[place.kind] }
    default: {
      const own = language === 'zh' ? place.name : place.nameEn
      return { mark: say.marks[place.kind], name: own ?? say.kinds[place.kind] }
    }
  }
}
