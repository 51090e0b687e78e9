// A house of several computers on one machine: each box in a network namespace of its own, all on one bridge with the hub.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { hashOf } from '../../hub/gateway/identity.ts'
import { until } from '../agent/until.ts'
import { beginNetworks, endNetworks, ip, networkName, takeSubnet } from '../fakes/network-namespaces.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'
import type { BoxPlan, FromBox, Seen, ToBox } from './words.ts'

const root = resolve(import.meta.dirname, '../..')
export const pin = '246810'

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
  stop(): Promise<void>
}

const windows = ['w1', 'w2', 'w3', 'w1', 'w2', 'w3'] as const
const letters = 'ABCDEF'

/** A hub and so many boxes, let in, online and known to each other; one house in a process at a time. */
export async function openHouse(count: number): Promise<House> {
  const boxes: BoxInHouse[] = []
  const toUndo: (() => unknown)[] = []
  async function stop(): Promise<void> {
    for (let undo = toUndo.pop(); undo !== undefined; undo = toUndo.pop()) await undo()
  }

  try {
    const folder = await mkdtemp(join(tmpdir(), 'mingchuang-emergency-'))
    toUndo.push(() => rm(folder, { recursive: true, force: true }))
    beginNetworks()
    toUndo.push(endNetworks)
    const bridge = networkName('')
    ip('link', 'add', bridge, 'type', 'bridge', 'mcast_snooping', '0')
    ip('link', 'set', bridge, 'up')
    const subnet = takeSubnet(bridge)
    const hub = await startTestHub({ host: `${subnet}.1`, screens: 'open' })
    toUndo.push(
      () => hub.stop(),
      () => Promise.all(boxes.map((box) => box.stop())),
    )
    for (let n = 1; n <= count; n++) {
      const box = startBox(placeComputer(n, subnet), await letIn(n, hub, folder))
      boxes.push(box)
      await until(
        `${box.boxId} is online`,
        () => {
          box.tell({ do: 'look' })
          return box.seen().isOnline
        },
        60_000,
      )
    }
    await until(
      'every box hears every other',
      () => {
        for (const box of boxes) box.tell({ do: 'look' })
        return boxes.every((box) => box.seen().net?.heard.length === count - 1)
      },
      90_000,
    )
    return { hub, boxes, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Joins a computer of its own to the bridge. @returns its namespace */
function placeComputer(n: number, subnet: string): string {
  const [namespace, wire] = [networkName(`b${n}`), networkName(`v${n}`)]
  ip('netns', 'add', namespace)
  ip('link', 'add', wire, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace)
  ip('link', 'set', wire, 'master', networkName(''), 'up')
  ip('-n', namespace, 'addr', 'add', `${subnet}.${n + 10}/24`, 'dev', 'eth0')
  ip('-n', namespace, 'link', 'set', 'lo', 'up')
  ip('-n', namespace, 'link', 'set', 'eth0', 'up')
  return namespace
}

async function letIn(n: number, hub: TestHub, folder: string): Promise<BoxPlan> {
  const boxId = `box-${n}`
  const dataDir = join(folder, boxId)
  await mkdir(dataDir)
  const windowId = windows[n - 1] ?? 'w1'
  const secret = `${letters[n - 1]}`.repeat(43)
  const code = `AAAA-BBB${letters[n - 1]}`
  const { ask, httpUrl, mqttUrl } = hub.hub()
  await ask('box.requestEnrolment', { code, description: boxId, secretHash: hashOf(secret) })
  await ask('box.approve', { code, boxId, name: `${n}号盒`, windowId })
  return { hubUrl: httpUrl, dataDir, windowId, credentials: { boxId, site, mqttUrl, secret }, pin }
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
      stdin.end()
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
