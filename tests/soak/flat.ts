// The rule by which a curve is called flat: what counts is how fast it rises when everything has long been warm. Pure.

export interface Point {
  readonly atMs: number
  readonly value: number
}

export interface Trend {
  /** Middle of the second half. */
  readonly level: number
  /** How fast it rises there; falling is below 0. */
  readonly perHour: number
}

/** Fewer points in the second half prove nothing. */
export const fewestPoints = 30
const hourMs = 3_600_000

/**
 * The trend of the second half of a curve: the middle of the slopes between all its pairs of points, which a few
 * odd points, as when somebody comes or goes, cannot move.
 * @returns null when there are too few points to say
 */
export function trendOf(points: readonly Point[]): Trend | null {
  const half = secondHalf(points)
  if (half.length < fewestPoints) return null
  const slopes = half.flatMap((a, index) => half.slice(index + 1).map((b) => (b.value - a.value) / (b.atMs - a.atMs)))
  return { level: middle(half.map(({ value }) => value)), perHour: middle(slopes) * hourMs }
}

/** The points from the middle of the time on. */
export function secondHalf(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points.at(0), points.at(-1)]
  if (first === undefined || last === undefined) return []
  return points.filter(({ atMs }) => atMs >= (first.atMs + last.atMs) / 2)
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2
}
