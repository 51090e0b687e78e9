// Where people can walk: the open square metres of a floor that nothing stands on. Pure.
import type { Area, Floor } from './contract.ts'

export interface Cell {
  readonly x: number
  readonly y: number
}

/** Squares of one metre, `true` where people walk; asked beyond the floor it says no. */
export interface Ground {
  isOpen(cell: Cell): boolean
}

type Plan = Pick<Floor, 'width' | 'depth' | 'areas'>

export function groundOf({ width, depth, areas }: Plan): Ground {
  const squares = new Uint8Array(width * depth)
  // What stands on open ground takes it away, in whatever order it was drawn.
  const fill = (value: 0 | 1) => (area: Area) => {
    const right = Math.min(width, area.x + area.width)
    const bottom = Math.min(depth, area.y + area.depth)
    for (let y = area.y; y < bottom; y += 1) for (let x = area.x; x < right; x += 1) squares[y * width + x] = value
  }
  areas.filter(({ kind }) => kind === 'open').forEach(fill(1))
  areas.filter(({ kind }) => kind !== 'open').forEach(fill(0))
  return {
    isOpen: ({ x, y }) => x >= 0 && y >= 0 && x < width && y < depth && squares[y * width + x] === 1,
  }
}

export const neighbours = ({ x, y }: Cell): readonly Cell[] => [
  { x: x + 1, y },
  { x: x - 1, y },
  { x, y: y + 1 },
  { x, y: y - 1 },
]
