// The rows of the bench: what each measures, in which unit, and whether less or more is better.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Load } from './load/load.ts'
import { cpuMs, residentKiB } from './process-cost.ts'
import type { Side } from './side.ts'
import { percentile } from './statistics.ts'

export interface Row {
  readonly name: string
  readonly unit: string
  /** Which ratio product to floor is wanted: at most, or at least. */
  readonly aim: { readonly atMost: number } | { readonly atLeast: number }
}

/** What one side gave in one run, by the name of the row. */
export type Measured = Map<string, number>

export interface Lengths {
  /** How long each rate is held, in s. */
  readonly rateSeconds: number
  readonly floodSeconds: number
}

const rates = [1, 100, 1_000] as const
/** One window has one visitor after the other: a hundred a second is far beyond any hall. */
const ratesOfOneWindow = [1, 100] as const
const time = { atMost: 1.3 }

/** Screens that are open while presses are measured. */
const usualScreens = 200
const manyScreens = 1_000
const restartScreens = 500
/** Visits that each of the fifty boxes has under way in the flood. */
const inFlight = 16

export const rows: readonly Row[] = [
  ...rates.flatMap((rate): Row[] => [
    { name: `press → ack, ${rate}/s, p50`, unit: 'ms', aim: time },
    { name: `press → ack, ${rate}/s, p99`, unit: 'ms', aim: time },
    { name: `press → last panel of its window (200 open), ${rate}/s, p50`, unit: 'ms', aim: time },
    { name: `press → last panel of its window (200 open), ${rate}/s, p99`, unit: 'ms', aim: time },
  ]),
  ...ratesOfOneWindow.flatMap((rate): Row[] => [
    { name: `press → last of 200 panels of one window, ${rate}/s, p50`, unit: 'ms', aim: time },
    { name: `press → last of 200 panels of one window, ${rate}/s, p99`, unit: 'ms', aim: time },
  ]),
  { name: 'highest rate held, nothing lost', unit: 'presses/s', aim: { atLeast: 0.8 } },
  { name: 'processor time of the hub per press, 100/s', unit: 'ms', aim: time },
  { name: 'memory per screen, 200 to 1,000', unit: 'KiB', aim: time },
  { name: 'restart → 500 screens right', unit: 'ms', aim: time },
]

/** Runs every measurement once on one side. */
export async function measure(side: Side, load: Load, lengths: Lengths): Promise<Measured> {
  const measured: Measured = new Map()
  const note = (name: string, value: number) => {
    if (!rows.some((row) => row.name === name)) throw new Error(`no row is called ${name}`)
    measured.set(name, value)
  }
  await load.ask({ do: 'screens', count: usualScreens, on: 'spread' })
  for (const rate of rates) {
    const before = await cpuMs(side.pid())
    const report = await load.press({ perSecond: rate, seconds: lengths.rateSeconds, from: 'all' })
    if (rate === 100) {
      note('processor time of the hub per press, 100/s', ((await cpuMs(side.pid())) - before) / report.presses)
    }
    for (const [share, p] of [
      [0.5, 'p50'],
      [0.99, 'p99'],
    ] as const) {
      note(`press → ack, ${rate}/s, ${p}`, percentile(report.acked, share))
      note(`press → last panel of its window (200 open), ${rate}/s, ${p}`, percentile(report.shown, share))
    }
  }
  const few = await residentKiB(side.pid())
  await load.ask({ do: 'screens', count: manyScreens, on: 'spread' })
  await sleep(2_000)
  note('memory per screen, 200 to 1,000', ((await residentKiB(side.pid())) - few) / (manyScreens - usualScreens))

  await load.ask({ do: 'screens', count: usualScreens, on: 'first' })
  for (const rate of ratesOfOneWindow) {
    const report = await load.press({ perSecond: rate, seconds: lengths.rateSeconds, from: 'first' })
    note(`press → last of 200 panels of one window, ${rate}/s, p50`, percentile(report.shown, 0.5))
    note(`press → last of 200 panels of one window, ${rate}/s, p99`, percentile(report.shown, 0.99))
  }
  const flood = await load.flood({ seconds: lengths.floodSeconds, inFlight })
  note('highest rate held, nothing lost', (flood.presses * 1_000) / flood.tookMs)

  await load.ask({ do: 'screens', count: restartScreens, on: 'spread' })
  const beganAt = performance.now()
  const renewed = load.ask({ do: 'renewed' })
  await side.restart()
  await renewed
  note('restart → 500 screens right', performance.now() - beganAt)
  return measured
}
