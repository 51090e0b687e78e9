// The real agent as the guest's only tenant: real ports, real outbox; what main.ts adds is read from the command line here.
import { readFile } from 'node:fs/promises'
import pino from 'pino'
import { badgeContract } from '#contract/counter/badge'
import { ratingContract } from '#contract/counter/rating'
import { createAgent } from '../../../terminal/agent.ts'
import { boxCommandsOf } from '../../../terminal/box-commands.ts'
import { systemClock } from '../../../terminal/clock.ts'
import { readBoxConfig } from '../../../terminal/config.ts'
import { driver as wedge } from '../../../terminal/drivers/keyboard-wedge-reader.ts'
import { driver as pad } from '../../../terminal/drivers/mingchuang-five-key.ts'
import { driver as evaluator } from '../../../terminal/drivers/rs485-caller-evaluator.ts'
import { isPresent, openPort } from '../../../terminal/transport/open.ts'
import { silentAir } from '../../agent/silent-air.ts'

const [, , configPath = 'box.yaml'] = process.argv
const reading = readBoxConfig(
  await readFile(configPath, 'utf8'),
  new Map([evaluator, pad, wedge].map((driver) => [driver.id, driver])),
)
if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))

const agent = createAgent({
  config: reading.config,
  commands: boxCommandsOf([badgeContract, ratingContract]),
  clips: new Map(),
  distDir: reading.config.dataDir,
  version: '0.0.0',
  clock: systemClock(),
  log: pino({ level: 'info' }, pino.destination(2)),
  openPort,
  openAir: silentAir,
  isPresent,
  onCode: () => {},
})
process.send?.(await agent.start())
