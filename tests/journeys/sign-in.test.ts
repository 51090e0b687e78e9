// Signing in: by a link once, by password, slower after each wrong one; and out, everywhere at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { msBetween } from '../../hub/core/civil-time.ts'
import { eventually } from '../fakes/eventually.ts'
import { newLink, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

const password = '春风十里不如你 2026'
let test: TestHub

beforeEach(async () => {
  test = await startTestHub()
})
afterEach(() => test.stop())

const tryPassword = (given: string) => visitor(test).post('/api/sign-in', { accountId: 'clerk', password: given })
const codeOf = (body: unknown) => (body as { refusal?: { code: string } }).refusal?.code

describe('a one-time link', () => {
  it('signs its holder in once, and says so the second time', async () => {
    await test.hub().ask('account.open', { accountId: 'clerk', name: '窗口', role: 'clerk', staffId: 'li' })
    const link = await newLink(test, 'clerk')
    const holder = visitor(test)
    expect((await holder.post('/api/sign-in/link', { link })).status).toBe(200)
    expect((await holder.get('/api/me')).body).toEqual({ accountId: 'clerk', role: 'clerk', staffId: 'li' })
    const second = await visitor(test).post('/api/sign-in/link', { link })
    expect([second.status, codeOf(second.body)]).toEqual([401, 'account.linkSpent'])
  })

  it('is void after its time', async () => {
    await test.hub().ask('account.open', { accountId: 'clerk', name: '窗口', role: 'clerk', staffId: 'li' })
    const link = await newLink(test, 'clerk')
    test.clock.advance(3_600_000)
    expect(codeOf((await visitor(test).post('/api/sign-in/link', { link })).body)).toBe('account.linkSpent')
  })

  it('never stands in the journal or the log, only its hash', async () => {
    await test.hub().ask('account.open', { accountId: 'clerk', name: '窗口', role: 'clerk', staffId: 'li' })
    const link = await newLink(test, 'clerk')
    await visitor(test).post('/api/sign-in/link', { link })
    expect(JSON.stringify(await test.journal())).not.toContain(link)
    expect(test.log.join()).not.toContain(link)
  })
})

describe('a password', () => {
  beforeEach(async () => {
    const clerk = await signedIn(test, 'clerk')
    expect((await clerk.post('/api/password', { password })).status).toBe(200)
  })

  it('is never stored as it is', async () => {
    expect(JSON.stringify(await test.journal())).not.toContain(password)
    expect(test.log.join()).not.toContain(password)
  })

  it('that is wrong is answered the same as an unknown account', async () => {
    const wrong = await tryPassword('wrong')
    const unknown = await visitor(test).post('/api/sign-in', { accountId: 'nobody', password: 'wrong' })
    expect([wrong.status, wrong.body]).toEqual([401, unknown.body])
    expect(codeOf(wrong.body)).toBe('account.unknown')
  })

  it('that is wrong again and again waits longer each time; the right one is let in after the wait, not before', async () => {
    await tryPassword('wrong')
    expect((await tryPassword(password)).status).toBe(200)
    for (let tries = 0; tries < 2; tries++) expect((await tryPassword('wrong')).status).toBe(401)
    const spans: number[] = []
    for (let tries = 0; tries < 5; tries++) {
      expect(codeOf((await tryPassword('wrong')).body)).toBe('account.unknown')
      const early = await tryPassword(password)
      expect([early.status, codeOf(early.body)]).toEqual([429, 'account.mustWait'])
      const { waitUntil } = (early.body as { refusal: { data: { waitUntil: string } } }).refusal.data
      spans.push(msBetween(test.clock.now(), waitUntil))
      test.clock.moveTo(waitUntil)
    }
    expect(spans).toEqual([2_000, 4_000, 8_000, 16_000, 32_000])
    expect((await tryPassword(password)).status).toBe(200)
  })

  it('tried too often from one address is told to wait, whatever the account', async () => {
    const codes: unknown[] = []
    for (let tries = 0; tries < 31; tries++) {
      codes.push(codeOf((await visitor(test).post('/api/sign-in', { accountId: `n${tries}`, password: 'x' })).body))
    }
    expect(codes.at(-1)).toBe('tooMany')
  })
})

describe('a session', () => {
  it('ends with signing out: pages and sockets of it know nobody any more', async () => {
    const clerk = await signedIn(test, 'clerk')
    const screen = await openScreen(test, { cookie: clerk.cookie() })
    const cookie = clerk.cookie()
    expect((await clerk.post('/api/sign-out', {})).status).toBe(200)
    expect((await visitor(test).raw('/api/me', { headers: { cookie } })).status).toBe(401)
    await eventually(() => expect(screen.socket.connected).toBe(false))
  })

  it('ends when the account is closed', async () => {
    const admin = await signedIn(test, 'administrator')
    const clerk = await signedIn(test, 'clerk')
    const screen = await openScreen(test, { cookie: clerk.cookie() })
    await admin.ask('account.close', { accountId: 'clerk' })
    expect((await clerk.get('/api/me')).status).toBe(401)
    await eventually(() => expect(screen.socket.connected).toBe(false))
  })

  it('ends by itself after 12 hours, on sockets too, and outlives a restart until then', async () => {
    const clerk = await signedIn(test, 'clerk')
    await test.restart()
    expect((await clerk.get('/api/me')).status).toBe(200)
    const screen = await openScreen(test, { cookie: clerk.cookie() })
    test.clock.advance(12 * 3_600_000)
    expect((await clerk.get('/api/me')).status).toBe(401)
    await eventually(() => expect(screen.socket.connected).toBe(false))
  })
})

it('who signs in where somebody else was signed in ends that session: a shared computer keeps nobody’s way in behind', async () => {
  const shared = await signedIn(test, 'clerk', 'first')
  const left = shared.cookie()
  await test.hub().ask('account.open', { accountId: 'second', name: 'second', role: 'clerk', staffId: null })
  await shared.post('/api/sign-in/link', { link: await newLink(test, 'second') })
  expect((await shared.get('/api/me')).body).toMatchObject({ accountId: 'second' })
  expect((await visitor(test).raw('/api/me', { headers: { cookie: left } })).status).toBe(401)
})
