// The real agent of the machine with its evaluators on real serial lines, waiting with everything loaded like the hub.
import { readFile } from 'node:fs/promises'
import pino from 'pino'
import { badgeContract } from '#contract/counter/badge'
import { ratingContract } from '#contract/counter/rating'
import { serviceContract } from '#contract/counter/service'
import { boxContract } from '#contract/office/box'
import { type Agent, createAgent } from '../../../terminal/agent.ts'
import { boxCommandsOf } from '../../../terminal/box-commands.ts'
import { systemClock } from '../../../terminal/clock.ts'
import { readBoxConfig } from '../../../terminal/config.ts'
import { driver } from '../../../terminal/drivers/rs485-caller-evaluator.ts'
import { isPresent, openPort } from '../../../terminal/transport/open.ts'
import { silentAir } from '../../agent/silent-air.ts'
import { drawNamesFrom } from '../../simulation/repeatable.ts'
import { boxFile } from './places.ts'
import type { ToAgent } from './talk.ts'

let agent: Agent | null = null

async function begin(seed: number): Promise<{ code: string | null }> {
  drawNamesFrom(seed)
  const reading = readBoxConfig(await readFile(boxFile, 'utf8'), new Map([[driver.id, driver]]))
  if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))
  agent = createAgent({
    config: reading.config,
    commands: boxCommandsOf([badgeContract, boxContract, ratingContract, serviceContract]),
    clips: new Map(),
    distDir: reading.config.dataDir,
    version: '0.0.0',
    clock: systemClock(),
    log: pino({ level: 'warn' }, pino.destination(2)),
    openPort,
    openAir: silentAir,
    isPresent,
    onCode: () => {},
  })
  return agent.start()
}

process.on('message', (message: ToAgent) => {
  const obeying = message.do === 'begin' ? begin(message.seed) : agent?.stop()
  Promise.resolve(obeying).then(
    (begun) => process.send?.({ done: message.do, code: begun?.code ?? null }),
    (error: unknown) => process.send?.({ failed: `agent: ${error}` }),
  )
})
// The serial library has a native part: it is loaded before there is a disk, as everything else.
await import('../../../terminal/transport/serial.ts')
process.send?.({ done: 'load' })
