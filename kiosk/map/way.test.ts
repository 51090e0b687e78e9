// Ways through halls of every shape: on open ground all along, no longer than they must be, without stairs for whoever cannot climb, and without a lift when it burns.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type Floor, floorFaults, groundOf } from '#contract/public/floor'
import { usualAccess } from '../frame/access.ts'
import { guidanceTo } from './guidance.ts'
import { type Bearings, landmarksOf } from './places.ts'
import { sampleFloors } from './sample-floors.ts'
import { findWay, type Leg, type Spot } from './way.ts'

const size = { width: 14, depth: 10 }

/** Two open floors with things standing about, a lift and stairs wherever there is room for them. */
const anyHall = fc
  .record({
    blocks: fc.array(
      fc.record({
        floor: fc.constantFrom(0, 1),
        x: fc.integer({ min: 0, max: 12 }),
        y: fc.integer({ min: 0, max: 8 }),
        width: fc.integer({ min: 1, max: 6 }),
        depth: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 8 },
    ),
    lift: fc.boolean(),
    stairs: fc.boolean(),
  })
  .map(({ blocks, lift, stairs }) =>
    [0, 1].map((at): Floor => {
      const areas = [
        { kind: 'open' as const, name: null, nameEn: null, x: 0, y: 0, ...size },
        ...blocks
          .filter(({ floor }) => floor === at)
          .map(({ floor: _floor, ...block }) => ({ kind: 'room' as const, name: null, nameEn: null, ...block })),
      ]
      const shaft = (kind: 'lift' | 'stairs', x: number) => ({ kind, placeId: `${kind}-${at}`, shaft: kind, x, y: 0 })
      return {
        ...{ floorId: `f${at}`, name: `${at}`, nameEn: `${at}`, level: at, ...size, areas },
        places: [...(lift ? [shaft('lift', 0)] : []), ...(stairs ? [shaft('stairs', 13)] : [])],
      }
    }),
  )

const anySpot = fc.record({
  floorId: fc.constantFrom('f0', 'f1'),
  x: fc.integer({ min: 0, max: 13 }),
  y: fc.integer({ min: 0, max: 9 }),
})

/** Every square metre that a leg leads over. */
function squaresOf({ corners }: Leg): Cell[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1]
    if (next === undefined) return [corner]
    const steps = Math.abs(next.x - corner.x) + Math.abs(next.y - corner.y)
    return Array.from({ length: steps }, (_, step) => ({
      x: corner.x + Math.sign(next.x - corner.x) * step,
      y: corner.y + Math.sign(next.y - corner.y) * step,
    }))
  })
}

const floorOf = (floors: readonly Floor[], floorId: string) => floors.find((one) => one.floorId === floorId) as Floor

/** A flood over all floors: what can be walked to at all, by an independent reckoning. */
function isReachable(floors: readonly Floor[], from: Spot, to: Spot, shafts: readonly string[]): boolean {
  const seen = new Set<string>()
  const waiting: Spot[] = [from]
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const key = `${here.floorId} ${here.x} ${here.y}`
    if (seen.has(key) || !groundOf(floorOf(floors, here.floorId)).isOpen(here)) continue
    seen.add(key)
    const { floorId, x, y } = here
    waiting.push({ floorId, x: x + 1, y }, { floorId, x: x - 1, y }, { floorId, x, y: y + 1 }, { floorId, x, y: y - 1 })
    const isDoor = floorOf(floors, floorId).places.some(
      (place) => shafts.includes(place.kind) && place.x === x && place.y === y,
    )
    if (isDoor) waiting.push({ floorId: floorId === 'f0' ? 'f1' : 'f0', x, y })
  }
  return seen.has(`${to.floorId} ${to.x} ${to.y}`)
}

describe('a way through the hall', () => {
  it('stays on open ground, begins and ends where it should, and is found wherever one exists', () => {
    fc.assert(
      fc.property(anyHall, anySpot, anySpot, fc.constantFrom('any', 'stepFree', 'noLift'), (floors, from, to, gait) => {
        const way = findWay(floors, from, to, gait)
        const shafts = { any: ['lift', 'stairs'], stepFree: ['lift'], noLift: ['stairs'] }[gait]
        expect(way !== null).toBe(isReachable(floors, from, to, shafts))
        if (way === null) return
        for (const leg of way) {
          const ground = groundOf(floorOf(floors, leg.floorId))
          const squares = squaresOf(leg)
          expect(squares.every((square) => ground.isOpen(square))).toBe(true)
          expect(squares).toHaveLength(leg.metres + 1)
          if (leg.leavesBy !== null) expect(shafts).toContain(leg.leavesBy)
        }
        expect(way[0]?.floorId).toBe(from.floorId)
        expect(way[0]?.corners[0]).toEqual({ x: from.x, y: from.y })
        expect(way.at(-1)?.floorId).toBe(to.floorId)
        expect(way.at(-1)?.corners.at(-1)).toEqual({ x: to.x, y: to.y })
      }),
    )
  })

  it('leads through no lift whose door on one floor is in a wall', () => {
    const floors = ['f0', 'f1'].map((floorId, level): Floor => {
      const area = { name: null, nameEn: null, x: 0, y: 0 }
      return {
        ...{ floorId, name: floorId, nameEn: floorId, level, ...size },
        areas: [
          { kind: 'open', ...area, ...size },
          ...(level === 0 ? [{ kind: 'room' as const, ...area, width: 1, depth: 1 }] : []),
        ],
        places: [{ kind: 'lift', placeId: `lift-${level}`, shaft: 'lift', x: 0, y: 0 }],
      }
    })
    const below = { floorId: 'f0', x: 5, y: 5 }
    const above = { floorId: 'f1', x: 5, y: 5 }
    expect([findWay(floors, below, above, 'any'), findWay(floors, above, below, 'any')]).toEqual([null, null])
  })

  it('walks straight where nothing stands in the way', () => {
    const open: Floor = {
      ...{ floorId: 'f0', name: '', nameEn: '', level: 0, ...size, places: [] },
      areas: [{ kind: 'open', name: null, nameEn: null, x: 0, y: 0, ...size }],
    }
    const way = findWay([open], { floorId: 'f0', x: 1, y: 4 }, { floorId: 'f0', x: 12, y: 4 }, 'any')
    expect(way).toEqual([
      {
        ...{ floorId: 'f0', metres: 11, leavesBy: null },
        corners: [
          { x: 1, y: 4 },
          { x: 12, y: 4 },
        ],
      },
    ])
  })
})

const windows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ({
  ...{ windowId: `w${number}`, number: String(number), name: '不动产登记', nameEn: 'Real estate' },
  ...{ place: null, placeEn: null },
}))
const bearings: Bearings = { floors: sampleFloors, windows, boxId: 'box-k1' }

describe('the way in words', () => {
  it('names the lift, the floor and the window', () => {
    const guidance = guidanceTo(bearings, ({ placeId }) => placeId === 'window-7', { ...usualAccess, reach: 'low' })
    expect(guidance?.sentences).toEqual([
      '走约 13 米，到电梯',
      '乘电梯到二楼',
      '走约 9 米，到 7 号窗口 不动产登记',
      '全程没有台阶',
    ])
    expect(guidance?.floors.map(({ name }) => name)).toEqual(['一楼', '二楼'])
  })

  it('begins at the main door on a kiosk that the map does not have', () => {
    const guidance = guidanceTo({ ...bearings, boxId: 'main' }, ({ placeId }) => placeId === 'window-6', usualAccess)
    expect(guidance?.sentences[0]).toBe('从正门进来')
    expect(guidance?.floors[0]?.here).toBeNull()
  })

  it('sends nobody up stairs who asked for the low layout, and says so', () => {
    const withoutLift = sampleFloors.map((floor) => ({
      ...floor,
      places: floor.places.filter(({ kind }) => kind !== 'lift'),
    }))
    const guidance = guidanceTo({ ...bearings, floors: withoutLift }, ({ placeId }) => placeId === 'window-7', {
      ...usualAccess,
      reach: 'low',
    })
    expect(guidance?.sentences).toEqual(['没有不走台阶的路，请工作人员带您过去。'])
  })

  it('leads to every place of a hall that has no mistake', () => {
    expect(floorFaults(sampleFloors)).toEqual([])
    for (const { placeId } of landmarksOf(bearings, 'zh')) {
      expect(guidanceTo(bearings, (one) => one.placeId === placeId, usualAccess)?.sentences, placeId).not.toContain(
        '图上找不到走过去的路，请问工作人员。',
      )
    }
  })
})
