// The way from this kiosk to a place, as a line on each floor and as sentences. Pure.
import type { Cell } from '#contract/public/floor'
import type { Language } from '../../display/design/i18n.ts'
import type { Access } from '../frame/access.ts'
import { type Bearings, doorSpot, type Landmark, landmarksOf, ownSpot, placeOfWindow } from './places.ts'
import { findWay, type Leg } from './way.ts'
import { mapWords } from './words.ts'

/** One floor as it is drawn. */
export interface FloorPicture {
  readonly floorId: string
  readonly name: string
  readonly landmarks: readonly Landmark[]
  /** Where the visitor stands, when it is on this floor. */
  readonly here: Cell | null
  /** The way on this floor, corner by corner; empty without one. */
  readonly line: readonly Cell[]
  /** The place looked for, when it is on this floor. */
  readonly goalId: string | null
}

export interface Guidance {
  readonly goal: Landmark
  /** Floors in the order in which they are walked. */
  readonly floors: readonly FloorPicture[]
  readonly sentences: readonly string[]
}

/** A floor without a way. */
export function floorPicture(bearings: Bearings, floorId: string, language: Language): FloorPicture | null {
  const floor = bearings.floors.find((one) => one.floorId === floorId)
  if (floor === undefined) return null
  const own = ownSpot(bearings)
  return {
    floorId,
    name: language === 'zh' ? floor.name : floor.nameEn,
    landmarks: landmarksOf(bearings, language).filter(({ spot }) => spot.floorId === floorId),
    here: own?.floorId === floorId ? own : null,
    line: [],
    goalId: null,
  }
}

/** Null where the map does not have the place. */
export function guidanceTo(
  bearings: Bearings,
  isSought: (landmark: Landmark) => boolean,
  { language, reach }: Access,
): Guidance | null {
  const landmarks = landmarksOf(bearings, language)
  const goal = landmarks.find(isSought)
  if (goal === undefined) return null
  const say = mapWords[language]
  const own = ownSpot(bearings)
  const from = own ?? doorSpot(bearings)
  const gait = reach === 'low' ? 'stepFree' : 'any'
  const legs = from === null ? null : findWay(bearings.floors, from, goal.spot, gait)
  const pictureOf = (floorId: string, line: readonly Cell[]) => {
    const picture = floorPicture(bearings, floorId, language)
    return picture === null ? [] : [{ ...picture, line, goalId: goal.spot.floorId === floorId ? goal.placeId : null }]
  }
  if (legs === null) {
    return {
      goal,
      floors: pictureOf(goal.spot.floorId, []),
      sentences: [gait === 'stepFree' ? say.noStepFree : say.noWay],
    }
  }
  const nameOf = (floorId: string) => {
    const floor = bearings.floors.find((one) => one.floorId === floorId)
    return (language === 'zh' ? floor?.name : floor?.nameEn) ?? ''
  }
  return {
    goal,
    floors: legs.flatMap(({ floorId, corners }) => pictureOf(floorId, corners)),
    sentences: [
      ...(own === null ? [say.fromDoor] : []),
      ...legs.flatMap((leg, index) => legWords(leg, legs[index + 1], goal.name, language, nameOf)),
      ...(gait === 'stepFree' ? [say.stepFree] : []),
    ],
  }
}

/** A way together with the map on which it is drawn. */
export interface WayOnMap {
  readonly guidance: Guidance
  readonly bearings: Bearings
}

/** The way from this kiosk to a window; null where the map does not have it. */
export function wayToWindow(bearings: Bearings, windowId: string, access: Access): WayOnMap | null {
  const placeId = placeOfWindow(bearings.floors, windowId)?.placeId
  const guidance = guidanceTo(bearings, (landmark) => landmark.placeId === placeId, access)
  return guidance === null ? null : { guidance, bearings }
}

function legWords(
  { metres, leavesBy }: Leg,
  next: Leg | undefined,
  goalName: string,
  language: Language,
  nameOf: (floorId: string) => string,
): string[] {
  const say = mapWords[language]
  const where = leavesBy === null ? goalName : say.kinds[leavesBy]
  const walk = metres <= 2 ? say.near(where) : say.walk(metres, where)
  return leavesBy === null || next === undefined ? [walk] : [walk, say.ride[leavesBy](nameOf(next.floorId))]
}
