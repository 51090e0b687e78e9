// The link over a real socket: late, cut off, refused or unanswered, a screen ends with the newest view and every question with an answer.
import { createServer, type Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commonRefusal, type Outcome } from '#wire/errors'
import type { ClientToServer, CommandRequest, Painted, ServerToClient } from '#wire/socket'
import type { View, ViewKey } from '#wire/view'
import { type Link, type LinkState, linkOver } from './link.ts'
import type { Held } from './view-cache.ts'

type Peer = Socket<ClientToServer, ServerToClient>

let http: HttpServer
let server: Server<ClientToServer, ServerToClient>
let link: Link
let url: string
let nowMs: number
let current: View
let isWatchRefused: boolean
let isDoorShut: boolean
let peers: Peer[]
let watched: ViewKey[][]
let commands: CommandRequest[]
let paints: Painted[]
let answerCommand: ((request: CommandRequest, answer: (outcome: Outcome) => void) => void) | null
let seen: Held[]
let states: LinkState['at'][]
let last: LinkState
let wake: () => void

const view = (epoch: number, revision: number): View => ({
  key: 'panel:w1',
  epoch,
  revision,
  asOf: '2026-11-23T02:32:00.000Z',
  facts: {},
})

/** Waits for something that comes by itself; every callback of the test wakes it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

beforeEach(async () => {
  nowMs = 1_000
  current = view(1, 1)
  isWatchRefused = false
  isDoorShut = false
  peers = []
  watched = []
  commands = []
  paints = []
  answerCommand = (_request, answer) => answer({ accepted: true, sequence: 1 })
  seen = []
  states = []
  wake = () => {}
  http = createServer()
  server = new Server(http)
  server.use((_peer, next) => {
    next(isDoorShut ? Object.assign(new Error('shut'), { data: commonRefusal('notSignedIn', {}) }) : undefined)
  })
  server.on('connection', (peer) => {
    peers.push(peer)
    peer.on('watch', ({ keys }, answer) => {
      watched.push(keys)
      answer(isWatchRefused ? { refusal: commonRefusal('notAllowed', {}) } : { views: [{ view: current, ageMs: 0 }] })
      wake()
    })
    peer.on('painted', (report) => {
      paints.push(report)
      wake()
    })
    peer.on('command', (request, answer) => {
      commands.push(request)
      answerCommand?.(request, answer)
      wake()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  link = linkOver(io(url, { transports: ['websocket'], reconnectionDelay: 10, forceNew: true }), () => nowMs, {
    keys: ['panel:w1'],
    onView: (held) => {
      seen.push(held)
      wake()
    },
    onLink: (state) => {
      states.push(state.at)
      last = state
      wake()
    },
  })
  await until(() => watched.length > 0)
})
afterEach(async () => {
  link.close()
  await server.close()
})

it('a screen that connects is given the whole view', async () => {
  await until(() => states.includes('up'))
  expect(watched).toEqual([['panel:w1']])
  expect(seen.map((held) => held.view.revision)).toEqual([1])
})

it('a screen that was cut off takes the same way as a new one', async () => {
  await until(() => states.includes('up'))
  current = view(2, 0)
  for (const peer of peers) peer.conn.close()
  await until(() => states.filter((at) => at === 'up').length === 2)
  expect(seen.at(-1)?.view.epoch).toBe(2)
  expect(watched.length).toBe(2)
  expect(states).toEqual(['connecting', 'up', 'down', 'up'])
})

it('a screen that was cut off says again what stands on its glass, though nothing on it is new', async () => {
  await until(() => states.includes('up'))
  const [held] = seen
  if (held === undefined) throw new Error('no view')
  link.painted(held)
  await until(() => paints.length === 1)
  for (const peer of peers) peer.conn.close()
  await until(() => paints.length === 2)
  expect(paints[1]).toEqual({ key: 'panel:w1', epoch: 1, revision: 1 })
  expect(seen.filter(({ view }) => view !== held.view)).toEqual([])
})

it('a renewal of what is in hand makes it fresh, one of what is not makes the screen watch again', async () => {
  await until(() => seen.length === 1)
  nowMs = 9_000
  server.emit('renewal', { epoch: 1, revisions: { 'panel:w1': 1 }, ageMs: 0 })
  await until(() => seen.length === 2)
  expect(seen.at(-1)?.vouchedAtMs).toBe(9_000)
  current = view(1, 7)
  server.emit('renewal', { epoch: 1, revisions: { 'panel:w1': 7 }, ageMs: 0 })
  await until(() => seen.at(-1)?.view.revision === 7)
})

it('what is no view is left alone, and what comes after it is shown', async () => {
  await until(() => seen.length === 1)
  const raw: Server = server as Server
  raw.emit('view', { view: { key: 'nonsense' }, ageMs: -1 })
  server.emit('view', { view: view(1, 2), ageMs: 0 })
  await until(() => seen.length === 2)
  expect(seen.at(-1)?.view.revision).toBe(2)
})

it('old news changes nothing on the glass', async () => {
  await until(() => seen.length === 1)
  server.emit('view', { view: view(0, 9), ageMs: 0 })
  server.emit('view', { view: view(1, 3), ageMs: 0 })
  await until(() => seen.at(-1)?.view.revision === 3)
  expect(seen.length).toBe(2)
})

it('a command is answered by the hub', async () => {
  const outcome = await link.command('duty.signOut', { windowId: 'w1' })
  expect(outcome).toEqual({ accepted: true, sequence: 1 })
  expect(commands[0]).toMatchObject({ name: 'duty.signOut', data: { windowId: 'w1' } })
})

it('a command whose answer was lost is asked again under the same id', async () => {
  answerCommand = () => {
    answerCommand = (_request, answer) => answer({ accepted: true, sequence: 2 })
    for (const peer of peers) peer.conn.close()
  }
  const outcome = await link.command('duty.signOut', { windowId: 'w1' })
  expect(outcome.accepted).toBe(true)
  expect(commands.length).toBe(2)
  expect(commands[0]?.id).toBe(commands[1]?.id)
}, 10_000)

it('a refusal to watch is told in words', async () => {
  await until(() => states.includes('up'))
  isWatchRefused = true
  for (const peer of peers) peer.conn.close()
  await until(() => states.includes('refused'))
})

it('a refusal at the door is told in words too', async () => {
  await until(() => states.includes('up'))
  isDoorShut = true
  for (const peer of peers) peer.conn.close()
  await until(() => states.includes('refused'))
  expect(last).toMatchObject({ at: 'refused', refusal: { code: 'notSignedIn' } })
})

it('whoever was refused is let in at once when they ask again', async () => {
  await until(() => states.includes('up'))
  isDoorShut = true
  for (const peer of peers) peer.conn.close()
  await until(() => last.at === 'refused')
  isDoorShut = false
  link.again()
  await until(() => last.at === 'up')
  expect(watched.length).toBe(2)
})

it('whoever is let in asks again as somebody else, and is given the view as new', async () => {
  await until(() => states.includes('up'))
  current = view(1, 4)
  link.again()
  await until(() => seen.at(-1)?.view.revision === 4)
  expect(peers.length).toBe(2)
  expect(states).toEqual(['connecting', 'up', 'down', 'connecting', 'up'])
})
