// Where a glass hangs on the map, and which exit is nearest on foot. Pure.
import type { Floor } from '#contract/public/floor'
import { findWay, type Spot } from '../../../../kiosk/map/way.ts'

/** The spot of the box that drives the glass; null where the map does not have it. */
export function spotOf(floors: readonly Floor[], boxId: string): Spot | null {
  for (const { floorId, places } of floors) {
    const own = places.find((place) => (place.kind === 'board' || place.kind === 'kiosk') && place.boxId === boxId)
    if (own !== undefined) return { floorId, x: own.x, y: own.y }
  }
  return null
}

export interface Exit {
  readonly name: string | null
  readonly nameEn: string | null
  readonly floor: Floor
  /** To walk, over all floors; null where nobody knows from where. */
  readonly metres: number | null
}

/** Every exit and entrance, the nearest first; those to which no way leads are left out. Nobody is sent into a lift. */
export function exitsFrom(floors: readonly Floor[], from: Spot | null): Exit[] {
  const all = floors.flatMap((floor) =>
    floor.places.flatMap((place) => {
      if (place.kind !== 'exit' && place.kind !== 'entrance') return []
      const { name, nameEn, x, y } = place
      const way = from === null ? null : findWay(floors, from, { floorId: floor.floorId, x, y }, 'noLift')
      if (from !== null && way === null) return []
      const metres = way === null ? null : way.reduce((sum, leg) => sum + leg.metres, 0)
      return [{ name, nameEn, floor, metres }]
    }),
  )
  return all.sort((one, other) => (one.metres ?? 0) - (other.metres ?? 0))
}
