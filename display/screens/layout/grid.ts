// How many equal cells stand in a room, side by side and one below the other, so that each is as large as can be. Pure.
import type { Room } from './content.ts'

export interface Cells {
  readonly columns: number
  readonly rows: number
  /** How large one unit of a cell is, in em of the room. */
  readonly unit: number
}

/**
 * The grid in which `count` cells are largest.
 * @param cell the room one cell needs, in its own units
 * @param largest the largest unit worth having, in em of the room
 */
export function largestCells(count: number, room: Room, cell: Room, largest: number): Cells {
  let best: Cells = { columns: 1, rows: Math.max(1, count), unit: 0 }
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(Math.max(1, count) / columns)
    const unit = Math.min(room.width / columns / cell.width, room.height / rows / cell.height, largest)
    if (unit > best.unit) best = { columns, rows, unit }
  }
  return best
}
