// The command line: `npm run chaos -- --cuts 200 --seed 7` cuts power until the hall has proved itself, or has not.
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { tryHall } from './chaos.ts'

const { values } = parseArgs({ options: { cuts: { type: 'string' }, seed: { type: 'string' } } })
const { cuts, seed } = z
  .object({
    cuts: z.coerce.number().int().min(1).max(10_000).default(20),
    seed: z.coerce.number().int().nonnegative().default(randomInt(1_000_000)),
  })
  .parse(values)

// Children are ended by whoever leaves, however that happens.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const folder = await mkdtemp(join(tmpdir(), 'mingchuang-chaos-'))
const beganAtMs = performance.now()
const tell = (line: string) =>
  console.log(`${((performance.now() - beganAtMs) / 1000).toFixed(1).padStart(7)} s  ${line}`)
tell(`seed ${seed}, ${cuts} cuts, folder ${folder}`)

/** A trial that could not be carried through has proved nothing, neither way. */
const unproved = { lost: '?', doubled: '?', journal: 'unread', screens: 'wrong: not looked at' } as const

const outcome = await tryHall({ cuts, seed, folder, environment: process.env, tell }).catch((error: unknown) => {
  console.error(error)
  return { ...unproved, faults: [String(error)] }
})
const { lost, doubled, journal, screens, faults } = outcome
const isClean = lost === 0 && doubled === 0 && journal === 'ok' && screens.startsWith('right') && faults.length === 0
if (isClean) await rm(folder, { recursive: true, force: true })
else {
  await writeFile(join(folder, 'faults.txt'), `${faults.join('\n')}\n`)
  for (const fault of faults.slice(0, 20)) tell(fault)
  tell(`again with: npm run chaos -- --cuts ${cuts} --seed ${seed}; everything is kept in ${folder}`)
}
console.log(`chaos: cuts ${cuts}, lost ${lost}, doubled ${doubled}, journal ${journal}, screens ${screens}`)
process.exit(isClean ? 0 : 1)
