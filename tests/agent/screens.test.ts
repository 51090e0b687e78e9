// The box's own screens: one line to the hub for all of them, the last state with its age when the hub is away, commands kept.
import { mkdir, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invitation } from '#contract/counter/service'
import type { Outcome } from '#wire/errors'
import type { ClientToServer, ServerToClient } from '#wire/socket'
import type { BoxReport } from '#wire/topics'
import type { View, ViewMessage } from '#wire/view'
import type { Agent } from '../../terminal/agent.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type Evaluator, startEvaluator } from './evaluator.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

type Screen = Socket<ServerToClient, ClientToServer>

let hub: FakeHub
let pad: Evaluator
let setting: BoxSetting
let agent: Agent | null
let url: string
let screens: Screen[]

const panel = (revision: number, epoch = 1): View => ({
  key: 'panel:w1',
  epoch,
  revision,
  asOf: '2026-11-23T01:00:00.000Z',
  facts: { activity: { leaseMs: 60_000, value: { activity: 'idle', number: null } } },
})

beforeEach(async () => {
  hub = await startFakeHub()
  pad = await startEvaluator()
  setting = { hub, dataDir: await freshDir(), evaluators: [pad.port] }
  await letIn(setting)
  screens = []
  await start()
})
afterEach(async () => {
  for (const screen of screens) screen.disconnect()
  await agent?.stop()
  await pad.unplug()
  await hub.close()
  await removeDir(setting.dataDir)
})

async function start() {
  const started = await startAgent(setting)
  agent = started.agent
  url = started.url
}
async function screen(headers: Record<string, string> = {}): Promise<Screen> {
  const socket: Screen = io(url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: headers,
    reconnection: false,
  })
  screens.push(socket)
  await until('the screen is connected', () => socket.connected)
  return socket
}
async function watch(socket: Screen, ...keys: View['key'][]): Promise<ViewMessage[]> {
  const answer = await socket.emitWithAck('watch', { keys })
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  return answer.views as ViewMessage[]
}
const ask = (socket: Screen, name: string, data: unknown, id = crypto.randomUUID()): Promise<Outcome> =>
  socket.emitWithAck('command', { id, name, data })
const press = (invitationId: string | null = null) => ({
  windowId: 'w1',
  deviceId: 'screen',
  invitationId,
  level: 1,
  channel: 'hallTablet',
  tags: ['115'],
  writing: '等了很久',
})
const commands = () => hub.journal.map(({ command }) => command).filter(({ name }) => name !== 'device.report')

const namedBy = (finish: BoxReport['command'] | undefined) =>
  (finish?.data as { named: { invitationId: string } } | undefined)?.named ?? { invitationId: 'none' }

describe('views', () => {
  it('two screens share one line to the hub, and each gets what it watches', async () => {
    hub.show(panel(1))
    const [one, two] = [await screen(), await screen()]
    await until('the box is connected', () => hub.sockets() === 1)
    expect((await watch(one, 'panel:w1'))[0]?.view.revision).toBe(1)
    await watch(two, 'panel:w1', 'board:main')
    expect(hub.sockets()).toBe(1)
    expect(hub.watches.at(-1)).toEqual(['board:main', 'panel:w1', 'speaker:main'])
    const seen: number[][] = [[], []]
    one.on('view', ({ view }) => seen[0]?.push(view.revision))
    two.on('view', ({ view }) => seen[1]?.push(view.revision))
    hub.show(panel(2))
    await until('both have it', () => seen[0]?.length === 1 && seen[1]?.length === 1)
    hub.show(panel(1))
    hub.show(panel(3))
    await until('both have the newest', () => seen[0]?.at(-1) === 3 && seen[1]?.at(-1) === 3)
    expect(seen).toEqual([
      [2, 3],
      [2, 3],
    ])
  })

  it('a view of an older hub life is never shown after one of a newer', async () => {
    hub.show(panel(50, 2))
    const one = await screen()
    await until('the box is connected', () => hub.sockets() === 1)
    await watch(one, 'panel:w1')
    hub.show(panel(99, 1))
    hub.show(panel(51, 2))
    const seen: number[] = []
    one.on('view', ({ view }) => seen.push(view.revision))
    await until('the newer arrives', async () => (await watch(one, 'panel:w1'))[0]?.view.revision === 51)
    expect(seen).not.toContain(99)
  })

  it('with the hub away, the touchscreen asks when the clerk presses 请评价 and stops asking after the press', async () => {
    hub.show({ ...panel(3), key: 'terminal:w1', facts: { invitation: { leaseMs: 30_000, value: null } } })
    const one = await screen()
    await until('the box is connected', () => hub.sockets() === 1)
    await watch(one, 'terminal:w1')
    await until('the pad is connected', () => pad.isConnected())
    await hub.goAway()
    const seen: ViewMessage[] = []
    one.on('view', (message) => seen.push(message as ViewMessage))
    const invitation = () => seen.at(-1)?.view.facts.invitation?.value as Invitation | null | undefined
    pad.key('pleaseRate')
    const asked = await until('the screen asks', () => invitation() ?? null)
    const message = seen.at(-1)
    const remainingMs = Date.parse(asked.closesAt) - Date.parse(message?.view.asOf ?? '') - (message?.ageMs ?? 0)
    expect(remainingMs).toBeGreaterThan(8_000)
    expect(remainingMs).toBeLessThanOrEqual(10_001)
    expect(await ask(one, 'rating.press', press(asked.invitationId))).toMatchObject({ accepted: true })
    await until('the screen stops asking', () => seen.length > 1 && invitation() === null)
    const locals = seen.map(({ view }) => view.local ?? 0)
    expect(locals).toEqual([...locals].sort((a, b) => a - b))
    await hub.comeBack()
    await until('both reports arrive', () => commands().length === 2)
    expect(namedBy(commands()[0]).invitationId).toBe(asked.invitationId)
  })

  it('after a restart of the box with the hub away, the last state is shown with its age', async () => {
    hub.show(panel(7))
    const before = await screen()
    await until('the box is connected', () => hub.sockets() === 1)
    await watch(before, 'panel:w1')
    await agent?.stop()
    await hub.goAway()
    await start()
    const after = await screen()
    const first = (await watch(after, 'panel:w1'))[0]
    expect(first?.view.revision).toBe(7)
    const older = await until('it grows older', async () => {
      const now = (await watch(after, 'panel:w1'))[0]
      return now !== undefined && now.ageMs > (first?.ageMs ?? 0) ? now : null
    })
    expect(Date.parse(older.view.asOf)).toBeGreaterThanOrEqual(Date.parse('2026-11-23T01:00:00.000Z'))
  })

  it('passes on that the hub stands by a view, and counts its age from there', async () => {
    hub.show(panel(4))
    const one = await screen()
    await until('the box is connected', () => hub.sockets() === 1)
    await watch(one, 'panel:w1')
    const aged = await until('it has grown older', async () => {
      const [message] = await watch(one, 'panel:w1')
      return message !== undefined && message.ageMs >= 50 ? message.ageMs : null
    })
    const renewed = new Promise((done) => one.on('renewal', done))
    hub.renew(panel(4))
    expect(await renewed).toEqual({ epoch: 1, revisions: { 'panel:w1': 4 }, ageMs: 0 })
    expect((await watch(one, 'panel:w1'))[0]?.ageMs).toBeLessThan(aged)
  })

  it('only views that a box may read, and only to pages of this box', async () => {
    const one = await screen()
    expect(await one.emitWithAck('watch', { keys: ['desk:w1'] })).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await one.emitWithAck('watch', { keys: ['nonsense'] as never })).toMatchObject({
      refusal: { code: 'invalid' },
    })
    await expect(
      new Promise((done, failed) => {
        const stranger = io(url, {
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          extraHeaders: { origin: 'http://evil.example' },
        })
        screens.push(stranger)
        stranger.on('connect', () => done('in'))
        stranger.on('connect_error', failed)
      }),
    ).rejects.toThrow()
  })
})

describe('commands', () => {
  it('a rating on the touchscreen is kept and brought to the hub as it was written', async () => {
    const one = await screen()
    const outcome = await ask(one, 'rating.press', press('inv_x'))
    expect(outcome.accepted).toBe(true)
    await until('the hub has it', () => commands().length === 1)
    expect(commands()[0]).toEqual({ name: 'rating.press', data: press('inv_x') })
  })

  it('the same command sent twice is one, also when the hub is away', async () => {
    await hub.goAway()
    const one = await screen()
    const id = crypto.randomUUID()
    const [first, second] = await Promise.all([
      ask(one, 'rating.press', press(), id),
      ask(one, 'rating.press', press(), id),
    ])
    expect(second).toEqual(first)
    await agent?.stop()
    await start()
    expect(await ask(await screen(), 'rating.press', press(), id)).toEqual(first)
    await hub.comeBack()
    await until('the hub has it', () => commands().length === 1, 20_000)
    expect(commands()).toHaveLength(1)
  }, 30_000)

  it('what is not allowed or not valid is refused and not kept', async () => {
    const one = await screen()
    const refusals = [
      await ask(one, 'window.retire', { windowId: 'w1' }),
      await ask(one, 'toString', {}),
      await ask(one, 'rating.press', { ...press(), level: 6 }),
      await ask(one, 'rating.press', { ...press(), writing: '长'.repeat(151) }),
      await one.emitWithAck('command', { id: 'x', name: 'rating.press', data: press() }),
    ].map((outcome) => (outcome.accepted ? 'accepted' : outcome.refusal.code))
    expect(refusals).toEqual(['notAllowed', 'notAllowed', 'invalid', 'invalid', 'invalid'])
    expect((await ask(one, 'duty.signOut', { windowId: 'w1' })).accepted).toBe(true)
    await until('only the last came through', () => commands().length === 1)
    expect(commands()[0]?.name).toBe('duty.signOut')
  })

  it('a service finished on a screen is named by the box and asked for at the pads, hub or no hub', async () => {
    await hub.goAway()
    await until('the pad is connected', () => pad.isConnected())
    const one = await screen()
    await ask(one, 'service.finish', { windowId: 'w1', number: 'A015', way: 'touch', named: null })
    await until('the pad asks', () => pad.invited() === 1)
    pad.press(3)
    await until('the pad thanks', () => pad.thanks() === 1)
    await hub.comeBack()
    await until('both arrive', () => commands().length === 2, 20_000)
    const [finish, rated] = commands()
    const { invitationId } = namedBy(finish)
    expect(rated?.data).toMatchObject({ invitationId })
  }, 30_000)
})

describe('pages and pictures', () => {
  it('a portrait is fetched once and still there when the hub is not', async () => {
    hub.media.set('/media/li-ming.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    const [one, two] = await Promise.all([fetch(`${url}/media/li-ming.svg`), fetch(`${url}/media/li-ming.svg`)])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.headers.get('content-type')).toBe('image/svg+xml')
    await hub.goAway()
    const kept = await fetch(`${url}/media/li-ming.svg`)
    expect(await kept.text()).toContain('<svg')
    expect(hub.mediaRequests).toEqual(['/media/li-ming.svg'])
    for (const name of ['no.svg', '..%2Fcredentials.json', '../credentials.json', 'x.html']) {
      expect((await fetch(`${url}/media/${name}`)).status).toBe(404)
    }
  })

  it('serves the screens that were built, and its own page in Chinese', async () => {
    const dist = join(setting.dataDir, 'dist')
    await mkdir(join(dist, 'display/screens/panel'), { recursive: true })
    await mkdir(join(dist, 'assets'), { recursive: true })
    await writeFile(join(dist, 'display/screens/panel/index.html'), '<!doctype html>panel')
    await writeFile(join(dist, 'assets/panel-1.js'), 'export {}')
    expect(await (await fetch(`${url}/panel?window=w1`)).text()).toContain('panel')
    expect((await fetch(`${url}/assets/panel-1.js`)).status).toBe(200)
    expect((await fetch(`${url}/board`)).status).toBe(404)
    expect((await fetch(`${url}/../credentials.json`)).status).toBe(404)
    expect(await (await fetch(url)).text()).toContain('明窗设备盒')
  })

  it('answers only to its own name', async () => {
    const status = await new Promise<number | undefined>((done, failed) => {
      get(`${url}/health`, { headers: { host: 'evil.example' } }, (response) => done(response.statusCode)).on(
        'error',
        failed,
      )
    })
    expect(status).toBe(403)
  })
})
