// What anyone on the internet can do with tickets: guess keys, knock too often, give back what is not theirs, and read what boards may not show.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signIn } from '../fakes/counter-words.ts'
import { callNext, smallQueue, take } from '../fakes/queue-words.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

const key = 'q5n8c2v7b1m4x9z3'
let test: TestHub

beforeEach(async () => {
  test = await startTestHub({ beginning: [...smallHall, ...smallQueue], screens: 'open' })
  const { data } = take('A', { ticketId: key, holder: '370102199001011234' })
  expect(await test.hub().ask('ticket.take', data)).toMatchObject({ accepted: true })
})
afterEach(() => test.stop())

const ask = (path: string, init: RequestInit = {}) => fetch(`${test.hub().publicUrl}/api/tickets/${path}`, init)

it('a guessed, forged or misshapen key gets one and the same answer, and ten guesses are all a phone has', async () => {
  const guesses = ['k1', 'constructor', '__proto__', '%2e%2e', 'a'.repeat(200), "x' or 1=1", `${key}x`]
  const answers = await Promise.all(guesses.map(async (guess) => (await ask(encodeURIComponent(guess))).json()))
  expect(new Set(answers.map((answer) => (answer as { refusal: { code: string } }).refusal.code))).toEqual(
    new Set(['notFound']),
  )
  for (let more = guesses.length; more < 10; more++) await ask(`guess-${more}`)
  expect((await ask('one-more')).status).toBe(429)
})

it('whoever has a slip of today is answered, however often somebody at the same address has guessed', async () => {
  for (let guess = 0; guess < 12; guess++) await ask(`guess-${guess}`)
  expect((await ask(key)).status).toBe(200)
})

it('a number cannot be given back by its number, nor twice, nor while it is served', async () => {
  expect((await ask('A001/cancel', { method: 'POST' })).status).toBe(404)
  await test.hub().ask('duty.signIn', signIn('li').data)
  await test.hub().ask('ticket.callNext', callNext().data)
  await test.hub().ask('ticket.begin', { windowId: 'w1' })
  const refused = (await (await ask(`${key}/cancel`, { method: 'POST' })).json()) as { refusal: { code: string } }
  expect(refused.refusal.code).toBe('ticket.notOpen')
})

it('neither a view, nor the phone’s answer, nor the journal tells who the visitor is, and no view tells the key', async () => {
  const visit = await (await ask(key)).text()
  const views = [
    'board:main',
    'kiosk:k1',
    'panel:w1',
    'terminal:w1',
    'desk:w1',
    'frontDesk:main',
    'office:main',
  ] as const
  const shown = views.map((view) => JSON.stringify(test.hub().view(view))).join()
  expect(shown).not.toContain(key)
  const journal = JSON.stringify(await test.journal())
  for (const text of [visit, shown, journal]) expect(text).not.toContain('370102199001011234')
})

it('no screen can watch a visitor’s own view', async () => {
  const screen = await openScreen(test, null)
  await expect(screen.watch(`visit:${key}`)).rejects.toThrow('notAllowed')
  screen.close()
})
