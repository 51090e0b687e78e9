// The command line: `npm run powercut -- --cuts 100 --seed 7` cuts a machine's power so often, and ends with one honest line.
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { root } from '../chaos/layout.ts'
import { whatIsMissing } from '../guest/machine/needs.ts'
import { cutPower } from './powercut.ts'

const { values } = parseArgs({
  options: {
    cuts: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    tree: { type: 'string' },
  },
})
const { cuts, minutes, seed, tree } = z
  .object({
    cuts: z.coerce.number().int().min(1).max(10_000).default(10),
    minutes: z.coerce.number().positive().max(10_000).default(10_000),
    seed: z.coerce.number().int().nonnegative().default(randomInt(1_000_000)),
    tree: z.string().min(1).default(root),
  })
  .parse(values)

const missing = whatIsMissing()
if (missing !== null) {
  console.error(missing)
  process.exit(2)
}
// Children are ended by whoever leaves, however that happens.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const folder = await mkdtemp(join(tmpdir(), 'mingchuang-powercut-'))
const beganAtMs = performance.now()
const tell = (line: string) =>
  console.log(`${((performance.now() - beganAtMs) / 1000).toFixed(1).padStart(7)} s  ${line}`)
tell(`seed ${seed}, ${cuts} cuts, folder ${folder}`)

/** A trial that could not be carried through has proved nothing, neither way. */
const unproved = { cuts: '?', presses: '?', thanked: '?', lost: '?', doubled: '?', journal: 'unread' } as const

const outcome = await cutPower({
  ...{ cuts, longestMs: minutes * 60_000, seed, folder, tell },
  root: resolve(tree),
  environment: process.env,
}).catch((error: unknown) => ({ ...unproved, faults: [String(error)] }))
const { cuts: done, presses, thanked, lost, doubled, journal, faults } = outcome
const isClean = lost === 0 && doubled === 0 && journal === 'ok' && faults.length === 0
if (isClean) await rm(folder, { recursive: true, force: true })
else {
  await writeFile(join(folder, 'faults.txt'), `${faults.join('\n')}\n`)
  for (const fault of faults.slice(0, 20)) tell(fault)
  tell(`everything is kept in ${folder}`)
}
console.log(
  `powercut: cuts ${done}, seed ${seed}, presses ${presses}, thanked ${thanked}, lost ${lost}, doubled ${doubled}, journal ${journal}`,
)
process.exit(isClean ? 0 : 1)
