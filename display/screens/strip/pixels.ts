// The pixels of a strip: each dot one pixel, in one of four colours and nothing between. Pure.

import { tintAt } from '../../../terminal/led/dots.ts'
import type { Picture, Region } from '../../../terminal/led/layout.ts'

/** Dark, red, green, yellow; each is read on the dark one with a contrast of seven to one and more. */
export const colours = ['#000000', '#ff6b5e', '#4de37a', '#ffc53d'] as const
/** The same as pixels of a canvas, four bytes at once: red, green, blue, and nothing shines through. */
const inks = new Uint32Array(
  Uint8Array.from(
    colours.flatMap((colour) => [...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)), 255]),
  ).buffer,
)

export interface Drawn {
  readonly region: Region
  readonly picture: Picture
}

/** RGBA of a strip, rows from the top. @param moved dots by which moving texts have come to the left */
export function pixelsOf(drawn: readonly Drawn[], size: { width: number; height: number }, moved: number) {
  const pixels = new Uint32Array(size.width * size.height).fill(inks[0] ?? 0)
  for (const { region, picture } of drawn) {
    const from = picture.moves ? moved : 0
    for (let y = 0; y < region.height; y++)
      for (let x = 0; x < region.width; x++)
        pixels[(region.y + y) * size.width + region.x + x] =
          inks[tintAt(picture.dots, (x + from) % picture.dots.width, y)] ?? 0
  }
  return new Uint8ClampedArray(pixels.buffer)
}
