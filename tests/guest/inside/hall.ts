// The small hall in the guest: a fake hub, the real agent in its own process, two pads and two evaluators on adapters at four windows, and badge readers.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { secretFiles } from '../../../terminal/enrolment/credentials.ts'
import { boxId, type FakeHub, site, startFakeHub } from '../../agent/fake-hub.ts'
import { type Adapter, pathOf } from '../adapter-words.ts'
import { type Evaluator, takeEvaluators } from './evaluators.ts'
import { type Pad, type Reader, takeHands } from './hands.ts'

/** The box's folder, on the only disk that outlives the guest. */
export const dataDir = '/run/disk/box'
const agentLog = '/run/agent.log'
const readerProduct = 0x0035

export interface Press {
  readonly deviceId: string
  readonly windowId: string
  readonly level: number
  readonly invitationId: string | null
}

interface DeviceWord {
  readonly deviceId: string
  readonly state: string
  readonly text: string
}

export interface Hall {
  readonly hub: FakeHub
  /** Stands at window w1, and is `left` in the box's description. */
  readonly left: Pad
  /** Stands at window w2. */
  readonly right: Pad
  /** Stands at window w1 too. */
  readonly reader: Reader
  /** Of another kind, of which the box has never heard. */
  readonly strangeReader: Reader
  /** Stand at windows w3 and w4, each on a USB adapter of its own; the stranger is of no box. */
  readonly evaluators: Readonly<Record<Adapter, Evaluator>>
  /** The folder of the repository, as this machine sees it. */
  readonly root: string
  /** Cards that the hub has heard of, in order, since the beginning. */
  cards(): readonly string[]
  /** Presses the hub has, in order, since this was last asked. */
  newPresses(): readonly Press[]
  /** What the hub heard about a device since the beginning, the newest last. */
  statesOf(
    deviceId: 'left' | 'right' | 'reader' | 'first' | 'second',
  ): readonly { readonly state: string; readonly text: string }[]
  /** HID devices the agent holds open. */
  openPads(): number
  threads(): number
  /** The agent's own words since this was last asked, for when something went wrong. */
  newWords(): string
}

export async function openHall(programs: string): Promise<Hall> {
  const hands = takeHands(join(programs, 'pads.mjs'), 'MC000001', 'MC000002')
  const [left, right] = hands.pads
  const hub = await startFakeHub()
  const agent = await startAgent(join(programs, 'agent.mjs'), hub, { left, right })
  const ofAgent = (path: string) => readdirSync(`/proc/${agent.pid}/${path}`)
  let [seen, said] = [0, 0]
  return {
    hub,
    left,
    right,
    reader: hands.reader('RD000001', readerProduct),
    strangeReader: hands.reader('RD000002', readerProduct + 1),
    evaluators: await takeEvaluators(),
    root: join(programs, '../../..'),
    cards: () =>
      hub.journal.flatMap(({ command }) =>
        command.name === 'badge.present' ? [(command.data as { card: string }).card] : [],
      ),
    newPresses() {
      const arrived = hub.journal.slice(seen)
      seen = hub.journal.length
      return arrived.flatMap(({ command }) => (command.name === 'rating.press' ? [command.data as Press] : []))
    },
    statesOf: (deviceId) =>
      hub.journal
        .flatMap(({ command }) => (command.name === 'device.report' ? [command.data as DeviceWord] : []))
        .filter((word) => word.deviceId === deviceId),
    openPads: () => ofAgent('fd').filter((fd) => isPad(`/proc/${agent.pid}/fd/${fd}`)).length,
    threads: () => ofAgent('task').length,
    newWords() {
      const words = readFileSync(agentLog, 'utf8')
      const fresh = words.slice(said)
      said = words.length
      return fresh
    },
  }
}

async function startAgent(program: string, hub: FakeHub, pads: Record<string, Pad>): Promise<ChildProcess> {
  const config = '/run/box.yaml'
  const reader = {
    deviceId: 'reader',
    label: '读卡器',
    driver: 'keyboard-wedge-reader',
    windowId: 'w1',
    port: { transport: 'keyboard', vendorId: 0xffff, productId: readerProduct },
  }
  const evaluators = (['first', 'second'] as const).map((which, index) => ({
    deviceId: which,
    label: `串口评价器${index + 1}`,
    driver: 'rs485-caller-evaluator',
    windowId: `w${index + 3}`,
    port: { transport: 'serial', path: pathOf(which) },
  }))
  const devices = Object.entries(pads).map(([deviceId, { serial }], index) => ({
    deviceId,
    label: `评价器${index + 1}`,
    driver: 'mingchuang-five-key',
    windowId: `w${index + 1}`,
    port: { transport: 'hid', vendorId: 0x1209, productId: 0x5001, serialNumber: serial },
  }))
  await writeFile(
    config,
    stringify({
      hubUrl: hub.url,
      dataDir,
      relayPort: 0,
      description: '测试盒',
      devices: [...devices, reader, ...evaluators],
    }),
  )
  const secret = 'a'.repeat(43)
  await secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl: hub.mqttUrl, windowId: null, secret })
  const log = openSync(agentLog, 'w')
  const agent = fork(program, [config], { stdio: ['ignore', log, log, 'ipc'] })
  await Promise.race([
    once(agent, 'message'),
    once(agent, 'exit').then(([code]) => {
      throw new Error(`the agent ended with ${code}: ${readFileSync(agentLog, 'utf8')}`)
    }),
  ])
  return agent
}

function isPad(descriptor: string): boolean {
  try {
    return readlinkSync(descriptor).startsWith('/dev/hidraw')
  } catch {
    return false
  }
}
