// What anyone on the internet can send to the phones' listener: forged and used codes, guesses, floods, and staff in disguise.
import { type IncomingHttpHeaders, request } from 'node:http'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish, signIn } from '../fakes/counter-words.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let box: TestBox

beforeEach(async () => {
  test = await startTestHub()
  box = await enrolBox(test, 'box-1', 'w1')
  await box.tell(signIn('li'))
  await box.tell(finish(1))
})
afterEach(async () => {
  await box.disconnect()
  await test.stop()
})

interface Told {
  readonly status: number
  readonly code: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

/** Asks the public listener from an address of the loopback network. */
function ask(
  path: string,
  body: unknown = null,
  { from = '127.0.0.1', cookie = '', method = body === null ? 'GET' : 'POST' } = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(cookie === '' ? {} : { cookie }),
    }
    const asking = request(`${test.hub().publicUrl}${path}`, { method, headers, localAddress: from }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => {
        const content = text.startsWith('{') ? JSON.parse(text) : text
        resolve({
          status: answer.statusCode ?? 0,
          code: content?.refusal?.code,
          headers: answer.headers,
          body: content,
        })
      })
    })
    asking.on('error', reject)
    asking.end(body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  })
}

/** The code of the first service, as its slip carries it. */
const code = 'inv_1'
const good = { level: 5, tags: ['517'], writing: null }
const events = async (type: string) =>
  (await test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type).map(({ data }) => data))

describe('a code', () => {
  it('rates its service once; replayed, even twenty times at once, it is refused and nothing counts again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask(`/api/codes/${code}`, good, { from: `127.0.1.${index + 1}` })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ code }) => code))).toEqual(
      new Set(['rating.codeUnknown']),
    )
    expect(await events('rating.given')).toMatchObject([{ channel: 'qr', level: 5, staffId: 'li' }])
  })

  it('that was used, forged or never made gets one and the same answer', async () => {
    await ask(`/api/codes/${code}`, good)
    const bodies = await Promise.all(
      [code, 'inv_2', 'constructor', '__proto__', 'x'.repeat(64)].map(
        async (one) => (await ask(`/api/codes/${one}`)).body,
      ),
    )
    for (const body of bodies) expect(body).toEqual(bodies[0])
    expect(await ask(`/api/codes/${'x'.repeat(65)}`, good)).toMatchObject({ status: 404, code: 'rating.codeUnknown' })
  })

  it('cannot be guessed for long: an address that was wrong ten times has to wait', async () => {
    for (let guess = 0; guess < 10; guess++) expect((await ask(`/api/codes/inv_guess${guess}`)).status).toBe(404)
    expect(await ask('/api/codes/inv_guess10')).toMatchObject({ status: 429, code: 'tooMany' })
    // Whoever has an open code is answered all the same: the phones of a hall share one address.
    expect((await ask(`/api/codes/${code}`)).status).toBe(200)
    expect((await ask(`/api/codes/${code}`, null, { from: '127.0.0.9' })).status).toBe(200)
  })

  it('tells a phone the window, the day and the number, and nothing about the person or the inside of the hall', async () => {
    const { body } = await ask(`/api/codes/${code}`)
    expect(Object.keys(body as object).sort()).toEqual(['date', 'dueAt', 'hall', 'number', 'window'])
    expect(JSON.stringify(body)).not.toContain('李明')
  })

  it('of a bad rating without its reason is refused in words, and stays good for another try', async () => {
    expect(await ask(`/api/codes/${code}`, { level: 1, tags: [], writing: null })).toMatchObject({
      code: 'rating.reasonNeeded',
    })
    expect((await ask(`/api/codes/${code}`, { level: 1, tags: ['115'], writing: null })).status).toBe(200)
  })
})

describe('the static code of a window', () => {
  it('leads to one’s own visit by its number, typed with any case and spaces', async () => {
    await box.tell({
      name: 'service.finish',
      data: {
        windowId: 'w1',
        number: 'A012',
        matterNumber: null,
        way: 'touch',
        named: { serviceId: 'srv_7', invitationId: 'inv_7' },
      },
    })
    expect(await ask('/api/windows/w1/find', { number: ' a 012 ' })).toMatchObject({
      status: 200,
      body: { code: 'inv_7' },
    })
  })

  it('does not let numbers be tried: five wrong ones from an address, sixty at a window from anywhere', async () => {
    for (let guess = 0; guess < 5; guess++)
      expect((await ask('/api/windows/w1/find', { number: `B${guess}` })).status).toBe(404)
    expect((await ask('/api/windows/w1/find', { number: 'B9' })).status).toBe(429)
    for (let guess = 5; guess < 60; guess++) {
      await ask('/api/windows/w1/find', { number: `B${guess}` }, { from: `127.0.2.${guess}` })
    }
    expect((await ask('/api/windows/w1/find', { number: 'B60' }, { from: '127.0.2.200' })).status).toBe(429)
    expect((await ask('/api/windows/w2/find', { number: 'B60' }, { from: '127.0.2.200' })).status).toBe(404)
  })

  it('takes a word about the window apart from the figures, three an hour from one address', async () => {
    for (let turn = 0; turn < 3; turn++) expect((await ask('/api/windows/w1/remark', good)).status).toBe(200)
    expect((await ask('/api/windows/w1/remark', good)).status).toBe(429)
    expect(await events('rating.remarked')).toHaveLength(3)
    expect(await events('rating.given')).toEqual([])
  })
})

describe('somebody who works here and rates', () => {
  it('from a browser that is signed in is taken, and signalled for review', async () => {
    const clerk = await signedIn(test, 'clerk')
    expect((await ask(`/api/codes/${code}`, good, { cookie: clerk.cookie() })).status).toBe(200)
    expect(await events('rating.signalled')).toMatchObject(
      [{ signal: 'staffSession' }, { signal: 'staffAddress' }].slice(0, 1),
    )
  })

  it('from the computer of a desk is taken, and signalled for review', async () => {
    const clerk = await signedIn(test, 'clerk')
    const desk = io(test.hub().httpUrl, {
      transports: ['websocket'],
      extraHeaders: { cookie: clerk.cookie() },
      forceNew: true,
    })
    await new Promise<void>((resolve) => desk.once('connect', () => resolve()))
    expect((await ask(`/api/codes/${code}`, good)).status).toBe(200)
    expect(await events('rating.signalled')).toMatchObject([{ signal: 'staffAddress' }])
    desk.close()
  })

  it('is never told of the signal, and no address is written down', async () => {
    const clerk = await signedIn(test, 'clerk')
    const { body } = await ask(`/api/codes/${code}`, good, { cookie: clerk.cookie(), from: '127.0.3.77' })
    expect(JSON.stringify(body)).not.toContain('signal')
    expect(JSON.stringify(await test.journal())).not.toContain('127.0.3.77')
    expect(test.log.join('')).not.toContain('127.0.3.77')
  })
})

describe('anything else', () => {
  it.each([
    ['/'],
    ['/office'],
    ['/desk'],
    ['/sign-in'],
    ['/api/me'],
    ['/api/views/board:main'],
    ['/api/history/service.list'],
    ['/api/docs/'],
    ['/socket.io/?EIO=4&transport=polling'],
    ['/media/li-ming.svg'],
    ['/r/../../package.json'],
  ])('%s is not there for phones', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it.each<[string, string, unknown, number]>([
    ['a command', '/api/commands/duty.signOut', { windowId: 'w1' }, 404],
    ['a body of 1 MiB', `/api/codes/${code}`, JSON.stringify({ ...good, writing: 'x'.repeat(1_048_576) }), 413],
    ['a body that is no JSON', `/api/codes/${code}`, '{"level": ', 400],
    ['a level of six', `/api/codes/${code}`, { ...good, level: 6 }, 400],
    ['a field of one’s own', `/api/codes/${code}`, { ...good, signals: [] }, 400],
    ['a text of 151 characters', `/api/codes/${code}`, { ...good, writing: 'x'.repeat(151) }, 400],
    ['keys that reach for the prototype', `/api/codes/${code}`, '{"__proto__":{"level":5}}', 400],
  ])('%s is answered', async (_what, path, body, status) => {
    expect((await ask(path, body)).status).toBe(status)
    expect(await events('rating.given')).toEqual([])
  })

  it('a full hall behind one address opens its pages, whatever else that address may ask', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/m')))
    expect(answers.map(({ status }) => status)).not.toContain(429)
  })

  it('a page goes into no cache and tells no other site where it came from', async () => {
    const { headers } = await ask(`/api/codes/${code}`)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  })
})
