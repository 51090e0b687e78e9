// A rating after the visit on its whole way: code, calendar, rating box, journal; over a holiday and over restarts of the hub.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../hub/features/public/calendar/contract.ts'
import { begin, finish, invite, press, rateLate, signIn, undo } from '../fakes/counter-words.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

/** An invented notice: seven days off in October, and the Saturday after them worked. */
const notice: Notice = {
  year: 2027,
  document: '测试通知2027',
  publishedOn: '2026-11-04',
  holidays: [{ name: '国庆节', from: '2027-10-01', to: '2027-10-07' }],
  workedDays: ['2027-10-09'],
}
const beginning = [
  { name: 'calendar.publish', data: notice },
  ...smallHall.map((command) =>
    command.name === 'hall.configure'
      ? { ...command, data: { ...command.data, workingDays: 'notices' as const } }
      : command,
  ),
]

let test: TestHub

beforeEach(async () => {
  // Wednesday at nine, the last but one before the holiday.
  test = await startTestHub({ beginning, startsAt: '2027-09-29T01:00:00.000Z' })
  await ask(signIn('li'))
})
afterEach(async () => {
  await test.stop()
})

async function ask({ name, data }: { name: string; data: unknown }): Promise<string | null> {
  const outcome = await test.hub().ask(name, data)
  return outcome.accepted ? null : outcome.refusal.code
}

/** Moves the clock on to an instant; alarms ring in order on the way. */
async function until(instant: string): Promise<void> {
  while (test.clock.now() < instant) {
    const left = Date.parse(instant) - Date.parse(test.clock.now())
    test.clock.advance(Math.min(left, 3_600_000))
    await test.hub().settled()
  }
}

const eventsOf = async (type: string) =>
  (await test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type).map(({ data }) => data))

describe('a code', () => {
  it('works once, until business ends on the fifth working day over weekend and holiday, also after a restart', async () => {
    for (const n of [1, 2]) await ask(finish(n))
    expect(await eventsOf('late.opened')).toMatchObject([
      { invitationId: 'inv_1', dueAt: '2027-10-12T09:00:00.000Z' },
      { invitationId: 'inv_2', dueAt: '2027-10-12T09:00:00.000Z' },
    ])
    await until('2027-10-12T08:59:00.000Z')
    await test.restart()
    expect(await ask(rateLate(1, 2))).toBeNull()
    expect(await ask(rateLate(1, 5))).toBe('rating.codeUnknown')
    await until('2027-10-12T09:00:01.000Z')
    expect(await ask(rateLate(2, 5))).toBe('rating.codeUnknown')
    expect(await eventsOf('late.dayClosed')).toMatchObject([{ date: '2027-09-29', at: '2027-10-12T09:00:00.000Z' }])
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', staffId: 'li', level: 2, by: 'code', date: '2027-09-29', at: '2027-10-12T08:59:00.000Z' },
    ])
  })

  it('moves with a notice that comes on the way; the journal has the old last day and the new', async () => {
    await ask(finish(1))
    await until('2027-09-30T03:00:00.000Z')
    const longer = { ...notice, holidays: [{ name: '国庆节', from: '2027-10-01', to: '2027-10-08' }] }
    const supervisor = await signedIn(test, 'supervisor')
    expect(await supervisor.ask('calendar.publish', longer)).toMatchObject({ accepted: true })
    expect(await eventsOf('late.moved')).toEqual([
      { date: '2027-09-29', from: '2027-10-12T09:00:00.000Z', to: '2027-10-13T09:00:00.000Z' },
    ])
    await test.crash()
    await until('2027-10-13T08:00:00.000Z')
    expect(await ask(rateLate(1, 4))).toBeNull()
    expect(await eventsOf('late.dayClosed')).toEqual([])
  })

  it('and the key at the counter count once: whoever takes the code first cannot press, and the other way round', async () => {
    const box = await enrolBox(test, 'box-1', 'w1')
    await box.tell(finish(1))
    await until('2027-09-29T01:00:20.000Z')
    await ask({ name: 'late.setAddress', data: { address: 'https://rate.hall.example' } })
    expect(test.hub().view('terminal:w1').facts.lateCode?.value).toMatchObject({
      url: 'https://rate.hall.example/r/inv_1',
    })
    // The visitor had pressed in time; the box could not tell until now, and the code was shown meanwhile.
    await box.tell(press(1, 5), 15_000)
    expect(await ask(rateLate(1, 1))).toBe('rating.codeUnknown')
    expect(test.hub().view('terminal:w1').facts.lateCode?.value).toBeNull()
    await box.tell(finish(2))
    await ask(rateLate(2, 4))
    await box.tell(press(2, 1))
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', level: 5, by: 'press' },
      { serviceId: 'srv_2', level: 4, by: 'code' },
    ])
    expect(await eventsOf('rating.pressKept')).toMatchObject([{ rule: 'alreadyRated' }])
    await box.disconnect()
  })
})

describe('a wrong finish and a second asking', () => {
  it('survive a restart of the hub', async () => {
    await ask(begin(1))
    await ask(finish(1))
    await test.crash()
    expect(await ask(undo(1))).toBeNull()
    expect(test.hub().view('panel:w1').facts.activity?.value).toEqual({ activity: 'serving', number: 'A1' })
    expect(await ask(rateLate(1, 5))).toBe('rating.codeUnknown')
    await ask(finish(2))
    await until('2027-09-29T01:00:10.000Z')
    await ask(invite())
    await test.restart()
    expect(test.hub().view('terminal:w1').facts.invitation?.value).toMatchObject({ invitationId: 'inv_2' })
    await until('2027-09-29T01:00:30.000Z')
    expect(await ask(invite())).toBe('service.invitedTwice')
  })
})

describe('a paper form', () => {
  it('needs two people, names what differs to both, and is then the rating of its service', async () => {
    await ask(finish(1))
    await until('2027-09-30T02:00:00.000Z')
    const ann = await signedIn(test, 'reviewer', 'ann')
    const bo = await signedIn(test, 'supervisor', 'bo')
    const form = {
      formNumber: 'P-1',
      windowId: 'w1',
      date: '2027-09-29',
      number: 'A1',
      level: 2,
      tags: [],
      writing: '等了很久',
    }
    expect(await ann.ask('paper.enter', form)).toMatchObject({ accepted: true })
    expect(await ann.ask('paper.enter', form)).toMatchObject({ refusal: { code: 'paper.samePerson' } })
    expect(await bo.ask('paper.enter', { ...form, number: 'A7', level: 1 })).toMatchObject({ accepted: true })
    expect(test.hub().view('office:main').facts.papers?.value).toMatchObject([
      { formNumber: 'P-1', enteredBy: 'ann', standing: 'differs', differingFields: ['number', 'level'] },
    ])
    await test.restart()
    expect(await bo.ask('paper.enter', { ...form, number: 'a1 ' })).toMatchObject({ accepted: true })
    expect(test.hub().view('office:main').facts.papers?.value).toEqual([])
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', level: 2, by: 'paper', channel: 'hallDevice', date: '2027-09-29', isReasonPending: false },
    ])
    expect(await ask(rateLate(1, 5))).toBe('rating.codeUnknown')
    expect(JSON.stringify(await test.journal())).not.toContain('等了很久')
    const days = (await ann.get('/api/history/rating.services?date=2027-09-29&windowId=w1&number=a1')).body
    expect(days).toMatchObject({ rows: [{ serviceId: 'srv_1', staffId: 'li', role: 'A', outcome: 'rated' }] })
  })
})
