// A map on which somebody would get lost is refused, and every mistake is named.
import { expect, it } from 'vitest'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { type Floor, floorFaults, floor as floorShape } from './contract.ts'

const open = { kind: 'open', x: 0, y: 0, width: 10, depth: 6 }
const floorOf = (floorId: string, level: number, places: object[], areas: object[] = []): Floor =>
  floorShape.parse({
    floorId,
    name: '楼',
    nameEn: 'Floor',
    level,
    width: 10,
    depth: 6,
    areas: [open, ...areas],
    places,
  })
const door = { kind: 'entrance', placeId: 'door', x: 5, y: 5 }
const windowAt = (windowId: string, x: number, y: number) => ({ kind: 'window', placeId: windowId, windowId, x, y })
const lift = (placeId: string) => ({ kind: 'lift', placeId, shaft: 'lift', x: 0, y: 0 })
const found = (...floors: Floor[]) => floorFaults(floors).map((fault) => `${fault.path.join('.')}: ${fault.found}`)

it('a sound map has no mistakes and is taken', () => {
  const floors = [floorOf('f1', 1, [door, windowAt('w1', 2, 2), lift('l1')]), floorOf('f2', 2, [lift('l2')])]
  expect(found(...floors)).toEqual([])
  expect(createHall().tell({ name: 'floors.publish', data: { floors } })).toBeNull()
})

it('a window inside a room is named with its place', () => {
  const room = { kind: 'room', x: 1, y: 1, width: 3, depth: 3 }
  const floors = [floorOf('f1', 1, [door, windowAt('w1', 2, 2)], [room])]
  expect(found(...floors)).toEqual(['0.places.1: w1 at x 2, y 2, where nobody can stand'])
  expect(createHall().tell({ name: 'floors.publish', data: { floors } })).toBe('floors.wrong')
})

it('a place behind a wall is one to which no way leads', () => {
  const wall = { kind: 'counter', x: 4, y: 0, width: 1, depth: 6 }
  expect(found(floorOf('f1', 1, [door, windowAt('w1', 2, 2)], [wall]))).toEqual([
    '0.places.1: w1, to which no way leads',
  ])
})

it('a floor above without stairs or lift cannot be reached', () => {
  expect(found(floorOf('f1', 1, [door]), floorOf('f2', 2, [windowAt('w1', 2, 2)]))).toEqual([
    '1.places.0: w1, to which no way leads',
  ])
})

it('a lift with one door, and a shaft that is stairs here and a lift there, are named', () => {
  expect(found(floorOf('f1', 1, [door, lift('l1')]))).toEqual(['0.places.1.shaft: "lift" on one floor only'])
  const stairs = { kind: 'stairs', placeId: 's2', shaft: 'lift', x: 0, y: 0 }
  expect(found(floorOf('f1', 1, [door, lift('l1')]), floorOf('f2', 2, [stairs]))).toEqual([
    '0.places.1.shaft: "lift" as stairs and as a lift',
    '1.places.0.shaft: "lift" as stairs and as a lift',
  ])
})

it('a window that stands twice, and an area that leaves its floor, are named', () => {
  const wide = { kind: 'open', x: 8, y: 0, width: 5, depth: 2 }
  expect(found(floorOf('f1', 1, [windowAt('w1', 1, 1), { ...windowAt('w1', 2, 1), placeId: 'w1b' }], [wide]))).toEqual([
    '0.places.1.windowId: "w1" again',
    '0.areas.1: an area that leaves floor f1',
  ])
})
