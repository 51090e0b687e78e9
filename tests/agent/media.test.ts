// Pictures kept at a box: they outlast the hub's absence, and not the hub's own deletion.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Clock } from '../../terminal/clock.ts'
import { createMedia, type Media } from '../../terminal/relay/media.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { quietLog } from './quiet-log.ts'
import { until } from './until.ts'

let hub: FakeHub
let folder: string
let media: Media
/** What waits for time to pass, in order of setting. */
let waiting: (() => void)[]

const clock: Clock = {
  bootId: 'b1',
  wallMs: () => 0,
  monotonicMs: () => 0,
  after(_ms, run) {
    waiting.push(run)
    return { cancel: () => void waiting.splice(waiting.indexOf(run), 1) }
  },
}

beforeEach(async () => {
  hub = await startFakeHub()
  folder = await mkdtemp(join(tmpdir(), 'mingchuang-media-'))
  waiting = []
  for (const name of ['li.jpg', 'wang.jpg']) hub.media.set(`/media/${name}`, Buffer.from(name))
  media = createMedia(folder, hub.url, clock, quietLog)
  await media.get('li.jpg')
  await media.get('wang.jpg')
  media.start()
})
afterEach(async () => {
  media.stop()
  await hub.close()
  await rm(folder, { recursive: true, force: true })
})

/** Time passes, and the box has asked about everything it keeps. */
async function look(): Promise<void> {
  waiting.shift()?.()
  await until('the round is over', () => waiting.length === 1)
}
const kept = async () => (await readdir(folder)).sort()

it('what the hub has deleted is deleted, and nothing else', async () => {
  hub.media.delete('/media/li.jpg')
  await look()
  expect(await kept()).toEqual(['wang.jpg'])
  expect(await media.get('li.jpg')).toBeNull()
  expect((await media.get('wang.jpg'))?.content.toString()).toBe('wang.jpg')
})

it('a hub that is away deletes nothing, and is asked again when it is back', async () => {
  hub.media.clear()
  await hub.goAway()
  await look()
  await look()
  expect(await kept()).toEqual(['li.jpg', 'wang.jpg'])
  expect((await media.get('li.jpg'))?.content.toString()).toBe('li.jpg')
  await hub.comeBack()
  await look()
  expect(await kept()).toEqual([])
})

it.each([
  ['a stranger that has nothing', 404, '<h1>Not Found</h1>'],
  ['a stranger that has nothing, in JSON', 404, '{"error":"notFound"}'],
  ['a hub that has a fault', 500, '{"accepted":false,"refusal":{"code":"notFound"}}'],
  ['a hub that is starting', 503, ''],
  ['a page to sign in to the network', 200, '<h1>Wi-Fi</h1>'],
])('%s at the hub’s address deletes nothing', async (_who, status, body) => {
  const server: Server = createServer((_request, response) => void response.writeHead(status).end(body))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  media.stop()
  waiting = []
  media = createMedia(folder, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, clock, quietLog)
  media.start()
  await look()
  expect(await kept()).toEqual(['li.jpg', 'wang.jpg'])
  server.closeAllConnections()
  server.close()
})

it('a box that is stopped asks no more', () => {
  media.stop()
  expect(waiting).toEqual([])
})
