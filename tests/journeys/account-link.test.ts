// A new colleague comes: the administrator opens an account and hands over a link that lets them in once.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
beforeEach(async () => {
  test = await startTestHub()
})
afterEach(() => test.stop())

const linkOf = (path: string) => new URL(path, 'http://hub').searchParams.get('link')
const ask = (who: ReturnType<typeof visitor>, accountId: string) => who.post(`/api/accounts/${accountId}/link`, {})

it('the link opens the door once, and the journal does not hold it', async () => {
  const administrator = await signedIn(test, 'administrator')
  const opening = { accountId: 'sun', name: '孙蕾', role: 'leader', staffId: null, approvesAs: ['centreHead'] }
  expect((await administrator.ask('account.open', opening)).accepted).toBe(true)
  const { body } = await ask(administrator, 'sun')
  const link = linkOf((body as { path: string }).path)
  const newcomer = visitor(test)
  expect((await newcomer.post('/api/sign-in/link', { link })).status).toBe(200)
  expect((await newcomer.get('/api/me')).body).toMatchObject({ accountId: 'sun', role: 'leader' })
  expect((await visitor(test).post('/api/sign-in/link', { link })).status).toBe(401)
  expect(JSON.stringify(await test.journal())).not.toContain(link)
})

it('a link waits a day and no longer', async () => {
  const administrator = await signedIn(test, 'administrator')
  await administrator.ask('account.open', { accountId: 'sun', name: '孙蕾', role: 'clerk', staffId: null })
  const { body } = await ask(administrator, 'sun')
  test.clock.advance(24 * 3_600_000)
  const link = linkOf((body as { path: string }).path)
  expect((await visitor(test).post('/api/sign-in/link', { link })).status).toBe(401)
})

it('nobody but an administrator makes one, and none is made for nobody', async () => {
  const administrator = await signedIn(test, 'administrator')
  const supervisor = await signedIn(test, 'supervisor')
  expect((await ask(supervisor, 'administrator')).status).toBe(403)
  expect((await ask(visitor(test), 'administrator')).status).toBe(401)
  expect((await ask(administrator, 'nobody')).status).toBe(401)
  expect((await ask(administrator, '__proto__')).body).toMatchObject({ accepted: false })
})
