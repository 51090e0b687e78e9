// The arithmetic of a chart: a scale with round numbers, and a line through points. Pure.
import type { Point } from './flat.ts'

export interface Axis {
  readonly from: number
  readonly to: number
}

export interface Mark {
  readonly x: number
  readonly y: number
}

export interface Box extends Mark {
  readonly width: number
  readonly height: number
}

/** A scale from zero to a round number at or above `highest`, at least 4, with three to six ticks. */
export function axisTo(highest: number): { axis: Axis; ticks: readonly number[] } {
  const most = Math.max(highest, 4)
  const magnitude = 10 ** Math.floor(Math.log10(most / 4))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * magnitude).find((one) => most / one <= 5) ?? magnitude * 10
  const count = Math.max(1, Math.ceil(most / step))
  return {
    axis: { from: 0, to: count * step },
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6))),
  }
}

/** The `d` of an SVG path, to a tenth of a pixel; what is above the scale runs along its upper edge. */
export function lineThrough(points: readonly Point[], time: Axis, values: Axis, box: Box): string {
  return points
    .map(({ atMs, value }, index) => {
      const x = box.x + (box.width * (atMs - time.from)) / (time.to - time.from)
      const shown = Math.min(value, values.to)
      const y = box.y + box.height * (1 - (shown - values.from) / (values.to - values.from))
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join(' ')
}
