// What a sign of lamps shows at a moment: its areas drawn one over the other, moving ones where they have come to. Pure.
import type { DotsGlass } from './device.ts'

/** Lamps of the whole glass, one digit per dot as in `DotsArea.dots`, rows from the top. @param at milliseconds since 1970 */
export function lampsAt({ width, height, areas }: DotsGlass, at: number): Uint8Array {
  const lamps = new Uint8Array(width * height)
  for (const area of areas) {
    const length = area.dots.length / area.height
    const moved = area.dotsPerSecond === 0 ? 0 : Math.floor((Math.max(0, at - area.since) / 1_000) * area.dotsPerSecond)
    for (let y = 0; y < area.height; y++)
      for (let x = 0; x < area.width; x++) {
        const place = (area.y + y) * width + area.x + x
        lamps[place] = Number(area.dots[y * length + ((x + moved) % length)] ?? 0)
      }
  }
  return lamps
}
