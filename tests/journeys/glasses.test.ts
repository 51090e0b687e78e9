// Five hundred glasses over a restart of the hub, each with the product's own link over a real socket: all are right again, and the office can prove it.
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentHash } from '#wire/content-hash'
import { glassProofs } from '#wire/glass-proof'
import { reconnection, spreadOut } from '#wire/reconnection'
import type { ViewKey } from '#wire/view'
import { type Link, linkOver } from '../../hub/client/link.ts'
import type { Held } from '../../hub/client/view-cache.ts'
import { eventually } from '../fakes/eventually.ts'
import { type HttpClient, signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

const glassCount = 500
const boards = 60

interface Glass {
  readonly link: Link
  readonly socket: Socket
  held: Held | null
  /** How often it has connected. */
  connections: number
}

let test: TestHub
let glasses: Glass[]
let office: HttpClient

beforeAll(async () => {
  test = await startTestHub({ screens: 'open' })
  office = await signedIn(test, 'supervisor')
  glasses = Array.from({ length: glassCount }, (_, index) => hang(`board:b${index % boards}`))
})
afterAll(async () => {
  for (const { link } of glasses ?? []) link.close()
  await test?.stop()
})

function hang(key: ViewKey): Glass {
  const socket = io(test.hub().httpUrl, { transports: ['websocket'], forceNew: true, ...reconnection })
  spreadOut(socket.io)
  const glass: { -readonly [K in keyof Glass]: Glass[K] } = { socket, held: null, connections: 0, link: null as never }
  socket.on('connect', () => {
    glass.connections += 1
  })
  glass.link = linkOver(socket, () => performance.now(), {
    keys: [key],
    onLink: () => {},
    onView(next) {
      const isNew = next.view !== glass.held?.view
      glass.held = next
      if (isNew) glass.link.painted(next, { hash: contentHash(next.view.facts), shows: 'board', tookMs: 1 })
    },
  })
  return glass
}

const epochs = () => new Set(glasses.map(({ held }) => held?.view.epoch))
async function proofs() {
  const { body } = await office.get('/api/glasses')
  return glassProofs.parse(body).glasses
}

it('every glass has its view, and the office sees all of them right by version and content', async () => {
  await eventually(() => expect(epochs()).toEqual(new Set([test.hub().epoch])))
  await eventually(async () => {
    const all = await proofs()
    expect(all.filter(({ verdict, isCompared }) => verdict === 'right' && isCompared)).toHaveLength(glassCount)
  })
})

it('after a restart of the hub all are right again, by the link they had: none begins anew, each comes back once', async () => {
  const links = glasses.map(({ link }) => link)
  await test.restart()
  await eventually(() => expect(epochs()).toEqual(new Set([test.hub().epoch])))
  await eventually(async () => {
    expect((await proofs()).filter(({ verdict }) => verdict === 'right')).toHaveLength(glassCount)
  })
  expect(glasses.map(({ link }) => link)).toEqual(links)
  expect(new Set(glasses.map(({ connections }) => connections))).toEqual(new Set([2]))
})

it('a change reaches every glass, and a glass that paints something else is named with the reason', async () => {
  await test.hub().ask('pledges.publish', { pledges: [{ group: 'words', zh: '马上就办', en: 'At once' }] })
  await eventually(() =>
    expect(glasses.filter(({ held }) => JSON.stringify(held?.view.facts).includes('马上就办'))).toHaveLength(
      glassCount,
    ),
  )
  const [first] = glasses
  if (first?.held == null) throw new Error('no glass')
  first.link.painted(first.held, { hash: '0'.repeat(16), shows: 'board' })
  await eventually(async () => {
    expect((await proofs()).filter(({ verdict }) => verdict === 'differs')).toMatchObject([{ key: 'board:b0' }])
  })
})

it('what stands on the glasses is for the office alone', async () => {
  const clerk = await signedIn(test, 'clerk')
  expect((await clerk.get('/api/glasses')).status).toBe(403)
  expect((await clerk.post('/api/glasses/board:b0/picture', {})).body).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  expect((await office.post('/api/glasses/terminal:w1/picture', {})).body).toMatchObject({
    refusal: { code: 'glass.notPublic' },
  })
  expect((await office.post('/api/glasses/board:b0/picture', {})).body).toMatchObject({
    refusal: { code: 'glass.noPicture' },
  })
})
