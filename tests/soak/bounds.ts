// How fast each measure may rise and still be called flat; what is only looked at has no bound. Pure.
import { type Point, type Trend, trendOf } from './flat.ts'
import type { Measure, Sample } from './sample.ts'

export interface MeasureRule {
  readonly label: string
  readonly unit: string
  /** Values are shown divided by this. */
  readonly per: number
  /** The fastest rise in an hour that is still flat, in the unit; null: shown, not judged. */
  readonly mostPerHour: number | null
}

const mebibyte = 1024 * 1024

export const measureRules = {
  heapBytes: { label: 'memory held, after everything free was freed', unit: 'MiB', per: mebibyte, mostPerHour: 2 },
  rssBytes: { label: 'memory taken from the system', unit: 'MiB', per: mebibyte, mostPerHour: 8 },
  handles: { label: 'handles: timers, sockets, servers', unit: '', per: 1, mostPerHour: 2 },
  files: { label: 'open files and sockets', unit: '', per: 1, mostPerHour: 2 },
  lagMs: { label: 'event loop late, at worst in 99 of 100 looks', unit: 'ms', per: 1, mostPerHour: null },
} as const satisfies Record<Measure, MeasureRule>

export const measures = Object.keys(measureRules) as Measure[]

export interface Finding {
  readonly measure: Measure
  /** In the unit of the measure; null when there was too little to say. */
  readonly trend: Trend | null
  /** `shown` is not judged; `unknown` has too few samples. */
  readonly verdict: 'flat' | 'rising' | 'shown' | 'unknown'
}

/** Judges one process. */
export function findingsOf(samples: readonly Sample[]): readonly Finding[] {
  return measures.map((measure) => {
    const trend = trendOf(curveOf(samples, measure))
    return { measure, trend, verdict: verdictOf(trend, measureRules[measure]) }
  })
}

/** One measure over time, in its unit. */
export function curveOf(samples: readonly Sample[], measure: Measure): readonly Point[] {
  return samples.map((one) => ({ atMs: one.atMs, value: one[measure] / measureRules[measure].per }))
}

function verdictOf(trend: Trend | null, { mostPerHour }: MeasureRule): Finding['verdict'] {
  if (mostPerHour === null) return 'shown'
  if (trend === null) return 'unknown'
  return trend.perHour <= mostPerHour ? 'flat' : 'rising'
}
