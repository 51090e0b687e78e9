// The pixels of a strip: each dot one pixel, in one of four colours and nothing between. Pure.

import { tintAt } from '../../../terminal/led/dots.ts'
import type { Picture, Region } from '../../../terminal/led/layout.ts'

/** Dark, red, green, yellow; each is read on the dark one with a contrast of seven to one and more. */
export const colours = ['#000000', '#ff6b5e', '#4de37a', '#ffc53d'] as const
const bytes = colours.map((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)))

export interface Drawn {
  readonly region: Region
  readonly picture: Picture
}

/** RGBA of a strip, rows from the top. @param moved dots by which moving texts have come to the left */
export function pixelsOf(drawn: readonly Drawn[], size: { width: number; height: number }, moved: number) {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4)
  const paint = (x: number, y: number, tint: number) => {
    pixels.set([...(bytes[tint] ?? []), 255], (y * size.width + x) * 4)
  }
  for (let at = 0; at < size.width * size.height; at++) paint(at % size.width, Math.floor(at / size.width), 0)
  for (const { region, picture } of drawn) {
    const from = picture.moves ? moved : 0
    for (let y = 0; y < region.height; y++)
      for (let x = 0; x < region.width; x++)
        paint(region.x + x, region.y + y, tintAt(picture.dots, (x + from) % picture.dots.width, y))
  }
  return pixels
}
