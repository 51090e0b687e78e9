// The load generator, a process of its own: boxes that press and screens that show, for floor and product alike.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { floorSender } from './floor-sender.ts'
import { flood, pressAt } from './pressing.ts'
import { productSender } from './product-sender.ts'
import { createScreens } from './screens.ts'
import { type Order, order, type Report, target } from './words.ts'

const aim = target.parse(JSON.parse(process.argv[2] ?? '{}'))
const folder = await mkdtemp(join(tmpdir(), 'mingchuang-load-'))
const screens = createScreens(aim)
const senders = await Promise.all(
  aim.boxes.map((box) =>
    aim.kind === 'product' ? productSender(aim, box, folder) : floorSender(aim.mqttUrl, box, folder),
  ),
)
const nothing: Report = { acked: [], shown: [], presses: 0, missing: 0, tookMs: 0 }

async function carryOut(asked: Order): Promise<Report> {
  const beganAt = performance.now()
  const took = () => ({ ...nothing, tookMs: performance.now() - beganAt })
  switch (asked.do) {
    case 'screens':
      await screens.open(asked.count, asked.on)
      return took()
    case 'press':
      return pressAt(asked.from === 'all' ? senders : senders.slice(0, 1), screens, asked.perSecond, asked.seconds)
    case 'flood':
      return flood(senders, asked.seconds, asked.inFlight)
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
  if (asked.do === 'end') process.exit(0)
}
