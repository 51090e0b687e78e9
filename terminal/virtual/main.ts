// Runs a virtual hall as a process of its own: `tsx terminal/virtual/main.ts <description.json>`.
import { readFileSync } from 'node:fs'
import { startHall } from './hall.ts'
import { readHallPlan } from './hall-plan.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: tsx terminal/virtual/main.ts <description.json>')
  process.exit(2)
}

try {
  const hall = await startHall(readHallPlan(readFileSync(file, 'utf8')))
  const devices = hall.pictures().map(({ deviceId, kind, place }) => ({ deviceId, kind, place }))
  console.log(JSON.stringify({ ready: true, httpPort: hall.httpPort, devices }))
  const stop = () => {
    hall.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // The demo that started this hall over a channel has gone.
  process.once('disconnect', stop)
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
