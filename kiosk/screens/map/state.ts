// What the map page shows: a floor with the places people look for, or the way to one of them. Pure.

import type { Catalogue } from '#contract/guides/catalogue'
import { naturalOrder } from '#wire/natural-order'
import type { Access } from '../../frame/access.ts'
import type { Pager } from '../../frame/pager.ts'
import { type FloorPicture, floorPicture, guidanceTo, type WayOnMap } from '../../map/guidance.ts'
import { type Bearings, type Landmark, landmarksOf, ownSpot, soughtOf } from '../../map/places.ts'
import type { Step } from './steps.ts'
import { words } from './words.ts'

export type MapPage =
  | { readonly kind: 'loading' }
  /** Nobody has drawn this hall: the windows and what is said of where they are. */
  | { readonly kind: 'list'; readonly windows: readonly { readonly name: string; readonly place: string }[] }
  | {
      readonly kind: 'floor'
      readonly floors: readonly { readonly floorId: string; readonly name: string }[]
      readonly picture: FloorPicture
      readonly sought: readonly Landmark[]
      readonly pager: Pager
    }
  | ({ readonly kind: 'way' } & WayOnMap)

/** Keys for places on one page of the list; large print and English need more room each. */
const most = { zh: { usual: 16, large: 10 }, en: { usual: 12, large: 8 } } as const
/** Windows that find room without a map. */
const mostWindows = 24

export function mapPage(catalogue: Catalogue | null, boxId: string, step: Step, access: Access): MapPage {
  if (catalogue === null) return { kind: 'loading' }
  const { language, print } = access
  const bearings: Bearings = { floors: catalogue.floors, windows: catalogue.windows, boxId }
  const guidance = step.at === 'way' ? guidanceTo(bearings, ({ placeId }) => placeId === step.placeId, access) : null
  if (guidance !== null) return { kind: 'way', guidance, bearings }

  const floorStep = step.at === 'way' ? step.from : step
  const wanted = floorStep.at === 'floor' ? floorStep.floorId : null
  const floorId = wanted ?? ownSpot(bearings)?.floorId ?? catalogue.floors[0]?.floorId ?? ''
  const picture = floorPicture(bearings, floorId, language)
  if (picture === null) return { kind: 'list', windows: windowList(catalogue.windows, language) }
  const sought = soughtOf(landmarksOf(bearings, language))
  const count = Math.max(1, Math.ceil(sought.length / most[language][print]))
  const page = Math.min(floorStep.at === 'floor' ? floorStep.page : 0, count - 1)
  return {
    kind: 'floor',
    floors: catalogue.floors.map(({ floorId: id, name, nameEn }) => ({
      floorId: id,
      name: language === 'zh' ? name : nameEn,
    })),
    picture,
    sought: sought.slice(page * most[language][print], (page + 1) * most[language][print]),
    pager: { page: page + 1, count },
  }
}

/** Where a page begins that was opened for `?window=w4` or `?kind=nursingRoom`; null where the map does not have it. */
export function wantedPlace({ floors }: Catalogue, wanted: URLSearchParams): string | null {
  const places = floors.flatMap((floor) => floor.places)
  const isWanted = (place: (typeof places)[number]) =>
    place.kind === wanted.get('kind') || (place.kind === 'window' && place.windowId === wanted.get('window'))
  return places.find(isWanted)?.placeId ?? null
}

function windowList(windows: Catalogue['windows'], language: 'zh' | 'en') {
  const say = words[language]
  return windows
    .toSorted((one, other) => naturalOrder(one.number, other.number))
    .slice(0, mostWindows)
    .map(({ number, name, nameEn, place, placeEn }) => ({
      name: say.window(number, language === 'zh' ? name : nameEn),
      place: (language === 'zh' ? place : placeEn) ?? say.noPlace,
    }))
}
