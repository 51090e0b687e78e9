// The demo hall: hub, virtual devices and one real agent a counter, each in its own process, on real wires.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { hash } from '@node-rs/argon2'
import Table from 'cli-table3'
import { stringify } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../config/load.ts'
import type { HallConfig } from '../../config/schema.ts'
import { explained } from '../commands/explained.ts'
import { untilStopped } from '../commands/until-stopped.ts'
import { systemClock } from '../core/clock.ts'
import { boxContract } from '../features/office/box/contract.ts'
import { signInLink } from '../gateway/links.ts'
import type { Hub } from '../hub.ts'
import { createLog } from '../log.ts'
import { runHub } from '../run.ts'
import { cardsAt, handOutBadges } from './badges.ts'
import { type BoxPlan, type Counter, planCounters } from './counters.ts'
import { planHallBoxes } from './hall-boxes.ts'
import { type Started, startProgram } from './processes.ts'
import { fillBoards, uprightGlass } from './public-wall.ts'

const root = join(import.meta.dirname, '../..')
const hallFile = join(root, 'config/halls/demo/hall.yaml')

const virtualReady = z.object({ ready: z.literal(true), httpPort: z.number().int() })
const agentReady = z.object({ ready: z.literal(true), relayPort: z.number().int(), code: z.string().nullable() })
const officeBoxes = boxContract.slices.boxes.value
type AgentReady = z.output<typeof agentReady>

/** A link for each kind of person who works with the system. */
const people = [
  { accountId: 'admin', name: '系统管理员', role: 'administrator', page: '/office', approvesAs: [] },
  {
    accountId: 'supervisor',
    name: '大厅主管',
    role: 'supervisor',
    page: '/morning',
    approvesAs: ['serviceOffice', 'serviceOfficeHead'],
  },
  { accountId: 'leader', name: '中心领导', role: 'leader', page: '/leave', approvesAs: ['leader', 'centreHead'] },
] as const

/** Everybody at a window has this PIN in the demo, and only there; it is printed with the addresses. */
const demoPin = '246813'
const linkMs = 12 * 3_600_000

/** A box has half a minute to reach the hub with the code it shows. */
const enrolmentPauseMs = 250
const enrolmentTries = 120

export async function startDemo(environment: NodeJS.ProcessEnv): Promise<void> {
  await explained(async () => {
    const dataDir = resolve(environment.DATA_DIR ?? join(root, '.data/demo'))
    await mkdir(join(dataDir, 'wires'), { recursive: true })
    const config = alwaysOpen(await loadConfig(hallFile, { ...environment, DATA_DIR: dataDir }))
    const started: Started<unknown>[] = []
    const running = await runHub(config, createLog('warn'), 'open')
    try {
      const hub = running.current()
      const nameOf = (windowId: string) =>
        config.import.windows.find((one) => one.windowId === windowId)?.name ?? windowId
      const counters = await planCounters(join(dataDir, 'wires'), nameOf, (windowId) =>
        cardsAt(config.import, windowId),
      )
      const boxes: readonly BoxPlan[] = [...counters, ...(await planHallBoxes())]
      const virtual = await startVirtual(dataDir, boxes)
      started.push(virtual)
      const agents = await Promise.all(
        boxes.map(async (box) => {
          const agent = await startAgent(dataDir, box, hub)
          started.push(agent)
          if (agent.ready.code !== null) await letIn(running.current, agent.ready.code, box)
          return agent
        }),
      )
      await employ(hub, config.import.staff)
      await signStaffIn(hub, config.import.posts)
      await untilOnline(running.current, boxes)
      await openAccounts(hub)
      await handOutBadges(hub, people[0].accountId, counters, (deviceId, key) =>
        press(virtual.ready.httpPort, deviceId, key),
      )
      await fillBoards(hub, people[0].accountId, people[1].accountId)
      console.log(await addresses(hub, virtual.ready.httpPort, counters, agents, nameOf))
      await Promise.race([untilStopped(), running.ended])
    } finally {
      await Promise.all(started.map((one) => one.stop()))
      await running.stop()
    }
  })
}

/** The demo never closes, so that whoever tries it in the evening sees the hall at work; its codes lead to this machine. */
function alwaysOpen(config: HallConfig): HallConfig {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  const address = config.public.address ?? `http://127.0.0.1:${config.public.port}`
  return {
    ...config,
    site: { ...config.site, hours, workingDays: 'weekly' },
    public: { ...config.public, address },
  }
}

/** Opens an account with the demo's PIN for everybody who works at a window. */
async function employ(hub: Hub, staff: HallConfig['import']['staff']): Promise<void> {
  const pinHash = await hash(demoPin)
  for (const { staffId, name } of staff) {
    await hub.ask('account.open', { accountId: staffId, name, role: 'clerk', staffId })
    await hub.ask('account.setPinHash', { accountId: staffId, pinHash })
  }
}

/** Opens the accounts of those who work behind the windows. */
async function openAccounts(hub: Hub): Promise<void> {
  for (const { accountId, name, role, approvesAs } of people) {
    await hub.ask('account.open', { accountId, name, role, staffId: null, approvesAs })
  }
}

async function startVirtual(dataDir: string, boxes: readonly BoxPlan[]) {
  const plan = { httpPort: 0, dir: join(dataDir, 'wires'), devices: boxes.flatMap(({ virtual }) => virtual) }
  const file = join(dataDir, 'virtual-hall.json')
  await writeFile(file, JSON.stringify(plan, null, 2))
  const script = join(root, 'terminal/virtual/main.ts')
  return startProgram(script, [file], join(dataDir, 'virtual-hall.log'), (line) => virtualReady.parse(line))
}

/** Presses a key of a virtual device, or holds a card to it. */
async function press(virtualPort: number, deviceId: string, key: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const url = `http://127.0.0.1:${virtualPort}/api/devices/${deviceId}/press`
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ key }) })
  if (!answer.ok) throw new Error(`${deviceId} could not be pressed: ${await answer.text()}`)
}

async function startAgent(dataDir: string, box: BoxPlan, hub: Hub): Promise<Started<AgentReady>> {
  const { boxId, name, devices, numbers } = box
  const folder = join(dataDir, boxId)
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'box.yaml')
  // The demo's boxes are all on this machine, and say nothing on its networks.
  const emergency = { interfaces: ['lo'], pin: demoPin }
  const plan = {
    hubUrl: hub.httpUrl,
    dataDir: folder,
    relayPort: 0,
    description: `演示 ${name}`,
    devices,
    numbers,
    emergency,
  }
  await writeFile(file, stringify(plan))
  const script = join(root, 'terminal/main.ts')
  return startProgram(script, ['--config', file], join(folder, 'agent.log'), (line) => agentReady.parse(line))
}

/** Does what an administrator does who reads the code off a box's screen; the box may still be on its way to the hub. */
async function letIn(current: () => Hub, code: string, { boxId, name, windowId }: BoxPlan): Promise<void> {
  for (let tries = 0; ; tries++) {
    const approved = await current().ask('box.approve', { code, boxId, name, windowId })
    if (approved.accepted) return
    if (approved.refusal.code !== 'box.codeUnknown' || tries === enrolmentTries) {
      throw new Error(`${boxId} was not let in: ${approved.refusal.message.en}`)
    }
    await setTimeout(enrolmentPauseMs)
  }
}

/** Opens the doors when every box has come to its window. */
async function untilOnline(current: () => Hub, planned: readonly BoxPlan[]): Promise<void> {
  for (let tries = 0; tries < enrolmentTries; tries++) {
    const { boxes } = officeBoxes.parse(current().view('office:main').facts.boxes?.value)
    const online = new Set(boxes.filter(({ presence }) => presence === 'online').map(({ boxId }) => boxId))
    if (planned.every(({ boxId }) => online.has(boxId))) return
    await setTimeout(enrolmentPauseMs)
  }
  throw new Error('not every box of the demo came online; see the agent.log files beside its data')
}

/** Every window's A begins duty where nobody stands yet. */
async function signStaffIn(hub: Hub, posts: readonly { windowId: string; a: string }[]): Promise<void> {
  for (const { windowId, a } of posts) {
    if (hub.view(`panel:${windowId}`).facts.onDuty?.value !== null) continue
    await hub.ask('duty.signIn', { windowId, staffId: a })
  }
}

async function addresses(
  hub: Hub,
  virtualPort: number,
  counters: readonly Counter[],
  agents: readonly Started<AgentReady>[],
  nameOf: (windowId: string) => string,
): Promise<string> {
  const table = new Table({ head: ['', '地址 / address'], style: { head: [] } })
  table.push(['大厅首页 home', `${hub.httpUrl}/`])
  table.push(['虚拟设备 virtual devices', `http://127.0.0.1:${virtualPort}/`])
  table.push(['大厅看板 board', `${hub.httpUrl}/board`])
  table.push(['入口竖屏 upright board', `${hub.httpUrl}/board?name=${uprightGlass}`])
  counters.forEach(({ windowId }, index) => {
    const relay = `http://127.0.0.1:${agents[index]?.ready.relayPort}`
    table.push([
      `${nameOf(windowId)} ${windowId}`,
      `${relay}/panel?window=${windowId}\n${relay}/terminal?window=${windowId}`,
    ])
  })
  const [first] = agents
  if (first !== undefined)
    table.push([
      '应急（不经主机） emergency',
      `http://127.0.0.1:${first.ready.relayPort}/emergency\nPIN ${demoPin}（仅演示）`,
    ])
  const kiosk = agents[counters.length]
  if (kiosk !== undefined) table.push(['一楼取号机 kiosk', `http://127.0.0.1:${kiosk.ready.relayPort}/kiosk`])
  table.push(['窗口操作条 desk', `${hub.httpUrl}/desk?window=w1\n工号 001–012，PIN ${demoPin}（仅演示）`])
  for (const { accountId, name, page } of people) {
    const link = await signInLink({ clock: systemClock, ask: hub.ask }, accountId, linkMs)
    if ('path' in link) table.push([`${name} sign in once → ${page}`, `${hub.httpUrl}${link.path}&back=${page}`])
  }
  table.push(['接口 API', `${hub.httpUrl}/api/docs/`])
  return table.toString()
}
