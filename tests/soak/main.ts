// The command line: `npm run soak -- --hours 1` lets a hall live for so long and says whether its memory and handles stay flat.
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { drawSoak } from './graph.ts'
import { tableOf } from './report.ts'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: { hours: { type: 'string' }, seed: { type: 'string' }, graph: { type: 'string' }, json: { type: 'string' } },
})
const { hours, seed, graph, json } = z
  .object({
    hours: z.coerce.number().min(0.01).max(1_000).default(1),
    seed: z.coerce.number().int().nonnegative().default(randomInt(1_000_000)),
    graph: z.string().min(1).default('soak.svg'),
    json: z.string().min(1).optional(),
  })
  .parse(values)

// Children are ended by whoever leaves, however that happens.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const folder = await mkdtemp(join(tmpdir(), 'mingchuang-soak-'))
const beganAt = new Date()
const tell = (line: string) =>
  console.log(`${((Date.now() - beganAt.getTime()) / 60_000).toFixed(1).padStart(6)} min  ${line}`)
tell(`seed ${seed}, ${hours} h, folder ${folder}`)

const soaked = await soak({ lastsMs: hours * 3_600_000, seed, folder, environment: process.env, tell })
const { processes, figures, deeds, faults } = soaked
const about = `${hours} h on ${beganAt.toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`
await writeFile(graph, drawSoak(soaked, about))
if (json !== undefined) await writeFile(json, JSON.stringify({ about, seed, ...soaked }))
console.log(tableOf(processes))
const isUnknown = processes.some(({ findings }) => findings.some(({ verdict }) => verdict === 'unknown'))
const isClean = faults.length === 0 && !isUnknown
if (faults.length === 0) await rm(folder, { recursive: true, force: true })
else {
  await writeFile(join(folder, 'faults.txt'), `${faults.join('\n')}\n`)
  for (const fault of faults.slice(0, 20)) tell(fault)
  tell(`everything is kept in ${folder}`)
}
const sums = Object.entries({ ...figures, ...deeds }).map(([name, count]) => `${name} ${count}`)
const verdict = isClean ? 'flat' : isUnknown ? 'too short to say' : 'NOT FLAT OR FAULTY'
console.log(
  `soak: hours ${hours}, seed ${seed}, ${sums.join(', ')}, faults ${faults.length}, ${verdict}; graph ${graph}`,
)
process.exit(isClean ? 0 : 1)
