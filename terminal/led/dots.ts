// Pictures of lamps: what a sign shows, dot by dot, before any protocol packs it into bytes. Pure, and the same in a browser.
import { type Face, glyphsOf, widthOf } from './face.ts'

/** Which lamps of a dot are lit: bit 0 red, bit 1 green, so yellow is both. */
export const tint = { dark: 0, red: 1, green: 2, yellow: 3 } as const
export type Tint = (typeof tint)[keyof typeof tint]

export interface Dots {
  readonly width: number
  readonly height: number
  /** One byte per dot, its tint; rows from the top, dots from the left. */
  readonly lamps: Uint8Array
}

export interface Run {
  readonly text: string
  readonly tint: Tint
}

export function darkDots(width: number, height: number): Dots {
  return { width, height, lamps: new Uint8Array(width * height) }
}

/** Dots that runs take from left to right. */
export function widthOfRuns(face: Face, runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + widthOf(face, text), 0)
}

/** Writes into `dots`, from its dot (x, y) on; what lies outside is left out. */
export function writeRuns(dots: Dots, face: Face, runs: readonly Run[], x: number, y: number): void {
  let left = x
  for (const run of runs)
    for (const { width, rows } of glyphsOf(face, run.text)) {
      const bytesPerRow = Math.ceil(width / 8)
      for (let row = 0; row < face.height; row++)
        for (let column = 0; column < width; column++) {
          const byte = rows[row * bytesPerRow + (column >>> 3)] ?? 0
          if ((byte & (0x80 >>> (column & 7))) !== 0) light(dots, left + column, y + row, run.tint)
        }
      left += width
    }
}

function light({ width, height, lamps }: Dots, x: number, y: number, lit: Tint): void {
  if (x >= 0 && x < width && y >= 0 && y < height) lamps[y * width + x] = lit
}

/** The tint of a dot; dark outside the picture. */
export function tintAt({ width, height, lamps }: Dots, x: number, y: number): number {
  return x >= 0 && x < width && y >= 0 && y < height ? (lamps[y * width + x] ?? 0) : 0
}

/** `width` columns from column `x` on; dark where the picture has ended. */
export function columnsOf(dots: Dots, x: number, width: number): Dots {
  const part = darkDots(width, dots.height)
  for (let row = 0; row < dots.height; row++)
    for (let column = 0; column < width; column++) part.lamps[row * width + column] = tintAt(dots, x + column, row)
  return part
}
