// One bench: floor and product measured turn by turn, the same measurements on the same load, and the figures of all runs.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFloor } from './floor/side.ts'
import { type Load, startLoad } from './load/load.ts'
import type { Lengths, Measurement, Row } from './measurement.ts'
import { untilIdle } from './process-cost.ts'
import { type LongJournal, writeLongJournal } from './product/long-journal.ts'
import { openProduct } from './product/side.ts'
import type { Side } from './side.ts'
import { type Spread, spreadOf } from './statistics.ts'

export interface Plan {
  readonly measurements: readonly Measurement[]
  /** Pairs of a floor's turn and a product's. */
  readonly runs: number
  readonly lengths: Lengths
  /** Told what is being measured now. */
  readonly tell: (doing: string) => void
}

export interface Result extends Row {
  readonly floor: Spread
  readonly product: Spread
  /** Product to floor, of each pair of turns. */
  readonly ratio: Spread
  readonly isReached: boolean
}

/** What one side gave in one turn, in the order of the rows. */
type Figures = readonly number[]

/** @throws Error when a press was lost on either side */
export async function bench({ measurements, runs, lengths, tell }: Plan): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-bench-'))
  const product = await openProduct(folder)
  const views = join(folder, 'views.json')
  await writeFile(views, JSON.stringify(await product.panels()))
  const floor = await openFloor(folder, views)

  let long: Promise<LongJournal> | null = null
  const longJournal = (events: number) => {
    long ??= writeLongJournal(folder, events)
    return long
  }

  async function onNewDay<T>(name: Side['name'], measure: (day: { side: Side; load: Load }) => Promise<T>): Promise<T> {
    const place = await mkdtemp(join(folder, 'day-'))
    const side = await (name === 'product' ? openProduct(place) : openFloor(place, views))
    const load = await startLoad(side.target, place)
    const measured = await measure({ side, load })
    await load.end()
    await side.stop()
    return measured
  }

  async function turn(side: Side, run: number): Promise<Figures> {
    const load = await startLoad(side.target, folder)
    await load.screens({ count: 200, on: 'spread', of: 'visit' })
    // A hall is not measured in the minute it opens: both sides have run before.
    await load.flood({ seconds: lengths.warmSeconds, inFlight: 2 })
    const figures: number[] = []
    const newDay = <T>(on: (day: { side: Side; load: Load }) => Promise<T>) => onNewDay(side.name, on)
    for (const { name, rows, measure } of measurements) {
      await untilIdle(side.pid())
      tell(`run ${run} of ${runs}, ${side.name}: ${name}`)
      const measured = await measure({ side, load, lengths, longJournal, newDay })
      figures.push(...Object.keys(rows).map((key) => measured[key] ?? Number.NaN))
    }
    await load.end()
    return figures
  }

  const pairs: { floor: Figures; product: Figures }[] = []
  for (let run = 1; run <= runs; run++) {
    // Whoever comes second finds a warmer machine: the order changes with every pair.
    if (run % 2 === 1) {
      const first = await turn(floor, run)
      pairs.push({ floor: first, product: await turn(product, run) })
    } else {
      const first = await turn(product, run)
      pairs.push({ floor: await turn(floor, run), product: first })
    }
  }
  await floor.stop()
  await product.stop()
  await rm(folder, { recursive: true, force: true })

  const rows = measurements.flatMap(({ rows }) => Object.values(rows))
  return rows.map((row, index) => {
    const floors = pairs.map(({ floor }) => floor[index] ?? Number.NaN)
    const products = pairs.map(({ product }) => product[index] ?? Number.NaN)
    const ratio = spreadOf(products.map((figure, pair) => figure / (floors[pair] ?? Number.NaN)))
    const isReached = 'atMost' in row.aim ? ratio.median <= row.aim.atMost : ratio.median >= row.aim.atLeast
    return { ...row, floor: spreadOf(floors), product: spreadOf(products), ratio, isReached }
  })
}
