// Six digits at a window: a clerk signs in or countersigns with them, guessing gets slow and leaves its traces, and they do no more.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { msBetween } from '../../hub/core/civil-time.ts'
import { newLink, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

const pin = '471920'
let test: TestHub

beforeEach(async () => {
  test = await startTestHub()
  await openAccount('li-account', 'li')
  await openAccount('wang-account', 'wang')
  await choosePin('wang-account', pin)
})
afterEach(() => test.stop())

const openAccount = (accountId: string, staffId: string | null, role = 'clerk') =>
  test.hub().ask('account.open', { accountId, name: accountId, role, staffId })

async function choosePin(accountId: string, digits: string) {
  const client = visitor(test)
  await client.post('/api/sign-in/link', { link: await newLink(test, accountId) })
  return client.post('/api/pin', { pin: digits })
}

const countersign = (command: string, data: unknown, badge = 'A002', digits = pin) =>
  visitor(test).post(`/api/countersign/${command}`, { badge, pin: digits, data })
const tryPin = (digits: string, badge = 'A002') => visitor(test).post('/api/sign-in/pin', { badge, pin: digits })
const codeOf = ({ body }: { body: unknown }) => (body as { refusal?: { code: string } }).refusal?.code
const refused = async () =>
  (await test.journal()).flatMap(({ events }) => events.filter(({ type }) => type === 'account.signInRefused'))

describe('choosing a PIN', () => {
  it('asks for one that is not easily guessed, and says so plainly', async () => {
    const answer = await choosePin('li-account', '123456')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'account.pinTrivial'])
    expect(answer.text).toContain('连续')
    expect(codeOf(await choosePin('li-account', '12345'))).toBe('invalid')
    expect((await choosePin('li-account', '135792')).status).toBe(200)
  })

  it('is done by the person alone, who must be signed in and stand at windows', async () => {
    expect((await visitor(test).post('/api/pin', { pin })).status).toBe(401)
    const office = await signedIn(test, 'administrator')
    expect(codeOf(await office.post('/api/pin', { pin }))).toBe('account.noBadge')
    const setByClerk = await office.ask('account.setPinHash', { accountId: 'wang-account', pinHash: 'x' })
    expect(setByClerk).toMatchObject({ refusal: { code: 'notAllowed' } })
  })

  it('leaves no digit of it anywhere', async () => {
    await tryPin(pin)
    await countersign('duty.signIn', { windowId: 'w1', staffId: 'wang' })
    expect(JSON.stringify(await test.journal())).not.toContain(pin)
    expect(test.log.join()).not.toContain(pin)
  })
})

describe('signing in by PIN', () => {
  it('begins a session of the person with that badge number', async () => {
    const client = visitor(test)
    expect((await client.post('/api/sign-in/pin', { badge: 'A002', pin })).status).toBe(200)
    expect((await client.get('/api/me')).body).toEqual({ accountId: 'wang-account', role: 'clerk', staffId: 'wang' })
  })

  it('opens no account that may do more than a clerk’s', async () => {
    await openAccount('head', 'chen', 'supervisor')
    await choosePin('head', '908172')
    const answer = await tryPin('908172', 'A003')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'notAllowed'])
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('ends with the account', async () => {
    await test.hub().submit({
      command: { name: 'account.close', data: { accountId: 'wang-account' } },
      actor: { kind: 'person', accountId: 'a', role: 'administrator', staffId: null },
      at: null,
      origin: null,
    })
    expect(codeOf(await tryPin(pin))).toBe('account.pinWrong')
  })
})

describe('countersigning', () => {
  it('lets B take over on A’s screen: A offers with their session, B confirms with badge number and PIN', async () => {
    const checklist = { seal: 'handed', papers: 'handed', files: 'none', remark: null }
    await test.hub().ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
    const a = visitor(test)
    await a.post('/api/sign-in/link', { link: await newLink(test, 'li-account') })
    await a.ask('handover.offer', { windowId: 'w1', to: 'wang', checklist })
    const { value } = test.hub().view('desk:w1').facts.handover ?? {}
    const { handoverId } = value as { handoverId: string }
    const answer = await countersign('handover.accept', { windowId: 'w1', handoverId, staffId: 'wang', checklist })
    expect(answer.body).toMatchObject({ accepted: true })
    expect(test.hub().view('panel:w1').facts.onDuty?.value).toMatchObject({ staffId: 'wang' })
    expect((await test.journal()).at(-1)).toMatchObject({
      command: { name: 'handover.accept' },
      actor: { kind: 'person', accountId: 'wang-account', role: 'clerk', staffId: 'wang' },
    })
    expect(answer.headers.getSetCookie()).toEqual([])
    expect((await a.get('/api/me')).body).toMatchObject({ staffId: 'li' })
  })

  it('speaks for the person alone', async () => {
    expect(codeOf(await countersign('duty.signIn', { windowId: 'w1', staffId: 'li' }))).toBe('duty.othersName')
    expect((await countersign('duty.signIn', { windowId: 'w1', staffId: 'wang' })).status).toBe(200)
  })

  it.each([
    ['service.finish', { windowId: 'w1', number: null, way: 'keys', named: null }],
    ['account.open', { accountId: 'x', name: 'x', role: 'administrator', staffId: null }],
    ['staff.leave', { staffId: 'li' }],
    ['badge.cancel', { staffId: 'li' }],
    ['duty.endDay', { date: '2026-11-23' }],
    ['handover.expire', { windowId: 'w1', handoverId: 'ho_1' }],
    ['duty.explode', {}],
  ])('does not reach %s, with the right PIN or a wrong one', async (command, data) => {
    await openAccount('head', 'chen', 'administrator')
    await choosePin('head', '908172')
    for (const digits of ['908172', '908173']) {
      const answer = await countersign(command, data, 'A003', digits)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'notAllowed'])
    }
    expect(await refused()).toEqual([])
  })

  it('of somebody who may do more elsewhere does what a clerk may', async () => {
    await openAccount('head', 'chen', 'supervisor')
    await choosePin('head', '908172')
    const foreign = { windowId: 'w1', staffId: 'li' }
    expect(codeOf(await countersign('duty.signIn', foreign, 'A003', '908172'))).toBe('duty.othersName')
  })
})

describe('guessing', () => {
  it('is answered the same for a badge nobody has, for one without a PIN, and for a wrong PIN', async () => {
    const answers = [await tryPin('000000'), await tryPin('000000', 'Z999'), await tryPin('000000', 'A001')]
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([401, answers[0]?.body])
    expect(codeOf(answers[0] as never)).toBe('account.pinWrong')
  })

  it.each([
    ['a known badge', 'A002'],
    ['a badge nobody has', 'Z999'],
  ])('waits longer after each wrong PIN of %s, whichever door is tried', async (_of, badge) => {
    const spans: number[] = []
    for (let tries = 0; tries < 2; tries++) await tryPin('000000', badge)
    for (let tries = 0; tries < 4; tries++) {
      const wrong = await countersign('duty.signIn', { windowId: 'w1', staffId: 'wang' }, badge, '000000')
      expect(codeOf(wrong)).toBe('account.pinWrong')
      const early = await tryPin(pin, badge)
      expect([early.status, codeOf(early)]).toEqual([429, 'account.mustWait'])
      const { waitUntil } = (early.body as { refusal: { data: { waitUntil: string } } }).refusal.data
      spans.push(msBetween(test.clock.now(), waitUntil))
      test.clock.moveTo(waitUntil)
    }
    expect(spans).toEqual([2_000, 4_000, 8_000, 16_000])
  })

  it('of a name nobody has waits as long as of one that exists, with passwords too', async () => {
    const tryPassword = (accountId: string) => visitor(test).post('/api/sign-in', { accountId, password: 'wrong' })
    const codes: Record<string, unknown[]> = {}
    for (const name of ['wang-account', 'nobody-at-all']) {
      codes[name] = []
      for (let tries = 0; tries < 5; tries++) codes[name].push((await tryPassword(name)).body)
    }
    expect(codes['nobody-at-all']).toEqual(codes['wang-account'])
    expect(JSON.stringify(codes['nobody-at-all'])).toContain('account.mustWait')
  })

  it('is written down with the account and that it was a PIN, and the right one in time forgives it', async () => {
    for (let tries = 0; tries < 3; tries++) await tryPin('000000')
    expect((await refused()).map(({ data }) => data)).toMatchObject(
      Array.from({ length: 3 }, () => ({ accountId: 'wang-account', by: 'pin' })),
    )
    test.clock.advance(2_000)
    expect((await countersign('duty.signIn', { windowId: 'w1', staffId: 'wang' })).status).toBe(200)
    expect(codeOf(await tryPin('000000'))).toBe('account.pinWrong')
    expect((await tryPin(pin)).status).toBe(200)
  })

  it('with many tries at the same moment gets no further than one after the other', async () => {
    const wrong = Array.from({ length: 12 }, (_, n) => tryPin(String(100_200 + 37 * n)))
    const codes = (await Promise.all([...wrong, tryPin(pin)])).map(codeOf)
    expect(codes.filter((code) => code === 'account.pinWrong')).toHaveLength(3)
    expect(codes.filter((code) => code === 'account.mustWait')).toHaveLength(10)
  })

  it('from one address is stopped after thirty tries in a minute, whatever they are for', async () => {
    const answers: unknown[] = []
    for (let n = 0; n < 16; n++) {
      answers.push(codeOf(await tryPin('000000', `Z${n}`)))
      answers.push(codeOf(await countersign('duty.signIn', { windowId: 'w1', staffId: 'wang' }, `Y${n}`, '000000')))
    }
    expect(answers.slice(0, 25)).not.toContain('tooMany')
    expect(answers.at(-1)).toBe('tooMany')
  })
})
