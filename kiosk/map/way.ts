// The shortest easy way through the hall: over open ground, away from walls where there is room, by stairs or lift between floors. Pure.
import { type Cell, type Floor, type Ground, groundOf, neighbours, type Place } from '#contract/public/floor'

/** A square metre on a floor. */
export interface Spot extends Cell {
  readonly floorId: string
}

/** The part of a way that lies on one floor. */
export interface Leg {
  readonly floorId: string
  /** Where it begins, turns and ends; between two of them it runs straight. */
  readonly corners: readonly Cell[]
  /** Metres to walk. */
  readonly metres: number
  /** How the next floor is reached; null on the last leg. */
  readonly leavesBy: 'stairs' | 'lift' | null
}

/** `stepFree`: without stairs. */
export type Gait = 'any' | 'stepFree'

/**
 * Cost of half a metre, of one beside a wall, of one where people stand at a window, and of a shaft however many floors it
 * passes; a lift comes when it likes.
 */
const cost = { half: 2, besideWall: 3, atWindow: 7, stairs: 60, lift: 68 } as const

interface Node {
  /** Place of the floor in the list. */
  readonly at: number
  readonly cell: Cell
}

interface Step {
  readonly to: Node
  readonly cost: number
  readonly by: 'walk' | 'stairs' | 'lift'
}

/** Null where no way leads, or one of both is nowhere to stand. */
export function findWay(floors: readonly Floor[], from: Spot, to: Spot, gait: Gait): readonly Leg[] | null {
  const hall = hallOf(floors, gait)
  const start = hall.nodeAt(from)
  const goal = hall.nodeAt(to)
  if (start === null || goal === null) return null
  const distances = distancesTo(hall, goal)
  if (!distances.has(keyOf(start))) return null

  const legs: Leg[] = []
  let cells: Cell[] = [start.cell]
  let here = start
  const end = (node: Node, leavesBy: Leg['leavesBy']) =>
    legs.push({
      floorId: floors[node.at]?.floorId ?? '',
      corners: cornersOf(cells),
      metres: cells.length - 1,
      leavesBy,
    })
  while (keyOf(here) !== keyOf(goal)) {
    const step = nextStep(hall, distances, here, cells)
    if (step.by === 'walk') cells.push(step.to.cell)
    else {
      end(here, step.by)
      cells = [step.to.cell]
    }
    here = step.to
  }
  end(goal, null)
  return legs
}

interface Hall {
  nodeAt(spot: Spot): Node | null
  /** Every step from here; each costs the same when it is made backwards. */
  stepsFrom(node: Node): readonly Step[]
}

type Shaft = Extract<Place, { kind: 'stairs' | 'lift' }>

function hallOf(floors: readonly Floor[], gait: Gait): Hall {
  const grounds = floors.map(groundOf)
  // A door that stands on no open ground leads nowhere: one could come out of it, and never go in.
  const doors = floors.flatMap(({ places }, at) =>
    places.flatMap((place) => (isUsable(place, gait) && grounds[at]?.isOpen(place) === true ? [{ at, place }] : [])),
  )
  const atWindows = floors.map(({ places }) => new Set(places.filter(({ kind }) => kind === 'window').map(squareOf)))
  const costOf = (at: number, ground: Ground, cell: Cell) => {
    if (atWindows[at]?.has(squareOf(cell)) === true) return cost.atWindow
    return neighbours(cell).every((next) => ground.isOpen(next)) ? cost.half : cost.besideWall
  }
  return {
    nodeAt({ floorId, x, y }) {
      const at = floors.findIndex((floor) => floor.floorId === floorId)
      return grounds[at]?.isOpen({ x, y }) === true ? { at, cell: { x, y } } : null
    },
    stepsFrom({ at, cell }) {
      const ground = grounds[at]
      if (ground === undefined) return []
      const walks = neighbours(cell)
        .filter((next) => ground.isOpen(next))
        .map((next): Step => {
          return { to: { at, cell: next }, cost: costOf(at, ground, cell) + costOf(at, ground, next), by: 'walk' }
        })
      const here = doors.filter((door) => door.at === at && door.place.x === cell.x && door.place.y === cell.y)
      const rides = here.flatMap(({ place: { shaft, kind } }) =>
        doors
          .filter((door) => door.at !== at && door.place.shaft === shaft)
          .map(({ at: floor, place: { x, y } }): Step => {
            return { to: { at: floor, cell: { x, y } }, cost: cost[kind], by: kind }
          }),
      )
      return [...walks, ...rides]
    },
  }
}

function isUsable(place: Place, gait: Gait): place is Shaft {
  return place.kind === 'lift' || (place.kind === 'stairs' && gait === 'any')
}

const squareOf = ({ x, y }: Cell) => `${x} ${y}`
const keyOf = ({ at, cell }: Node) => `${at} ${squareOf(cell)}`

/** Dijkstra from the goal: what the rest of the way costs, for every square from which there is one. */
function distancesTo(hall: Hall, goal: Node): ReadonlyMap<string, number> {
  const distances = new Map<string, number>()
  // Costs are small whole numbers: squares wait in a row of buckets, the nearest first.
  const buckets: Node[][] = [[goal]]
  for (let distance = 0; distance < buckets.length; distance += 1) {
    for (const node of buckets[distance] ?? []) {
      if (distances.has(keyOf(node))) continue
      distances.set(keyOf(node), distance)
      for (const { to, cost: price } of hall.stepsFrom(node)) {
        if (distances.has(keyOf(to))) continue
        const bucket = buckets[distance + price] ?? []
        buckets[distance + price] = bucket
        bucket.push(to)
      }
    }
  }
  return distances
}

/** Downhill by what the rest costs; straight on where both are as near. */
function nextStep(hall: Hall, distances: ReadonlyMap<string, number>, here: Node, cells: readonly Cell[]): Step {
  const priceOf = (step: Step) => step.cost + (distances.get(keyOf(step.to)) ?? Number.POSITIVE_INFINITY)
  const before = cells.at(-2)
  const isAhead = ({ to }: Step) =>
    before !== undefined &&
    to.cell.x - here.cell.x === here.cell.x - before.x &&
    to.cell.y - here.cell.y === here.cell.y - before.y
  const [best] = hall
    .stepsFrom(here)
    .toSorted((one, other) => priceOf(one) - priceOf(other) || Number(isAhead(other)) - Number(isAhead(one)))
  if (best === undefined) throw new Error('a way ends in nowhere')
  return best
}

function cornersOf(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, index) => {
    const before = cells[index - 1]
    const after = cells[index + 1]
    if (before === undefined || after === undefined) return true
    return after.x - cell.x !== cell.x - before.x || after.y - cell.y !== cell.y - before.y
  })
}
