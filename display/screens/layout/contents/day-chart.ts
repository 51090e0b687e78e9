// The ratings of the last days as stacked bars: where each bar, each part of it and each label stands. Pure but for the scales' library.
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { DayOfRatings } from '#contract/office/figures'
import type { Level } from '#wire/ids'
import { levels } from '../../../design/levels.ts'
import { shareWords } from '../../../design/rate.ts'
import { countOf } from '../../board/state.ts'

export interface Bar {
  readonly date: string
  readonly x: number
  readonly width: number
  /** Satisfaction of the day, `—` where nobody rated. */
  readonly share: string
  readonly ratings: number
  /** Where the words above the bar stand. */
  readonly top: number
  readonly parts: readonly { readonly level: Level; readonly y: number; readonly height: number }[]
}

export interface DayChart {
  readonly bars: readonly Bar[]
  /** Lines across, each with its count of ratings. */
  readonly lines: readonly { readonly y: number; readonly count: number }[]
}

/** Least distance of two counts, in the chart's own units. */
const lineHeight = 13

/** A chart without axes' room: `width` and `height` are those of the bars. */
export function dayChart(days: readonly DayOfRatings[], width: number, height: number): DayChart {
  const x = scaleBand<string>()
    .domain(days.map(({ date }) => date))
    .range([0, width])
    .paddingInner(0.35)
    .paddingOuter(0.2)
  const most = Math.max(1, ...days.map(({ ratings }) => ratings))
  const y = scaleLinear().domain([0, most]).nice(4).range([height, 0])
  // The worst lie at the bottom: there their number is read against the line of zero.
  const parts = stack<DayOfRatings, Level>()
    .keys(levels.toReversed())
    .value((day, level) => countOf(day.counts, level))(days as DayOfRatings[])
  const bars = days.map((day, index) => ({
    date: day.date,
    x: x(day.date) ?? 0,
    width: x.bandwidth(),
    share: shareWords(day.satisfied, day.ratings),
    ratings: day.ratings,
    top: y(day.ratings),
    parts: parts.flatMap(({ key, [index]: part }) => {
      const [from = 0, to = 0] = part ?? []
      return to > from ? [{ level: key, y: y(to), height: y(from) - y(to) }] : []
    }),
  }))
  const whole = y.ticks(4).filter(Number.isInteger)
  // Counts stand one above the other: in a low chart some are left out.
  const lines: { y: number; count: number }[] = []
  for (const count of whole) {
    const below = lines.at(-1)?.y ?? Number.POSITIVE_INFINITY
    if (below - y(count) >= lineHeight) lines.push({ y: y(count), count })
  }
  return { bars, lines }
}
