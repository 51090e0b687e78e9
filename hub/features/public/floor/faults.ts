// What cannot be on a map: two things of one name, a place nobody can stand on, a lift with one door, a place nobody gets to. Pure.
import type { Floor, Place } from './contract.ts'
import { type Cell, groundOf, neighbours } from './ground.ts'

export interface FloorFault {
  /** Where in the list of floors. */
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly expected: string
}

export function floorFaults(floors: readonly Floor[]): FloorFault[] {
  return [...repeated(floors), ...offTheFloor(floors), ...shaftFaults(floors), ...cutOff(floors)]
}

function repeated(floors: readonly Floor[]): FloorFault[] {
  const faults: FloorFault[] = []
  const once = (seen: Set<string>, value: string, path: FloorFault['path'], what: string) => {
    if (seen.has(value)) faults.push({ path, found: `"${value}" again`, expected: `a ${what} nothing else has` })
    seen.add(value)
  }
  const floorIds = new Set<string>()
  const levels = new Set<string>()
  const placeIds = new Set<string>()
  const windowIds = new Set<string>()
  for (const [at, { floorId, level, places }] of floors.entries()) {
    once(floorIds, floorId, [at, 'floorId'], 'floorId')
    once(levels, String(level), [at, 'level'], 'level')
    for (const [index, place] of places.entries()) {
      once(placeIds, place.placeId, [at, 'places', index, 'placeId'], 'placeId')
      if (place.kind === 'window') once(windowIds, place.windowId, [at, 'places', index, 'windowId'], 'windowId')
    }
  }
  return faults
}

function offTheFloor(floors: readonly Floor[]): FloorFault[] {
  return floors.flatMap(({ width, depth, areas, places, ...floor }, at) => {
    const ground = groundOf({ width, depth, areas })
    const size = `${width} by ${depth} metres`
    return [
      ...areas.flatMap(({ x, y, ...area }, index) =>
        x + area.width <= width && y + area.depth <= depth
          ? []
          : [{ path: [at, 'areas', index], found: `an area that leaves floor ${floor.floorId}`, expected: size }],
      ),
      ...places.flatMap(({ placeId, x, y }, index) =>
        ground.isOpen({ x, y })
          ? []
          : [
              {
                path: [at, 'places', index],
                found: `${placeId} at x ${x}, y ${y}, where nobody can stand`,
                expected: 'a square metre of an open area',
              },
            ],
      ),
    ]
  })
}

type Shaft = Extract<Place, { kind: 'stairs' | 'lift' }>

const isShaft = (place: Place): place is Shaft => place.kind === 'stairs' || place.kind === 'lift'

function shaftFaults(floors: readonly Floor[]): FloorFault[] {
  const doors = floors.flatMap(({ floorId, places }, at) =>
    places.flatMap((place, index) => (isShaft(place) ? [{ floorId, at, index, place }] : [])),
  )
  return doors.flatMap(({ floorId, at, index, place }) => {
    const same = doors.filter((door) => door.place.shaft === place.shaft)
    const path = [at, 'places', index, 'shaft']
    if (same.some((door) => door.place.kind !== place.kind)) {
      return [{ path, found: `"${place.shaft}" as stairs and as a lift`, expected: 'a shaft of one kind' }]
    }
    return same.some((door) => door.floorId !== floorId)
      ? []
      : [{ path, found: `"${place.shaft}" on one floor only`, expected: 'the same shaft on another floor' }]
  })
}

/** From the first place where somebody can stand, everything can be walked to, stairs and lifts included. */
function cutOff(floors: readonly Floor[]): FloorFault[] {
  const grounds = floors.map(groundOf)
  const start = floors
    .flatMap(({ places }, at) => places.map(({ x, y }) => ({ at, x, y })))
    .find((spot) => grounds[spot.at]?.isOpen(spot) === true)
  if (start === undefined) return []
  const reached = new Set<string>()
  const waiting: ({ at: number } & Cell)[] = [start]
  const keyOf = ({ at, x, y }: { at: number } & Cell) => `${at} ${x} ${y}`
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const { at } = here
    if (reached.has(keyOf(here)) || grounds[at]?.isOpen(here) !== true) continue
    reached.add(keyOf(here))
    for (const next of neighbours(here)) waiting.push({ at, ...next })
    for (const door of doorsBeyond(floors, here)) waiting.push(door)
  }
  return floors.flatMap(({ places }, at) =>
    places.flatMap(({ placeId, x, y }, index) =>
      grounds[at]?.isOpen({ x, y }) !== true || reached.has(keyOf({ at, x, y }))
        ? []
        : [
            {
              path: [at, 'places', index],
              found: `${placeId}, to which no way leads`,
              expected: 'open ground, stairs or a lift between it and the other places',
            },
          ],
    ),
  )
}

function doorsBeyond(floors: readonly Floor[], here: { at: number } & Cell): ({ at: number } & Cell)[] {
  const shafts = (floors[here.at]?.places ?? []).filter(isShaft).filter(({ x, y }) => x === here.x && y === here.y)
  return floors.flatMap(({ places }, at) =>
    at === here.at
      ? []
      : places
          .filter(isShaft)
          .filter(({ shaft }) => shafts.some((one) => one.shaft === shaft))
          .map(({ x, y }) => ({ at, x, y })),
  )
}
