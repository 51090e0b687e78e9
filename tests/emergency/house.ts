// A house of several computers on one machine: each box in a network namespace of its own, all on one bridge with the hub.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { hashOf } from '../../hub/gateway/identity.ts'
import { until } from '../agent/until.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'
import type { BoxPlan, FromBox, Seen, ToBox } from './words.ts'

const root = resolve(import.meta.dirname, '../..')
const tag = `mce${process.pid % 10_000}`
const hubAddress = '10.77.67.1'
export const pin = '246810'

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] })

/** Why no networks can be made here; null when they can. */
export function hindrance(): string | null {
  try {
    ip('netns', 'add', `${tag}try`)
    ip('netns', 'del', `${tag}try`)
    return null
  } catch (error) {
    return `network namespaces need root and iproute2: ${error instanceof Error ? error.message.split('\n').at(-1) : error}`
  }
}

export interface BoxInHouse {
  readonly boxId: string
  readonly windowId: string
  seen(): Seen
  /** The moment at which the glass first showed an emergency since `forget`; ms since 1970, null for never. */
  glassAtMs(): number | null
  signAtMs(): number | null
  forget(): void
  tell(wish: ToBox): void
  stop(): Promise<void>
}

export interface House {
  readonly hub: TestHub
  readonly boxes: readonly BoxInHouse[]
  /** Switches on one more box that was let in before. */
  addBox(): Promise<BoxInHouse>
  stop(): Promise<void>
}

const windows = ['w1', 'w2', 'w3', 'w1', 'w2', 'w3'] as const
const letters = 'ABCDEF'

/** A hub and so many boxes, let in, online and known to each other. */
export async function openHouse(count: number): Promise<House> {
  ip('link', 'add', tag, 'type', 'bridge', 'mcast_snooping', '0')
  ip('addr', 'add', `${hubAddress}/24`, 'dev', tag)
  ip('link', 'set', tag, 'up')
  const hub = await startTestHub({ host: hubAddress, screens: 'open' })
  const folders: string[] = []
  const boxes: BoxInHouse[] = []

  async function addBox(): Promise<BoxInHouse> {
    const n = boxes.length + 1
    const name = `${tag}b${n}`
    ip('netns', 'add', name)
    ip('link', 'add', `${tag}v${n}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name)
    ip('link', 'set', `${tag}v${n}`, 'master', tag, 'up')
    ip('-n', name, 'addr', 'add', `10.77.67.${n + 10}/24`, 'dev', 'eth0')
    ip('-n', name, 'link', 'set', 'lo', 'up')
    ip('-n', name, 'link', 'set', 'eth0', 'up')
    const dataDir = await mkdtemp(join(tmpdir(), 'mingchuang-emergency-'))
    folders.push(dataDir)
    const boxId = `box-${n}`
    const windowId = windows[n - 1] ?? 'w1'
    const secret = `${letters[n - 1]}`.repeat(43)
    const code = `AAAA-BBB${letters[n - 1]}`
    const { hub: running } = { hub: hub.hub() }
    await running.ask('box.requestEnrolment', { code, description: boxId, secretHash: hashOf(secret) })
    await running.ask('box.approve', { code, boxId, name: `${n}号盒`, windowId })
    const credentials = { boxId, site, mqttUrl: running.mqttUrl, secret }
    const box = startBox(name, { hubUrl: running.httpUrl, dataDir, windowId, credentials, pin })
    boxes.push(box)
    await until(
      `${boxId} is online`,
      () => {
        box.tell({ do: 'look' })
        return box.seen().isOnline
      },
      60_000,
    )
    return box
  }

  async function stop(): Promise<void> {
    await Promise.all(boxes.map((box) => box.stop()))
    await hub.stop()
    for (let n = 1; n <= boxes.length; n++) ip('netns', 'del', `${tag}b${n}`)
    ip('link', 'del', tag)
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }

  try {
    for (let n = 0; n < count; n++) await addBox()
    await until(
      'every box hears every other',
      () => {
        for (const box of boxes) box.tell({ do: 'look' })
        return boxes.every((box) => box.seen().net?.heard.length === count - 1)
      },
      90_000,
    )
  } catch (error) {
    await stop()
    throw error
  }
  return { hub, boxes, addBox, stop }
}

function startBox(namespace: string, plan: BoxPlan): BoxInHouse {
  const script = join(root, 'tests/emergency/box-process.ts')
  const child: ChildProcess = spawn(
    'ip',
    ['netns', 'exec', namespace, process.execPath, '--import', 'tsx', script, JSON.stringify(plan)],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let seen: Seen = { glass: null, sign: '', net: null, isOnline: false, page: null }
  let [glassAtMs, signAtMs]: [number | null, number | null] = [null, null]
  if (child.stdout === null || child.stdin === null) throw new Error('expected pipes')
  const { stdin } = child
  createInterface(child.stdout).on('line', (line) => {
    const { seen: next, atMs }: FromBox = JSON.parse(line)
    if (next.glass !== null) glassAtMs ??= atMs
    if (isOnSign(next.sign)) signAtMs ??= atMs
    seen = next
  })
  const tell = (wish: ToBox) => void stdin.write(`${JSON.stringify(wish)}\n`)
  return {
    boxId: plan.credentials.boxId,
    windowId: plan.windowId,
    seen: () => seen,
    glassAtMs: () => glassAtMs,
    signAtMs: () => signAtMs,
    forget() {
      glassAtMs = null
      signAtMs = null
    },
    tell,
    async stop() {
      if (child.exitCode === null) tell({ do: 'stop' })
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(force)
    },
  }
}

/** Whether a sign shows a fire or an evacuation. */
export function isOnSign(sign: string): boolean {
  return sign.includes('火警') || sign.includes('疏散')
}
