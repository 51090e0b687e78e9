// HTTP under attack: every route of both listeners, from everybody, with bodies, headers and addresses damaged.
import fc from 'fast-check'
import { expect } from 'vitest'
import { toSheets } from '../../hub/features/guides/exchange/sheets.ts'
import { writeWorkbook } from '../../hub/tables/spreadsheet.ts'
import { portrait } from '../fakes/pictures.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { type Attack, tryAll } from './attack.ts'
import { expectCalm, expectHealthyPress, expectRefusal, followJournal } from './hall-laws.ts'
import { type Route, routes } from './http-routes.ts'
import { bodyOf, changed, damaged, planted } from './mutation.ts'
import { askRaw, type RawAnswer, type RawRequest } from './raw-http.ts'

const people = ['administrator', 'supervisor', 'leader', 'reviewer', 'clerk'] as const
type Who = (typeof people)[number] | 'nobody' | 'forged'

interface Try {
  readonly listener: Route['listener']
  readonly who: Who
  readonly request: RawRequest
}

const part = fc.oneof(
  fc.constantFrom('w1', 'li', 'inv_1', 'panel:w1', 'desk:w1', 'office:main', 'duty.signIn', '2345-6789', 'li.svg'),
  fc.constantFrom('__proto__', 'constructor', 'toString', '%00', '%ff', '%E0%A4%A', '..%2f..%2fhall.db', '..', ''),
  fc.constantFrom(encodeURIComponent(planted), 'x'.repeat(5_000), '?', '#', '%0d%0ax: y', 'a b'),
  fc.stringMatching(/^[ -~]{0,20}$/),
)
const header = fc.oneof(
  fc.constantFrom(
    'content-type: text/plain',
    'content-type: application/json; charset=klingon',
    'content-encoding: gzip',
    'content-encoding: brick',
    'transfer-encoding: chunked',
    'expect: 100-continue',
    'expect: the-unexpected',
    'upgrade: websocket',
    'range: bytes=0-',
    'range: bytes=9-1,-9',
    'if-none-match: *',
    'cookie: mingchuang_session=__proto__',
    'cookie: ;;;=;mingchuang_session==;',
    `x-forwarded-for: ${'1.2.3.4,'.repeat(50)}`,
    'x-forwarded-for: __proto__',
    'content-length: -1',
    `x-filler: ${'x'.repeat(20_000)}`,
    'no colon here',
    'accept: \u00ff\u00fe',
    'if-modified-since: yesterday',
  ),
  fc.stringMatching(/^[a-z-]{1,10}: [ -~]{0,30}$/),
)
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'BREW', 'get', '') },
)
const from = fc.tuple(fc.integer({ min: 2, max: 250 }), fc.nat(250), fc.integer({ min: 1, max: 250 }))
const photo = damaged(fc.constant(await portrait()))
const workbook = damaged(fc.constant(await writeWorkbook(toSheets([]))))

function typeOf(path: string): string {
  if (path.startsWith('/api/photos/')) return 'image/jpeg'
  return path.startsWith('/api/guides/') ? 'application/octet-stream' : 'application/json'
}

function queryOf(route: Route): fc.Arbitrary<string> {
  if (route.query === undefined) return fc.constantFrom('', '', '?', '?a[]=1&a[b]=2&__proto__[x]=1', '?%')
  return changed(route.query).map((query) => {
    const pairs = Object.entries(Object(query)).map(([key, value]) => [
      key,
      String(value ?? '').replaceAll('\ud800', ''),
    ])
    return `?${new URLSearchParams(pairs)}`
  })
}

function bytesOf({ path, method, body }: Route): fc.Arbitrary<Buffer> {
  if (path.startsWith('/api/photos/')) return photo
  if (path === '/api/guides/bring') return workbook
  if (body !== undefined) return bodyOf(body)
  return method === 'GET' ? fc.constant(Buffer.alloc(0)) : bodyOf(fc.constant({}))
}

function tryOf(route: Route): fc.Arbitrary<Try> {
  const type = typeOf(route.path)
  const places = (route.path.match(/:[a-zA-Z]+/g) ?? []).length
  return fc
    .record({
      who: fc.constantFrom<Who>(...people, 'administrator', 'clerk', 'nobody', 'forged'),
      method,
      parts: fc.array(part, { minLength: places, maxLength: places }),
      query: queryOf(route),
      headers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(header, { maxLength: 3 })),
      body: bytesOf(route),
      from,
    })
    .map(({ who, method: other, parts, query, headers, body, from }) => ({
      listener: route.listener,
      who,
      request: {
        method: other ?? route.method,
        path: route.path.replaceAll(/:[a-zA-Z]+/g, () => parts.shift() ?? '') + query,
        headers: [`content-type: ${type}`, ...headers],
        body,
        from: `127.${from.join('.')}`,
      },
    }))
}

/** Commands are many and share a way in; the routes that read for themselves come as often. */
const isCommand = ({ path }: Route) => /^\/api\/commands\/[a-z]/.test(path)
const tries = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...routes.filter(isCommand).map(tryOf)) },
  { weight: 2, arbitrary: fc.oneof(...routes.filter((route) => !isCommand(route)).map(tryOf)) },
)

/** Node's own parser closes a request that is no HTTP with one of these and without a word. */
const noHttp = [400, 408, 413, 431]

/** What the journal may gain from a request that was refused: the wrong try itself, and a right PIN before a wrong wish. */
const tryItself = ['account.signInRefused', 'account.pinAccepted']

function judge(answer: RawAnswer): 'refused' | 'taken' {
  const { status, head, body } = answer
  if (status < 400) return 'taken'
  if (noHttp.includes(status) && body === '') return 'refused'
  if (status === 417 || (status === 416 && head.includes('content-range'))) return 'refused'
  expect(status, body).not.toBe(500)
  // A HEAD is answered without its words.
  if (body === '' && head.includes('application/json')) return 'refused'
  const told = JSON.parse(body) as { accepted: unknown; refusal: unknown }
  expect(told.accepted).toBe(false)
  expectRefusal(told.refusal)
  expect(body).not.toMatch(/\.ts:\d|node_modules/)
  return 'refused'
}

async function cookies(test: TestHub): Promise<(who: Who) => string[]> {
  const kept = new Map<Who, string>([['forged', `mingchuang_session=${'A'.repeat(43)}`]])
  for (const role of people) kept.set(role, (await signedIn(test, role)).cookie())
  return (who) => (kept.has(who) ? [`cookie: ${kept.get(who)}`] : [])
}

export const attackHttp: Attack = async (force) => {
  const test = await startTestHub({ startsAt: '2026-11-23T01:00:00.000Z' })
  try {
    const cookiesOf = await cookies(test)
    const gained = followJournal(test)
    await gained()
    await tryAll(force, tries, async ({ listener, who, request }) => {
      const url = listener === 'hub' ? test.hub().httpUrl : (test.hub().publicUrl ?? '')
      const answer = await askRaw(url, { ...request, headers: [...cookiesOf(who), ...request.headers] })
      expect(answer, 'an answer').not.toBeNull()
      const verdict = answer === null ? 'refused' : judge(answer)
      const types = (await gained()).flatMap(({ events }) => events.map(({ type }) => type))
      if (verdict === 'refused') expect(types.filter((type) => !tryItself.includes(type))).toEqual([])
      expectCalm(test)
    })
    await expectHealthyPress(test)
  } finally {
    await test.stop()
  }
}
