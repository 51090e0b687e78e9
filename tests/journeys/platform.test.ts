// A booking platform outside the hall books for its users by its own secret, and can do nothing else.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallQueue } from '../fakes/queue-words.ts'
import { type HttpClient, signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

const secret = 'a-secret-that-only-the-platform-knows'
const secretHash = createHash('sha256').update(secret).digest('hex')
let test: TestHub
let administrator: HttpClient

beforeAll(async () => {
  test = await startTestHub({ screens: 'closed' })
  administrator = await signedIn(test, 'administrator')
  for (const { name, data } of smallQueue) await test.hub().ask(name, data)
  const slots = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 2 }))
  await test.hub().ask('appointment.setSlots', { seriesId: 'A', slots })
  for (const platformId of ['city', 'bank']) {
    await administrator.ask('platform.admit', { platformId, name: platformId, secretHash })
  }
})
afterAll(() => test.stop())

async function call(path: string, body: object | null, bearer = `city:${secret}`) {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
  const init = body === null ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`${test.hub().publicUrl}/api/platform${path}`, init)
  const text = await answer.text()
  return { status: answer.status, body: JSON.parse(text) as Record<string, never> & { refusal?: { code: string } } }
}

async function firstFree() {
  const { slots } = (await call('/slots', null)).body as unknown as {
    slots: { seriesId: string; date: string; slots: { from: string; free: number }[] }[]
  }
  const [day] = slots
  if (day === undefined) throw new Error('nothing can be booked')
  return { seriesId: day.seriesId, date: day.date, from: day.slots[0]?.from, free: day.slots[0]?.free }
}

it('sees what is free, books one place however often it tells, and sees one place fewer', async () => {
  const { free, ...time } = await firstFree()
  const booking = { ...time, appointmentId: 'city-1', code: '13800001234' }
  expect((await call('/appointments', booking)).status).toBe(200)
  expect((await call('/appointments', booking)).status).toBe(200)
  expect((await firstFree()).free).toBe((free ?? 0) - 1)
})

it('must name its appointment, and is told why a booking cannot be', async () => {
  const { free: _free, ...time } = await firstFree()
  expect((await call('/appointments', { ...time, code: '777777' })).body.refusal?.code).toBe('appointment.unnamed')
  const late = { ...time, appointmentId: 'city-2', code: '777777', from: '23:30' }
  expect((await call('/appointments', late)).body.refusal?.code).toBe('appointment.noSlot')
  expect((await call('/appointments', { appointmentId: 'city-3' })).status).toBe(400)
})

it('cancels its own appointments, and never those of somebody else', async () => {
  expect((await call('/appointments/city-1/cancel', {}, `bank:${secret}`)).body.refusal?.code).toBe(
    'appointment.unknown',
  )
  expect((await call('/appointments/city-1/cancel', {})).status).toBe(200)
})

it('with a wrong secret, or after it was shut out, gets nothing; and its secret opens nothing else', async () => {
  expect((await call('/slots', null, 'city:wrong')).status).toBe(401)
  const headers = { authorization: `Bearer city:${secret}`, 'content-type': 'application/json' }
  const asHub = await fetch(`${test.hub().httpUrl}/api/commands/appointment.book`, {
    method: 'POST',
    headers,
    body: '{}',
  })
  expect(asHub.status).toBe(401)
  expect((await call('/commands/ticket.take', {})).status).toBe(404)
  await administrator.ask('platform.revoke', { platformId: 'bank' })
  expect((await call('/slots', null, `bank:${secret}`)).status).toBe(401)
})
