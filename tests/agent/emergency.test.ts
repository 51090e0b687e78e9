// An emergency at one box by itself: its page declares it with the PIN alone, its screens show it even when no view ever came.
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Outcome } from '#wire/errors'
import type { ClientToServer, ServerToClient } from '#wire/socket'
import type { ViewMessage } from '#wire/view'
import type { Agent } from '../../terminal/agent.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

type Screen = Socket<ServerToClient, ClientToServer>

const pin = '246810'
let hub: FakeHub
let setting: BoxSetting
let agent: Agent
let url: string
let screen: Screen
let shown: ViewMessage | null

async function start(): Promise<void> {
  const started = await startAgent(setting)
  agent = started.agent
  url = started.url
  shown = null
  screen = io(url, { transports: ['websocket'], forceNew: true, reconnection: false })
  screen.on('view', (message) => {
    shown = message
  })
  const answer = await screen.emitWithAck('watch', { keys: ['board:main'] })
  if ('views' in answer) shown = (answer.views[0] as ViewMessage | undefined) ?? null
}

beforeEach(async () => {
  hub = await startFakeHub()
  setting = { hub, dataDir: await freshDir(), evaluators: [], pin }
  await letIn(setting)
  await start()
})
afterEach(async () => {
  screen.disconnect()
  await agent.stop()
  await hub.close()
  await removeDir(setting.dataDir)
})

const post = async (form: Record<string, string>, origin = url) => {
  const response = await fetch(`${url}/emergency`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    redirect: 'manual',
  })
  return response.status
}
const declare = { do: 'declare', kind: 'fire', mode: 'drill' }
const emergency = () => (shown?.view.facts.emergency?.value ?? null) as { emergencyId: string; mode: string } | null
const told = (name: string) => hub.journal.filter(({ command }) => command.name === name)

it('declared on the box’s page it is on a screen that never had a view, and gone from it at its end', async () => {
  expect(shown).toBeNull()
  expect(await post({ ...declare, pin })).toBe(303)
  const { emergencyId } = await until('the screen shows it', emergency)
  expect(emergency()).toMatchObject({ kind: 'fire', mode: 'drill', declaredBy: '本机页面', boxId: 'box1' })
  expect(await (await fetch(`${url}/emergency`)).text()).toContain('正在发布：演练 · 火警疏散')
  expect(await post({ do: 'end', emergencyId, pin })).toBe(303)
  await until('the screen is as before', () => emergency() === null)
  await until('the hub has both', () => told('emergency.takeUp').length === 1 && told('emergency.tellEnd').length === 1)
  expect(await post({ do: 'end', emergencyId, pin })).toBe(404)
})

it('stands again after the box lost its power', async () => {
  await post({ ...declare, pin })
  const { emergencyId } = await until('the screen shows it', emergency)
  screen.disconnect()
  await agent.stop()
  await start()
  expect((await until('the screen shows it', emergency)).emergencyId).toBe(emergencyId)
  await until('the hub has heard of it', () => told('emergency.takeUp').length === 1)
})

it('is not declared with a wrong PIN, by a form that lacks one, nor by a page from elsewhere', async () => {
  const statuses = [
    await post({ ...declare, pin: '135790' }),
    await post(declare),
    await post({ ...declare, kind: 'flood', pin }),
    await post({ ...declare, pin }, 'http://elsewhere.example'),
  ]
  expect(statuses).toEqual([403, 400, 400, 403])
  expect(emergency()).toBeNull()
  expect(told('emergency.takeUp')).toEqual([])
})

it('is asked twice: the choice alone declares nothing, and shows what would be declared', async () => {
  const text = await (await fetch(`${url}/emergency?kind=fire&mode=real`)).text()
  expect(text).toContain('即将在所有屏幕、条屏和音箱发布：真实 · 火警疏散')
  expect(emergency()).toBeNull()
})

it('cannot be told to the hub by a screen of the box: only the box itself can know', async () => {
  const ask = (name: string): Promise<Outcome> =>
    screen.emitWithAck('command', { id: crypto.randomUUID(), name, data: {} })
  for (const name of ['emergency.takeUp', 'emergency.tellEnd', 'emergency.registerKey', 'emergency.declare']) {
    expect(await ask(name)).toMatchObject({ accepted: false, refusal: { code: 'notAllowed' } })
  }
})
