// Nobody's data leaves the hub: every byte to boxes, screens, phones and paper, the journal and the log, over the whole life of a publication.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterEach, expect, it, vi } from 'vitest'
import type { View, ViewKey, ViewMessage } from '../../hub/contract/view.ts'
import type { HandedIn } from '../../hub/features/public/publication/contract.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { freshDir, removeDir, startAgent } from '../agent/box.ts'
import { startEvaluator } from '../agent/evaluator.ts'
import { eventually } from '../fakes/eventually.ts'
import { secretsIn } from '../fakes/secrets.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { type HttpClient, signedIn } from '../fakes/test-http.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { tapWire } from '../fakes/wire-tap.ts'

const masking = vi.hoisted(() => ({ is: 'on' as 'on' | 'off' }))
vi.mock('../../hub/features/public/publication/masking.ts', async (original) => {
  const real = await original<typeof import('../../hub/features/public/publication/masking.ts')>()
  const open = ({ title, content }: HandedIn) => ({ title, content, places: [] })
  return {
    ...real,
    maskedContent: (written: HandedIn) => (masking.is === 'on' ? real.maskedContent(written) : open(written)),
  }
})

/** Planted: a name, a card, a telephone, a home and a plate; none of them anybody's. */
const secrets = ['诸葛长青', '王小明', '110105 19491231 002X', '138-1234-5678', '刘家峪村2组15号', '7K239']
const csv = [
  '项目,申请人,申请编号,办结时间,办理结果',
  '食品经营许可（联系人王小明，电话138-1234-5678）,诸葛长青,N001,2026-11-20,准予许可',
  '车辆鲁A·7K239登记,诸葛长青（身份证110105 19491231 002X）,N002,2026-11-20,住仲宫镇刘家峪村2组15号，已办结',
].join('\n')

const ended: (() => unknown)[] = []
afterEach(async () => {
  masking.is = 'on'
  while (ended.length > 0) await ended.pop()?.()
})

/** Where secrets were found: place → which. */
type Leaks = Record<string, string[]>

async function bytesIn(folder: string): Promise<Buffer> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name)))
  return Buffer.concat(await Promise.all(all))
}

/** The publications that the office sees now. */
function openPublications(test: TestHub): string[] {
  const desk = test.hub().view('office:main').facts.publicationDesk?.value as {
    publications: { publicationId: string }[]
  }
  return desk.publications.map(({ publicationId }) => publicationId)
}

/** The whole life of a publication with every wire of the hall tapped; what leaked, and where. */
async function wholeLife(): Promise<Leaks> {
  const test = await startTestHub({ screens: 'open' })
  ended.push(() => test.stop())
  const { httpUrl, mqttUrl, publicUrl } = test.hub()
  const [http, mqtt, phones] = await Promise.all([httpUrl, mqttUrl, publicUrl ?? ''].map(tapWire))
  if (http === undefined || mqtt === undefined || phones === undefined) throw new Error('no tap')
  for (const tap of [http, mqtt, phones]) ended.push(() => tap[Symbol.asyncDispose]())

  // A real box with its relay, and screens at the hub and at the box.
  const box = await enrolBox(test, 'box-1', 'w1')
  await box.disconnect()
  const dataDir = await freshDir()
  ended.push(() => removeDir(dataDir))
  const { boxId, secret } = box
  await secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl: mqtt.url, windowId: 'w1', secret })
  const pad = await startEvaluator()
  ended.push(() => pad.unplug())
  const hub = { url: http.url, mqttUrl: mqtt.url }
  const { agent, url } = await startAgent({ hub, dataDir, evaluators: [pad.port] })
  ended.push(() => agent.stop())
  const relay = await tapWire(url)
  ended.push(() => relay[Symbol.asyncDispose]())
  const keys: ViewKey[] = ['board:main', 'kiosk:main', 'panel:w1', 'terminal:w1']
  const atHub = await watching(http.url, keys)
  const atBox = await watching(relay.url, keys)

  // What two people do, each at a desk of their own; what they may see of the written goes by no public wire.
  const importer = await signedIn(test, 'supervisor', 'importer')
  const second = await signedIn(test, 'reviewer', 'second')
  const handedIn = await importer.raw('/api/publications?kind=result&title=办理结果', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: csv,
  })
  expect(handedIn.body).toMatchObject({ accepted: true })
  const [publicationId = ''] = openPublications(test)
  const seen = await original(second, publicationId)
  expect(seen).toMatchObject({ content: { rows: [{ applicant: '诸葛长青' }, {}] } })
  const data = { publicationId, from: '2026-11-23', days: 3 }
  expect(await second.ask('publication.approve', data)).toMatchObject({ accepted: true })
  const shows = (view: View | undefined) => ((view?.facts.publications?.value ?? []) as unknown[]).length
  await eventually(() => expect([shows(atHub.newest('board:main')), shows(atBox.newest('board:main'))]).toEqual([1, 1]))

  // The sheet for the paper board, and whatever else a signed-in reviewer's browser is sent, through the tapped wire.
  for (const path of [
    `/api/history/publication.content?publicationId=${publicationId}`,
    '/api/history/publication.history',
    '/api/views/board:main',
    '/api/views/office:main',
  ]) {
    expect((await fetch(http.url + path, { headers: { cookie: second.cookie() } })).status, path).toBe(200)
  }
  for (const path of ['/api/windows/w1', '/w/w1', '/api/tickets/x']) await (await fetch(phones.url + path)).text()

  const withdrawn = await second.ask('publication.withdraw', { publicationId, remark: '演练' })
  expect(withdrawn).toMatchObject({ accepted: true })
  await eventually(() => {
    const desk = test.hub().view('office:main').facts.publicationDesk?.value as {
      withdrawals: { receipts: unknown[]; awaited: unknown[] }[]
    }
    expect(desk.withdrawals).toMatchObject([{ awaited: [], receipts: [{ key: 'board:main' }] }])
  })
  await eventually(async () =>
    expect((await test.journal()).flatMap(({ events }) => events.map(({ type }) => type))).toContain(
      'publication.originalErased',
    ),
  )
  expect(await original(second, publicationId)).toBeNull()
  await test.hub().settled()

  await eventually(() => expect(Buffer.concat(mqtt.sent()).length).toBeGreaterThan(100))

  const journal = Buffer.from(JSON.stringify(await test.journal()))
  const places: Record<string, Buffer> = {
    'MQTT to boxes': Buffer.concat(mqtt.sent()),
    'screens and browsers': Buffer.concat(http.sent()),
    'screens at a box': Buffer.concat(relay.sent()),
    phones: Buffer.concat(phones.sent()),
    'the disk of the box': await bytesIn(dataDir),
    'the journal': journal,
    'the files of the hall': await bytesIn(test.folder),
    'the log': Buffer.from(test.log.join('')),
  }
  for (const [place, bytes] of Object.entries(places)) expect(bytes.length, place).toBeGreaterThan(100)
  // The tap hears: what is for everybody went over these wires.
  for (const place of ['screens and browsers', 'screens at a box', 'the journal'])
    expect(secretsIn(places[place] ?? Buffer.alloc(0), ['N002']), place).toEqual(['N002'])
  return Object.fromEntries(
    Object.entries(places)
      .map(([place, bytes]) => [place, secretsIn(bytes, secrets)] as const)
      .filter(([, found]) => found.length > 0),
  )
}

/** What was handed in, as an authorised person reads it, or null when it is gone. */
async function original(client: HttpClient, publicationId: string): Promise<unknown> {
  const { status, body } = await client.get(`/api/publications/${publicationId}/original`)
  return status === 200 ? body : null
}

/** A screen that paints whatever comes and says so. */
async function watching(url: string, keys: ViewKey[]) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: true })
  ended.push(() => socket.close())
  const newest = new Map<ViewKey, View>()
  const paint = ({ view }: ViewMessage) => {
    newest.set(view.key, view)
    socket.emit('painted', { key: view.key, epoch: view.epoch, revision: view.revision })
  }
  socket.on('view', paint)
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  const answer = (await socket.emitWithAck('watch', { keys })) as { views: ViewMessage[] }
  for (const message of answer.views) paint(message)
  return { newest: (key: ViewKey) => newest.get(key) }
}

it('no byte to a box, a screen, a phone or paper, and none that is kept, holds what was handed in', async () => {
  expect(await wholeLife()).toEqual({})
}, 60_000)

it('without masking the same journey finds all of it on every wire that carries publications', async () => {
  masking.is = 'off'
  const leaks = await wholeLife()
  for (const place of ['screens and browsers', 'screens at a box', 'the journal', 'the files of the hall'])
    expect(leaks[place], place).toEqual(expect.arrayContaining(secrets))
}, 60_000)

it.each([
  ['Base64', (text: string) => Buffer.from(Buffer.from(`{"a":"${text}"}`).toString('base64'))],
  ['Base64 for addresses', (text: string) => Buffer.from(Buffer.from(`xy${text}z`).toString('base64url'))],
  ['percent-encoding', (text: string) => Buffer.from(`?q=${encodeURIComponent(text)}`)],
  [
    'escapes of JSON',
    (text: string) =>
      Buffer.from([...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
  ],
  ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
])('a planted secret is found in %s', (_writing, write) => {
  for (const secret of secrets) expect(secretsIn(write(secret), secrets)).toEqual([secret])
})
