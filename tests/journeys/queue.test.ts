// A visitor's way through the real hub: number, call, window, the invitation in the same commit, the phone, and the rating.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { begin, callNext, finishAt, smallQueue } from '../fakes/queue-words.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

const key = 'k7m2p9x4q8w3z6t1'
let test: TestHub
let counter: TestBox
let kiosk: TestBox
let screen: TestScreen

beforeEach(async () => {
  test = await startTestHub({ beginning: [...smallHall, ...smallQueue] })
  counter = await enrolBox(test, 'box-1', 'w1')
  kiosk = await enrolBox(test, 'kiosk-1', null)
  await counter.tell(signIn('li'))
  screen = await openScreen(test, counter)
  await screen.watch('panel:w1', 'board:main', 'terminal:w1', 'kiosk:kiosk-1')
  await kiosk.tell({ name: 'number.claim', data: {} })
})
afterEach(async () => {
  screen.close()
  await counter.disconnect()
  await kiosk.disconnect()
  await test.stop()
})

interface Held {
  readonly series: { readonly seriesId: string; readonly fresh: string[]; readonly reserve: string[] }[]
}

/** The kiosk gives a number of series A out of those it holds. */
async function giveNumber(): Promise<string> {
  let number = ''
  await eventually(() => {
    const [today] = screen.fact('kiosk:kiosk-1', 'numbers') as Held[]
    number = today?.series.find(({ seriesId }) => seriesId === 'A')?.fresh[0] ?? ''
    expect(number).toMatch(/^A\d{3}$/)
  })
  const ack = await kiosk.tell({ name: 'ticket.take', data: { ticketId: key, seriesId: 'A', number } })
  expect(ack.refused).toEqual([])
  return number
}

const phone = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${test.hub().publicUrl}/api/tickets/${path}`, init)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const choose = (time: object) =>
  phone(`${key}/rebook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(time),
  })

const eventsOf = async (type: string) =>
  (await test.journal()).filter(({ events }) => events.some((event) => event.type === type))

describe('a visitor', () => {
  it('takes a number from the kiosk, is called on the board, served, asked in the same commit, and rates', async () => {
    const number = await giveNumber()
    await eventually(() => expect(screen.fact('board:main', 'waiting')).toMatchObject([{ waiting: 1 }, { waiting: 0 }]))
    await counter.tell(callNext())
    await eventually(() =>
      expect(screen.fact('board:main', 'calls')).toMatchObject({ current: [{ number, windowNumber: '1', times: 1 }] }),
    )
    await counter.tell(begin())
    await eventually(() => expect(screen.fact('panel:w1', 'activity')).toEqual({ activity: 'serving', number }))
    await counter.tell(finishAt())
    const [together] = await eventsOf('ticket.served')
    expect(together?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['service.finished', 'invitation.opened', 'ticket.served']),
    )
    let invitationId = ''
    await eventually(() => {
      const open = screen.fact('terminal:w1', 'invitation') as { invitationId: string; number: string } | null
      expect(open?.number).toBe(number)
      invitationId = open?.invitationId ?? ''
    })
    await counter.tell({
      name: 'rating.press',
      data: {
        windowId: 'w1',
        deviceId: 'pad-1',
        invitationId,
        level: 5,
        channel: 'hallDevice',
        tags: [],
        writing: null,
      },
    })
    const [rated] = await eventsOf('rating.given')
    expect(rated?.events[0]?.data).toMatchObject({ invitationId, staffId: 'li', level: 5 })
  })

  it('sees place, call and window on the phone, and afterwards the same address leads to the rating, also the next day', async () => {
    const number = await giveNumber()
    expect((await phone(key)).body).toMatchObject({ ticket: { number, state: 'waiting', ahead: 0, mayGiveBack: true } })
    await counter.tell(callNext())
    expect((await phone(key)).body).toMatchObject({ ticket: { state: 'called', window: { number: '1' }, times: 1 } })
    await counter.tell(begin())
    await counter.tell(finishAt())
    const { ratingCode } = (await phone(key)).body
    expect(ratingCode).toMatch(/^inv_/)
    test.clock.advance(24 * 3_600_000)
    await eventually(async () => expect((await phone(key)).body).toMatchObject({ ticket: null, ratingCode }))
  })

  it('gives the number back from the phone and is called no more', async () => {
    await giveNumber()
    expect((await phone(`${key}/cancel`, { method: 'POST' })).status).toBe(200)
    expect((await phone(key)).body).toMatchObject({ ticket: { state: 'cancelled', mayGiveBack: false } })
    await counter.tell(callNext())
    expect(await eventsOf('ticket.called')).toEqual([])
  })

  it('who cannot wait chooses another time on the phone: the number is given up, and the code takes a number on that day', async () => {
    const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 1 }))
    await test.hub().ask('appointment.setSlots', { seriesId: 'A', slots })
    await giveNumber()
    const { times } = (await phone(`${key}/times`)).body as { times: { date: string; from: string; to: string }[] }
    expect(times[0]).toEqual({ date: '2026-11-24', from: '10:00', to: '10:30' })
    const { status, body } = await choose({ date: '2026-11-24', from: '10:00' })
    expect([status, body]).toEqual([200, { accepted: true, ...times[0], code: expect.stringMatching(/^\d{6}$/) }])
    expect((await phone(key)).body).toMatchObject({ ticket: { state: 'cancelled' } })
    expect(screen.fact('board:main', 'waiting')).toMatchObject([{ waiting: 0 }, { waiting: 0 }])
    expect(JSON.stringify(await test.journal())).not.toContain(`"${body.code}"`)
    // Twice is once, and nobody else gets the only place.
    expect((await choose({ date: '2026-11-25', from: '10:00' })).body).toMatchObject({
      refusal: { code: 'appointment.ticketOver' },
    })
    test.clock.advance(24 * 3_600_000)
    const arrived = { ticketId: 'k7m2p9x4q8w3z6t2', seriesId: 'A', appointmentCode: body.code }
    expect(await test.hub().ask('ticket.take', arrived)).toMatchObject({ accepted: true })
    const [taken] = (await eventsOf('ticket.taken')).slice(-1)
    expect(taken?.events.find(({ type }) => type === 'ticket.taken')?.data).toMatchObject({
      appointmentId: expect.any(String),
    })
  })

  it('keeps the number when the chosen time is none or is full', async () => {
    await giveNumber()
    expect((await phone(`${key}/times`)).body).toEqual({ times: [] })
    expect((await choose({ date: '2026-11-24', from: '10:00' })).status).toBe(409)
    expect((await choose({ date: 'tomorrow' })).status).toBe(400)
    expect((await phone(key)).body).toMatchObject({ ticket: { state: 'waiting' } })
  })

  it('keeps place and number over a restart of the hub', async () => {
    const number = await giveNumber()
    await test.restart()
    expect((await phone(key)).body).toMatchObject({ ticket: { number, state: 'waiting' } })
    await counter.connect()
    await counter.tell(callNext())
    expect(await eventsOf('ticket.called')).toHaveLength(1)
  })
})

it('who was called where and why, and how long people waited, can be asked for afterwards', async () => {
  const number = await giveNumber()
  await counter.tell(callNext())
  const supervisor = await signedIn(test, 'supervisor')
  const span = 'from=2026-11-23T00:00:00.000Z&to=2026-11-24T00:00:00.000Z'
  const calls = await supervisor.get(`/api/history/ticket.calls?${span}`)
  expect(calls.body).toMatchObject({ rows: [{ number, windowId: 'w1', reason: { code: 'time' } }] })
  const waits = await supervisor.get('/api/history/ticket.waits?date=2026-11-23')
  expect(waits.body).toMatchObject({ rows: [{ seriesId: 'A', taken: 1, medianMs: 0 }] })
  const list = await supervisor.get('/api/history/ticket.list?date=2026-11-23')
  expect(list.body).toMatchObject({ rows: [{ number, fate: null }] })
  expect(list.text).not.toContain(key)
})
