// What anyone on the hall's network can send over HTTP: a stated answer each time, never a stack trace, never a crash.
import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { type Answer, type HttpClient, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let admin: HttpClient

beforeEach(async () => {
  test = await startTestHub()
  admin = await signedIn(test, 'administrator')
})

afterEach(async () => {
  const box = await enrolBox(test, 'box-9', 'w1')
  await box.tell(signIn('li'))
  await box.tell(finish(1))
  expect((await box.tell(press(1, 5))).refused).toEqual([])
  await box.disconnect()
  await test.stop()
})

const answerOf = ({ status, body }: Answer) => [status, (body as { refusal?: { code: string } }).refusal?.code]
const json = { 'content-type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  admin.raw('/api/commands/unit.register', { method: 'POST', headers, body })

describe('a body', () => {
  it.each<[string, BodyInit, Record<string, string>, number, string]>([
    ['that is broken JSON', '{"unitId": ', json, 400, 'invalid'],
    ['of 10 MiB', JSON.stringify('x'.repeat(10 * 1024 * 1024)), json, 413, 'tooLarge'],
    ['of another type', '["unit"]', json, 400, 'invalid'],
    ['that is only a number', '5', json, 400, 'invalid'],
    ['that is no JSON by its header', '{}', { 'content-type': 'text/plain' }, 400, 'invalid'],
    ['in an unknown alphabet', '{}', { 'content-type': 'application/json; charset=klingon' }, 400, 'invalid'],
    ['in an unknown packing', '{}', { ...json, 'content-encoding': 'brick' }, 400, 'invalid'],
    ['nested 10,000 deep', `{"unitId":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, json, 400, 'invalid'],
    ['with keys that reach for the prototype', '{"__proto__":{"unitId":"x"}}', json, 400, 'invalid'],
    [
      'naming a unit like a part of every object',
      '{"unitId":"toString","name":"x","nameEn":"x"}',
      json,
      400,
      'invalid',
    ],
  ])('%s is answered', async (_what, body, headers, status, code) => {
    expect(answerOf(await post(body, headers))).toEqual([status, code])
    expect(({} as { unitId?: unknown }).unitId).toBeUndefined()
  })
})

describe('an address', () => {
  it.each([
    ['an unknown route', 'GET', '/api/nothing', 404, 'notFound'],
    ['an unknown page', 'GET', '/nothing', 404, 'notFound'],
    ['a wrong method', 'GET', '/api/commands/unit.register', 404, 'notFound'],
    ['another wrong method', 'DELETE', '/api/views/board:main', 404, 'notFound'],
    ['an unknown command', 'POST', '/api/commands/hall.explode', 404, 'unknownCommand'],
    ['a command named like a part of every object', 'POST', '/api/commands/constructor', 404, 'unknownCommand'],
    ['letters that are none', 'POST', '/api/commands/%E0%A4%A', 400, 'invalid'],
    ['an unknown kind of view', 'GET', '/api/views/cellar:w1', 400, 'invalid'],
    ['a view without a subject', 'GET', '/api/views/board', 400, 'invalid'],
    ['a view of a part of every object', 'GET', '/api/views/panel:constructor', 400, 'invalid'],
    ['a view of the prototype', 'GET', '/api/views/terminal:__proto__', 400, 'invalid'],
    ['a path of a code that nobody has', 'POST', '/api/enrolment/constructor/claim', 400, 'invalid'],
  ])('(%s) is answered', async (_what, method, path, status, code) => {
    const answer = await admin.raw(path, { method, headers: json, ...(method === 'POST' ? { body: '{}' } : {}) })
    expect(answerOf(answer)).toEqual([status, code])
    expect(answer.text).not.toMatch(/\.ts:\d|node_modules/)
  })

  it.each(['/api/me', '/api/views/board:main'])('(%s) asks for a session first', async (path) => {
    expect(answerOf(await visitor(test).get(path))).toEqual([401, 'notSignedIn'])
    const forged = await visitor(test).raw(path, { headers: { cookie: 'mingchuang_session=__proto__' } })
    expect(answerOf(forged)).toEqual([401, 'notSignedIn'])
  })
})

describe('portraits', () => {
  beforeEach(async () => {
    await mkdir(join(test.folder, 'media'), { recursive: true })
    await writeFile(join(test.folder, 'media/li.svg'), '<svg/>')
  })

  it('are served by their name', async () => {
    expect((await visitor(test).get('/media/li.svg')).text).toBe('<svg/>')
  })

  it.each([
    '/media/../hall.db',
    '/media/..%2fhall.db',
    '/media/%2e%2e/hall.db',
    '/media/..%5chall.db',
    '/media/%00',
    '/media//etc/passwd',
    '/assets/../../hall.db',
    '/../hall.db',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e',
    '/%ff',
    '/desk%00',
  ])('never lead out of their folder: %s', async (path) => {
    const { status, text } = await rawGet(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toMatch(/SQLite format|root:/)
  })
})

describe('another role', () => {
  it('is told that it may not, and nothing changes', async () => {
    const clerk = await signedIn(test, 'clerk')
    const before = (await test.journal()).length
    const answer = await clerk.post('/api/commands/unit.register', { unitId: 'tax', name: '税务', nameEn: 'Tax' })
    expect(answerOf(answer)).toEqual([403, 'notAllowed'])
    expect(answerOf(await clerk.get('/api/views/office:main'))).toEqual([403, 'notAllowed'])
    expect((await test.journal()).length).toBe(before)
  })
})

/** Node's own client, for addresses that fetch would tidy up first. */
function rawGet(path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(test.hub().httpUrl)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1')
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end()
  })
}
