// The command line: `npm run bench -- --json FILE` measures the product against the floor, turn by turn, in one run.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { bench } from './bench.ts'
import { profileTo } from './child.ts'
import type { Lengths } from './measurement.ts'
import { measurementsWith } from './measurements/index.ts'
import { asMarkdown, asTable, thisMachine } from './report.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    markdown: { type: 'string' },
    /** Folder for processor profiles of everything that runs. */
    profile: { type: 'string' },
    /** One run with short measurements, to try the bench itself. */
    quick: { type: 'boolean' },
    runs: { type: 'string' },
    /** Measurements whose names begin so. */
    only: { type: 'string' },
  },
})
const { json, markdown, profile, quick, runs, only } = z
  .object({
    json: z.string().optional(),
    markdown: z.string().optional(),
    profile: z.string().optional(),
    quick: z.boolean().default(false),
    runs: z.coerce.number().int().min(1).max(50).optional(),
    only: z.string().default(''),
  })
  .parse(values)

const usual: Lengths = { warmSeconds: 3, rateSeconds: 4, floodSeconds: 10 }
const short: Lengths = { warmSeconds: 2, rateSeconds: 2, floodSeconds: 2 }

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const measurements = measurementsWith(quick ? 20_000 : 1_000_000)
const asked = measurements.filter(({ name }) => name.startsWith(only))
if (asked.length === 0) {
  console.error(`no measurement is called ${only}; there are: ${measurements.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
if (profile !== undefined) profileTo(profile)

const machine = thisMachine()
const date = new Date().toISOString()
const pairs = runs ?? (quick ? 1 : 5)
const results = await bench({ measurements: asked, runs: pairs, lengths: quick ? short : usual, tell: console.log })
console.log(asTable(results))
if (json !== undefined) {
  const rows = results.map(({ name, unit, floor, product, ratio }) => ({ name, unit, floor, product, ratio }))
  await writeFile(json, `${JSON.stringify({ machine, date, runs: pairs, rows }, null, 2)}\n`)
}
if (markdown !== undefined) await writeFile(markdown, asMarkdown(results, machine, date, pairs))
