// Figures from measurements: percentiles of one run, and the spread of several.

/** Median, least and greatest of some runs. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/**
 * The value below which a share of the samples lies, by the nearest rank.
 * @param share 0 to 1
 * @throws Error when there is no sample: a percentile of nothing is no figure
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** @throws Error when there is no run */
export function spreadOf(runs: readonly number[]): Spread {
  return { median: percentile(runs, 0.5), min: Math.min(...runs), max: Math.max(...runs) }
}
