// A box under test: an agent in this process or in its own, with its data folder and its enrolment done.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import { stringify } from 'yaml'
import { type Agent, createAgent } from '../../terminal/agent.ts'
import { boxCommandsOf, loadContracts } from '../../terminal/box-commands.ts'
import { systemClock } from '../../terminal/clock.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { isPresent, openPort } from '../../terminal/transport/open.ts'
import { loadClips } from '../../terminal/voice/clips.ts'
import { boxId, type FakeHub, site } from './fake-hub.ts'
import { quietLog } from './quiet-log.ts'
import { silentAir } from './silent-air.ts'

const root = resolve(import.meta.dirname, '../..')

export interface BoxSetting {
  readonly hub: Pick<FakeHub, 'url' | 'mqttUrl'>
  readonly dataDir: string
  /** Ports of evaluators on 127.0.0.1; the first is `pad1`. */
  readonly evaluators: readonly number[]
  /** Serial lines of badge readers; the first is `reader1`. */
  readonly readers?: readonly string[]
  /** Ports of speakers on 127.0.0.1; the first is `speaker1`. */
  readonly speakers?: readonly number[]
  /** Windows that all its speakers call for; all of the hall when left out. */
  readonly zone?: readonly string[]
  /** Further devices, as box.yaml has them. */
  readonly others?: readonly Readonly<Record<string, unknown>>[]
  /** Opens its emergency page; none when left out. */
  readonly pin?: string
  /** Where the agent's own words go; nowhere when left out. */
  readonly log?: Logger
}

export const freshDir = () => mkdtemp(join(tmpdir(), 'mingchuang-box-'))
export const removeDir = (dir: string) => rm(dir, { recursive: true, force: true })

function boxYaml({
  hub,
  dataDir,
  evaluators,
  readers = [],
  speakers = [],
  zone,
  pin,
  others = [],
}: BoxSetting): string {
  const device = (deviceId: string, label: string, driver: string, port: object) => ({ deviceId, label, driver, port })
  return stringify({
    hubUrl: hub.url,
    dataDir,
    relayPort: 0,
    description: '测试盒',
    // Loopback alone: where a test starts the whole program, it speaks to no network.
    emergency: { interfaces: ['lo'], ...(pin !== undefined && { pin }) },
    devices: [
      ...evaluators.map((port, index) => {
        const address = { transport: 'tcp', host: '127.0.0.1', port }
        return device(`pad${index + 1}`, `评价器${index + 1}`, 'rs485-caller-evaluator', address)
      }),
      ...readers.map((path, index) =>
        device(`reader${index + 1}`, `读卡器${index + 1}`, 'serial-badge-reader', { transport: 'serial', path }),
      ),
      ...speakers.map((port, index) => {
        const address = { transport: 'tcp', host: '127.0.0.1', port }
        return {
          ...device(`speaker${index + 1}`, `音箱${index + 1}`, 'linux-pcm-speaker', address),
          ...(zone && { zone }),
        }
      }),
      ...others,
    ],
  })
}

/** Lets the box in, as if the office had approved it long ago. */
export function letIn({ hub, dataDir }: BoxSetting): Promise<void> {
  const secret = 'a'.repeat(43)
  return secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl: hub.mqttUrl, windowId: 'w1', secret })
}

export async function startAgent(setting: BoxSetting): Promise<{ agent: Agent; url: string; code: string | null }> {
  const reading = readBoxConfig(boxYaml(setting), drivers)
  if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))
  const agent = createAgent({
    config: reading.config,
    clips: await loadClips(null),
    commands: boxCommandsOf(await loadContracts(join(root, 'hub/features'))),
    distDir: join(setting.dataDir, 'dist'),
    version: '0.0.0',
    clock: systemClock(),
    log: setting.log ?? quietLog,
    openPort,
    openAir: silentAir,
    isPresent,
    onCode: () => {},
  })
  const { relayPort, code } = await agent.start()
  return { agent, url: `http://127.0.0.1:${relayPort}`, code }
}

export interface AgentProcess {
  readonly child: ChildProcess
  readonly ready: { relayPort: number; code: string | null }
  stderr(): string
}

/** The agent as systemd starts it: its own process, its own box.yaml. */
export async function spawnAgent(setting: BoxSetting): Promise<AgentProcess> {
  const config = join(setting.dataDir, 'box.yaml')
  await writeFile(config, boxYaml(setting))
  const child = spawnMain(['--config', config])
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const ready = await new Promise<AgentProcess['ready']>((done, failed) => {
    child.once('exit', (code) => failed(new Error(`the agent ended with ${code}: ${stderr}`)))
    if (child.stdout === null) return failed(new Error('no stdout'))
    createInterface(child.stdout).once('line', (line) => done(JSON.parse(line)))
  })
  return { child, ready, stderr: () => stderr }
}

export function spawnMain(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(root, 'terminal/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
