// The real hub of the machine, waiting with everything loaded until there is a disk to begin from.
import pino from 'pino'
import { loadConfig } from '../../../config/load.ts'
import { type RunningHub, runHub } from '../../../hub/run.ts'
import { drawNamesFrom } from '../../simulation/repeatable.ts'
import { hallFile } from './places.ts'
import type { ToHub } from './talk.ts'

let running: RunningHub | null = null

async function obey(message: ToHub): Promise<void> {
  switch (message.do) {
    case 'begin':
      drawNamesFrom(message.seed)
      running = await runHub(await loadConfig(hallFile, {}), pino({ level: 'warn' }, pino.destination(2)), 'closed')
      return
    case 'ask': {
      const outcome = await running?.current().ask(message.name, message.data)
      if (outcome?.accepted !== true) throw new Error(`${message.name}: ${JSON.stringify(outcome)}`)
      return
    }
    case 'stop':
      await running?.stop()
  }
}

process.on('message', (message: ToHub) => {
  obey(message).then(
    () => process.send?.({ done: message.do }),
    (error: unknown) => process.send?.({ failed: `hub: ${error}` }),
  )
})
process.send?.({ done: 'load' })
