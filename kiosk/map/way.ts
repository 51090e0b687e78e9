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

/** `stepFree`: without stairs; `noLift`: without lifts, as in an emergency. */
export type Gait = 'any' | 'stepFree' | 'noLift'

/**
 * Cost of half a metre, of one beside a wall, of one where people stand at a window, and of a shaft however many floors it
 * passes; a lift comes when it likes.
 */
const cost = { half: 2, besideWall: 3, atWindow: 7, stairs: 60, lift: 68 } as const

/** A square metre of the hall by its number, row after row and floor after floor. */
type Square = number

interface Step {
  readonly to: Square
  readonly cost: number
  readonly by: 'walk' | 'stairs' | 'lift'
}

/** Null where no way leads, or one of both is nowhere to stand. */
export function findWay(floors: readonly Floor[], from: Spot, to: Spot, gait: Gait): readonly Leg[] | null {
  const hall = hallOf(floors, gait)
  const start = hall.squareAt(from)
  const goal = hall.squareAt(to)
  if (start === null || goal === null) return null
  const distances = distancesTo(hall, goal)
  if (distances[start] === unreached) return null

  const legs: Leg[] = []
  let walked = [start]
  let here = start
  const end = (leavesBy: Leg['leavesBy']) =>
    legs.push({
      floorId: hall.floorIdOf(here),
      corners: cornersOf(walked).map(hall.cellOf),
      metres: walked.length - 1,
      leavesBy,
    })
  while (here !== goal) {
    const step = nextStep(hall, distances, here, walked.at(-2))
    if (step.by === 'walk') walked.push(step.to)
    else {
      end(step.by)
      walked = [step.to]
    }
    here = step.to
  }
  end(null)
  return legs
}

interface Hall {
  /** Greater than the number of every square. */
  readonly end: number
  /** Null where nobody can stand. */
  squareAt(spot: Spot): Square | null
  floorIdOf(square: Square): string
  cellOf(square: Square): Cell
  /** Every step from here; each costs the same when it is made backwards. */
  stepsFrom(square: Square): readonly Step[]
}

type Shaft = Extract<Place, { kind: 'stairs' | 'lift' }>

function hallOf(floors: readonly Floor[], gait: Gait): Hall {
  // Every row and every floor ends with squares where nobody can stand: no step leads over an edge.
  const side = 1 + Math.max(0, ...floors.flatMap(({ width, depth }) => [width, depth]))
  const end = floors.length * side * side
  const storeys = floors.map((floor, at) => ({
    ...floor,
    ground: groundOf(floor),
    numberOf: ({ x, y }: Cell): Square => (at * side + y) * side + x,
  }))
  const prices = pricesOf(storeys, end)
  const priceOf = (square: Square) => prices[square] ?? 0
  // A door that stands on no open ground leads nowhere: one could come out of it, and never go in.
  const doors = storeys.flatMap(({ floorId, places, ground, numberOf }) =>
    places.flatMap((place) =>
      isUsable(place, gait) && ground.isOpen(place)
        ? [{ floorId, square: numberOf(place), kind: place.kind, shaft: place.shaft }]
        : [],
    ),
  )
  return {
    end,
    squareAt(spot) {
      const storey = storeys.find(({ floorId }) => floorId === spot.floorId)
      return storey?.ground.isOpen(spot) === true ? storey.numberOf(spot) : null
    },
    floorIdOf: (square) => floors[Math.floor(square / side / side)]?.floorId ?? '',
    cellOf: (square) => ({ x: square % side, y: Math.floor(square / side) % side }),
    stepsFrom(square) {
      const walks = [square + 1, square - 1, square + side, square - side]
        .filter((to) => priceOf(to) > 0)
        .map((to): Step => ({ to, cost: priceOf(square) + priceOf(to), by: 'walk' }))
      const here = doors.filter((door) => door.square === square)
      const rides = here.flatMap(({ floorId, kind, shaft }) =>
        doors
          .filter((door) => door.floorId !== floorId && door.shaft === shaft)
          .map((door): Step => ({ to: door.square, cost: cost[kind], by: kind })),
      )
      return [...walks, ...rides]
    },
  }
}

interface Storey extends Floor {
  readonly ground: Ground
  numberOf(cell: Cell): Square
}

/** What half a step over each square costs, by its number; 0 where nobody can stand. */
function pricesOf(storeys: readonly Storey[], end: number): Uint8Array {
  const prices = new Uint8Array(end)
  for (const { places, width, depth, ground, numberOf } of storeys) {
    const atWindows = new Set(places.filter(({ kind }) => kind === 'window').map(numberOf))
    for (let y = 0; y < depth; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (!ground.isOpen({ x, y })) continue
        const square = numberOf({ x, y })
        const isFree = neighbours({ x, y }).every(ground.isOpen)
        prices[square] = atWindows.has(square) ? cost.atWindow : isFree ? cost.half : cost.besideWall
      }
    }
  }
  return prices
}

function isUsable(place: Place, gait: Gait): place is Shaft {
  return (place.kind === 'lift' && gait !== 'noLift') || (place.kind === 'stairs' && gait !== 'stepFree')
}

const unreached = -1

/** Dijkstra from the goal: what the rest of the way costs, for every square from which there is one. */
function distancesTo(hall: Hall, goal: Square): Int32Array {
  const distances = new Int32Array(hall.end).fill(unreached)
  // Costs are small whole numbers: squares wait in a row of buckets, the nearest first.
  const buckets: Square[][] = [[goal]]
  for (let distance = 0; distance < buckets.length; distance += 1) {
    for (const square of buckets[distance] ?? []) {
      if (distances[square] !== unreached) continue
      distances[square] = distance
      for (const { to, cost: price } of hall.stepsFrom(square)) {
        if (distances[to] !== unreached) continue
        const bucket = buckets[distance + price] ?? []
        buckets[distance + price] = bucket
        bucket.push(to)
      }
    }
  }
  return distances
}

/** Downhill by what the rest costs; straight on where both are as near. */
function nextStep(hall: Hall, distances: Int32Array, here: Square, before: Square | undefined): Step {
  const priceOf = ({ to, cost: price }: Step) =>
    distances[to] === unreached ? Number.POSITIVE_INFINITY : price + (distances[to] ?? 0)
  const isAhead = ({ to }: Step) => before !== undefined && to - here === here - before
  const [best] = hall
    .stepsFrom(here)
    .toSorted((one, other) => priceOf(one) - priceOf(other) || Number(isAhead(other)) - Number(isAhead(one)))
  if (best === undefined) throw new Error('a way ends in nowhere')
  return best
}

function cornersOf(walked: readonly Square[]): Square[] {
  return walked.filter((square, index) => {
    const before = walked[index - 1]
    const after = walked[index + 1]
    return before === undefined || after === undefined || after - square !== square - before
  })
}
