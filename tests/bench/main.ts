// The command line: `npm run bench -- --json FILE` measures the product against the floor, turn by turn, in one run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { z } from 'zod'
import { openFloor } from './floor/side.ts'
import { startLoad } from './load/load.ts'
import { openProduct } from './product/side.ts'
import { type Measured, measure, rows } from './rows.ts'
import type { Side } from './side.ts'
import { type Spread, spreadOf } from './statistics.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string' }, seconds: { type: 'string' } },
})
const { json, runs, seconds } = z
  .object({
    json: z.string().optional(),
    runs: z.coerce.number().int().min(1).max(50).default(5),
    seconds: z.coerce.number().min(1).max(600).default(10),
  })
  .parse(values)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const lengths = { rateSeconds: seconds, floodSeconds: seconds }
const folder = await mkdtemp(join(tmpdir(), 'mingchuang-bench-'))
const product = await openProduct(folder)
const views = join(folder, 'views.json')
await writeFile(views, JSON.stringify(await product.panels()))
const floor = await openFloor(folder, views)

async function turn(side: Side): Promise<Measured> {
  const load = await startLoad(side.target, folder)
  const measured = await measure(side, load, lengths)
  await load.end()
  return measured
}

const pairs: { floor: Measured; product: Measured }[] = []
for (let run = 1; run <= runs; run++) {
  // Whoever comes second finds a warmer machine: the order changes with every pair.
  const sides = run % 2 === 1 ? [floor, product] : [product, floor]
  const pair: Partial<Record<Side['name'], Measured>> = {}
  for (const side of sides) {
    console.log(`run ${run} of ${runs}: ${side.name}`)
    pair[side.name] = await turn(side)
  }
  if (pair.floor !== undefined && pair.product !== undefined) pairs.push({ floor: pair.floor, product: pair.product })
}
await floor.stop()
await product.stop()
await rm(folder, { recursive: true, force: true })

const results = rows.map(({ name, unit, aim }) => {
  const of = (side: Side['name']) => pairs.map((pair) => pair[side].get(name) ?? Number.NaN)
  const ratios = pairs.map(({ floor, product }) => (product.get(name) ?? Number.NaN) / (floor.get(name) ?? Number.NaN))
  const ratio = spreadOf(ratios)
  const isReached = 'atMost' in aim ? ratio.median <= aim.atMost : ratio.median >= aim.atLeast
  return { name, unit, aim, floor: spreadOf(of('floor')), product: spreadOf(of('product')), ratio, isReached }
})
const [cpu] = cpus()
const machine = {
  processor: cpu?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
}
const words = ({ median, min, max }: Spread) => `${figure(median)} (${figure(min)}–${figure(max)})`
const table = new Table({ head: ['', 'unit', 'floor', 'product', 'ratio', 'aim', 'reached'] })
for (const { name, unit, aim, floor, product, ratio, isReached } of results) {
  const wanted = 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`
  table.push([name, unit, words(floor), words(product), words(ratio), wanted, isReached ? 'yes' : 'NO'])
}
console.log(table.toString())
if (json !== undefined) {
  const content = { machine, date: new Date().toISOString(), runs, seconds, rows: results }
  await writeFile(json, `${JSON.stringify(content, null, 2)}\n`)
}

/** Three figures that mean something. */
function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en')
}
