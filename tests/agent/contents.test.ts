// The catalogue at a box is always a whole one: checked before it is kept, still there without network, never half.
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Clock } from '../../terminal/clock.ts'
import { type Contents, createContents } from '../../terminal/relay/contents.ts'
import { quietLog } from './quiet-log.ts'
import { until } from './until.ts'

let server: Server
let folder: string
let contents: Contents
/** What the hub answers, by path; what is not here is a 404. */
let files: Map<string, Buffer>
let requests: string[]
/** What waits for time to pass. */
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

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const hubUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const shown = async () => (await contents.current())?.bytes.toString() ?? null

/** The hub names the edition of this text; `bytes` is what it really sends. */
function publish(text: string, bytes: string | null = text): void {
  if (bytes !== null) files.set(`/content/${hashOf(text)}.json`, Buffer.from(bytes))
  const value = { hash: hashOf(text), items: 1, publishedAt: '2026-11-23T01:00:00.000Z' }
  const facts = { catalogue: { leaseMs: 86_400_000, value } }
  contents.seen({ key: 'kiosk:box1', epoch: 1, revision: 1, asOf: value.publishedAt, facts })
}

beforeEach(async () => {
  files = new Map()
  requests = []
  waiting = []
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const file = files.get(request.url ?? '')
    response.writeHead(file === undefined ? 404 : 200).end(file)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  folder = await mkdtemp(join(tmpdir(), 'mingchuang-contents-'))
  contents = createContents(folder, hubUrl(), clock, quietLog)
  await contents.start()
})
afterEach(async () => {
  contents.stop()
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

async function switchOffAndOn(): Promise<void> {
  contents.stop()
  contents = createContents(folder, 'http://127.0.0.1:1', clock, quietLog)
  await contents.start()
}

it('is served with its date from a cold start without any network', async () => {
  publish('第一版')
  await until('the first edition is kept', async () => (await shown()) === '第一版')
  await switchOffAndOn()
  expect(await shown()).toBe('第一版')
  expect((await contents.current())?.edition.publishedAt).toBe('2026-11-23T01:00:00.000Z')
})

it('bytes that are not those of the named hash never replace what is kept', async () => {
  publish('第一版')
  await until('the first edition is kept', async () => (await shown()) === '第一版')
  publish('第二版', '第二')
  await until('the box will try again', () => waiting.length === 1)
  expect(await shown()).toBe('第一版')
  files.set(`/content/${hashOf('第二版')}.json`, Buffer.from('第二版'))
  waiting.shift()?.()
  await until('the second edition is kept', async () => (await shown()) === '第二版')
})

it('an edition that the hub has replaced meanwhile is followed by the newest', async () => {
  publish('第一版', null)
  await until('the box will try again', () => waiting.length === 1)
  publish('第二版')
  await until('the second edition is kept', async () => (await shown()) === '第二版')
})

it('a file that was damaged on the disk is not shown as if it were whole, and is fetched again', async () => {
  publish('第一版')
  await until('the first edition is kept', async () => (await shown()) === '第一版')
  await truncate(join(folder, `${hashOf('第一版')}.json`), 3)
  await switchOffAndOn()
  expect(await shown()).toBeNull()
  contents.stop()
  contents = createContents(folder, hubUrl(), clock, quietLog)
  await contents.start()
  publish('第一版')
  await until('it is kept again', async () => (await shown()) === '第一版')
})

it('what is kept already is not fetched twice, and older editions leave the disk', async () => {
  publish('第一版')
  await until('the first edition is kept', async () => (await shown()) === '第一版')
  publish('第一版')
  publish('第二版')
  await until('the second edition is kept', async () => (await shown()) === '第二版')
  await until('the first has left the disk', async () => (await readdir(folder)).length === 2)
  expect(requests).toHaveLength(2)
})

it('the box itself reads each edition once, and a file that is no JSON says nothing', async () => {
  expect(await contents.catalogue()).toBeNull()
  publish('{"form":1}')
  await until('the first edition is read', async () => (await contents.catalogue()) !== null)
  const read = await contents.catalogue()
  expect(read).toEqual({ form: 1 })
  await rm(join(folder, `${hashOf('{"form":1}')}.json`))
  expect(await contents.catalogue()).toBe(read)
  publish('{"form":2}')
  await until('the second is kept', async () => (await shown()) === '{"form":2}')
  expect(await contents.catalogue()).toEqual({ form: 2 })
  publish('第三版')
  await until('the third is kept', async () => (await shown()) === '第三版')
  expect(await contents.catalogue()).toBeNull()
})
