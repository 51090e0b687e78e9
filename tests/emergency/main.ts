// `npm run emergency:drill`: how long it takes from the press at one box to the last glass and sign of the others, without the hub.
import { parseArgs } from 'node:util'
import { until } from '../agent/until.ts'
import { whyNoNamespaces } from '../fakes/network-namespaces.ts'
import { openHouse, pin } from './house.ts'

const { values } = parseArgs({
  options: {
    boxes: { type: 'string', default: '3' },
    drills: { type: 'string', default: '10' },
    loss: { type: 'string', default: '0' },
  },
})
const [boxes, drills, loss] = [Number(values.boxes), Number(values.drills), Number(values.loss)]
const why = whyNoNamespaces()
if (why !== null || !(boxes >= 2 && boxes <= 6 && drills >= 1 && loss >= 0 && loss <= 90)) {
  console.error(why ?? 'expected --boxes 2 to 6, --drills 1 or more, --loss 0 to 90')
  process.exit(1)
}

const house = await openHouse(boxes)
const lastMs: { glass: number[]; sign: number[] } = { glass: [], sign: [] }
try {
  await house.hub.goAway()
  const [first] = house.boxes
  if (first === undefined) throw new Error('expected boxes')
  for (const box of house.boxes) box.tell({ do: 'lose', percent: loss })
  for (let n = 0; n < drills; n++) {
    for (const box of house.boxes) box.forget()
    const declaredAtMs = performance.timeOrigin + performance.now()
    first.tell({ do: 'page', form: { do: 'declare', kind: 'evacuation', mode: 'drill', pin } })
    await until('all show it', () => house.boxes.every((box) => box.glassAtMs() !== null && box.signAtMs() !== null))
    lastMs.glass.push(Math.max(...house.boxes.map((box) => box.glassAtMs() ?? 0)) - declaredAtMs)
    lastMs.sign.push(Math.max(...house.boxes.map((box) => box.signAtMs() ?? 0)) - declaredAtMs)
    first.tell({ do: 'page', form: { do: 'end', emergencyId: first.seen().glass?.emergencyId ?? '', pin } })
    await until('none shows it', () => house.boxes.every((box) => box.seen().glass === null))
    await until('the signs are as before', () => house.boxes.every((box) => !box.seen().sign.includes('疏散')))
  }
} finally {
  await house.stop()
}

const at = (sorted: readonly number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
for (const [what, times] of Object.entries(lastMs)) {
  const sorted = times.toSorted((one, other) => one - other)
  const told = [0.5, 1].map((share) => `${at(sorted, share).toFixed(0)} ms`)
  console.log(
    `last ${what}: median ${told[0]}, slowest ${told[1]} (${drills} drills, ${boxes} boxes, ${loss} % lost, hub away)`,
  )
}
