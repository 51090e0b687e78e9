// The nearest exit is the one that is nearest on foot, and never by lift.
import { expect, it } from 'vitest'
import { sampleFloors } from '../../../../kiosk/map/sample-floors.ts'
import { exitsFrom, spotOf } from './where.ts'

it('a glass near the east side is sent to the east exit, one near the door to the door', () => {
  const from = (x: number, y: number) => exitsFrom(sampleFloors, { floorId: 'f1', x, y })[0]
  expect(from(24, 14)).toMatchObject({ name: '东侧安全出口', metres: 2 })
  expect(from(15, 17)).toMatchObject({ name: '正门' })
})

it('a glass that hangs beside the lift upstairs sends people down the stairs, and without stairs nowhere', () => {
  const besideLift = { floorId: 'f2', x: 10, y: 3 }
  expect(exitsFrom(sampleFloors, besideLift).map(({ name }) => name)).toEqual(['正门', '东侧安全出口'])
  const withoutStairs = sampleFloors.map((floor) => ({
    ...floor,
    places: floor.places.filter(({ kind }) => kind !== 'stairs'),
  }))
  expect(exitsFrom(withoutStairs, besideLift)).toEqual([])
})

it('where nobody knows from where, every exit is named without a distance', () => {
  const exits = exitsFrom(sampleFloors, null)
  expect(exits.length).toBeGreaterThan(1)
  expect(exits.every(({ metres }) => metres === null)).toBe(true)
})

it('a glass hangs where the map has its box, and nowhere else', () => {
  expect(spotOf(sampleFloors, 'box-k1')).toMatchObject({ floorId: 'f1' })
  expect(spotOf(sampleFloors, 'unknown')).toBe(null)
})
