// The command line: `npm run simulate -- --days 100 --seed 7` lives so many days and ends with one honest line.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type SimulatedDay, simulateDay } from './simulate.ts'

const { values } = parseArgs({ options: { days: { type: 'string' }, seed: { type: 'string' } } })
const { days, seed } = z
  .object({
    days: z.coerce.number().int().min(1).max(1_000_000).default(20),
    seed: z.coerce.number().int().nonnegative().default(randomInt(1_000_000)),
  })
  .parse(values)

const beganAtMs = performance.now()
const sums = { entries: 0, tickets: 0, pressed: 0, thanked: 0, counted: 0, services: 0, faults: 0 }
let broken: SimulatedDay | null = null
let lived = 0
for (; lived < days && broken === null; lived++) {
  const day = await simulateDay(seed + lived)
  for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += day[name]
  if (day.breaches.length > 0) broken = day
  if ((lived + 1) % 10 === 0) console.log(`${lived + 1} of ${days} days`)
}
if (broken !== null) {
  for (const breach of broken.breaches.slice(0, 20)) console.log(`  ${breach}`)
  console.log(`a law was broken; the same day again: npm run simulate -- --days 1 --seed ${broken.seed}`)
}
const { entries, faults, tickets, services, pressed, thanked, counted } = sums
const seconds = ((performance.now() - beganAtMs) / 1_000).toFixed(0)
console.log(
  `simulate: days ${lived}, seed ${seed}, ${seconds} s, faults ${faults}, entries ${entries}, tickets ${tickets}, services ${services}, ` +
    `pressed ${pressed}, thanked ${thanked}, counted ${counted}, laws ${broken === null ? 'kept' : 'BROKEN'}`,
)
process.exit(broken === null ? 0 : 1)
