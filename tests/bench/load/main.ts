// The load generator, a process of its own: boxes that press and screens that show, for floor and product alike.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Deed, deeds } from '../deeds.ts'
import { floorSender } from './floor-sender.ts'
import { flood, pressAt } from './pressing.ts'
import { productSender } from './product-sender.ts'
import { createScreens } from './screens.ts'
import { type Answer, type Order, order, target } from './words.ts'

const aim = target.parse(JSON.parse(process.argv[2] ?? '{}'))
const folder = await mkdtemp(join(tmpdir(), 'mingchuang-load-'))
const screens = createScreens(aim)
const senders = await Promise.all(
  aim.boxes.map((box) =>
    aim.kind === 'product' ? productSender(aim, box, folder) : floorSender(aim.mqttUrl, box, folder),
  ),
)
// Ends in order, so that a profile of it is written.
process.once('SIGTERM', () => process.exit(0))

const nothing: Answer = { acked: [], shown: [], done: 0, missing: 0, tookMs: 0 }
let deed: Deed = deeds.visit

async function carryOut(asked: Order): Promise<Answer> {
  const beganAt = performance.now()
  const took = () => ({ ...nothing, tookMs: performance.now() - beganAt })
  switch (asked.do) {
    case 'screens':
      deed = deeds[asked.of]
      await screens.open(deed, asked)
      return took()
    case 'press':
      return pressAt(deed, asked.from === 'all' ? senders : senders.slice(0, 1), screens, asked)
    case 'flood':
      return flood(deed, senders, asked)
    case 'renewed':
      await screens.renewed()
      return took()
    case 'end':
      screens.end()
      await Promise.all(senders.map((sender) => sender.stop()))
      await rm(folder, { recursive: true, force: true })
      return took()
  }
}

console.log(JSON.stringify(nothing))
for await (const line of createInterface(process.stdin)) {
  const asked = order.parse(JSON.parse(line))
  console.log(JSON.stringify(await carryOut(asked)))
  if (asked.do === 'end') break
}
