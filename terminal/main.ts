// The command line of the agent: reads box.yaml and the environment, starts, says so in one line, stops on a signal.
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { createAgent } from './agent.ts'
import { boxCommandsOf, loadContracts } from './box-commands.ts'
import { systemClock } from './clock.ts'
import { type BoxConfig, readBoxConfig } from './config.ts'
import { drivers } from './drivers/index.ts'
import { openAir } from './emergency/air.ts'
import { isPresent, openPort } from './transport/open.ts'
import { loadClips } from './voice/clips.ts'

/** `EX_CONFIG` of sysexits.h: systemd does not start again what was set up wrongly. */
const badConfig = 78

const root = resolve(import.meta.dirname, '..')
const log = pino(
  {
    level: process.env.MINGCHUANG_LOG ?? 'info',
    redact: ['secret', 'password', 'card', 'writing'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  },
  pino.destination(2),
)

function giveUp(mistakes: readonly string[]): never {
  for (const mistake of mistakes) console.error(mistake)
  process.exit(badConfig)
}

function configPath(): string {
  try {
    const { values } = parseArgs({ options: { config: { type: 'string' } } })
    return values.config ?? giveUp(['--config: expected the path of box.yaml'])
  } catch (error) {
    return giveUp([`${error instanceof Error ? error.message : error}; expected --config box.yaml`])
  }
}

async function readConfig(): Promise<BoxConfig> {
  const path = resolve(configPath())
  const text = await readFile(path, 'utf8').catch((error: Error) => giveUp([`--config: ${error.message}`]))
  const reading = readBoxConfig(text, drivers)
  if ('mistakes' in reading) giveUp(reading.mistakes.map((mistake) => `${path}: ${mistake}`))
  const { config } = reading
  const beside = (folder: string) => resolve(dirname(path), folder)
  return {
    ...config,
    dataDir: beside(config.dataDir),
    voiceDir: config.voiceDir === null ? null : beside(config.voiceDir),
  }
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'))
  return String(version)
}

const say = (line: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(line)}\n`)

const config = await readConfig()
const agent = createAgent({
  config,
  clips: await loadClips(config.voiceDir).catch((error: Error) => giveUp([`voiceDir: ${error.message}`])),
  commands: boxCommandsOf(await loadContracts(resolve(root, 'hub/features'))),
  distDir: resolve(root, 'dist'),
  version: await version(),
  clock: systemClock(),
  log,
  openPort,
  isPresent,
  openAir,
  onCode: (code) => say({ code }),
})

let isStopping = false
async function stop(signal: string): Promise<void> {
  if (isStopping) return
  isStopping = true
  log.info({ signal }, 'stopping')
  await agent.stop()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
// The demo that started this box over a channel has gone.
process.on('disconnect', () => void stop('disconnect'))

// A library that throws where nobody can catch it must not take the other devices with it.
process.on('uncaughtException', (error) => log.error({ err: error }, 'an error that nobody caught'))
process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection that nobody caught'))

try {
  say({ ready: true, ...(await agent.start()) })
} catch (error) {
  log.fatal({ err: error }, 'the agent could not start')
  process.exit(1)
}
