// The agent of a kiosk's box, whose hub is on another machine; run by the test in a namespace, it ends with its input.
import { join } from 'node:path'
import { createAgent } from '../../terminal/agent.ts'
import { boxCommandsOf, loadContracts } from '../../terminal/box-commands.ts'
import { systemClock } from '../../terminal/clock.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { isPresent, openPort } from '../../terminal/transport/open.ts'
import { quietLog } from '../agent/quiet-log.ts'
import { silentAir } from '../agent/silent-air.ts'
import { site } from '../fakes/test-hub.ts'

const [hubUrl = '', mqttUrl = '', dataDir = '', distDir = '', boxId = '', secret = ''] = process.argv.slice(2)
const yaml = JSON.stringify({ hubUrl, dataDir, relayPort: 0, description: '取号机', numbers: {}, devices: [] })
const reading = readBoxConfig(yaml, drivers)
if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))
await secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl, windowId: null, secret })
const agent = createAgent({
  config: reading.config,
  commands: boxCommandsOf(await loadContracts(join(import.meta.dirname, '../../hub/features'))),
  clips: new Map(),
  openAir: silentAir,
  ...{ distDir, version: '0.0.0', clock: systemClock(), log: quietLog, openPort, isPresent, onCode: () => {} },
})
const { relayPort } = await agent.start()
console.log(JSON.stringify({ relayPort }))

process.stdin.resume()
process.stdin.on('end', () => void agent.stop().then(() => process.exit(0)))
