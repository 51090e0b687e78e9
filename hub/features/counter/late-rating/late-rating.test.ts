// The late rating as a visitor and the law know it: five working days, one use, and no way for anybody else.
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, invite, press, rateLate, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import type { Notice } from '../../public/calendar/contract.ts'
import { findLate, lateAt, lateContract } from './contract.ts'

const dayMs = 86_400_000

/** Invented notices: National Day off, a Saturday worked for it. */
const noticeOf = (year: number, ...workedDays: string[]): Notice => ({
  year,
  document: `测试通知${year}`,
  publishedOn: `${year - 1}-11-04`,
  holidays: [
    { name: '元旦', from: `${year}-01-01`, to: `${year}-01-03` },
    { name: '国庆节', from: `${year}-10-01`, to: `${year}-10-07` },
  ],
  workedDays,
})
const notice2026 = noticeOf(2026, '2026-10-10')
const notice2027 = noticeOf(2027, '2027-10-09')
const publish = (notice: Notice) => ({ name: 'calendar.publish', data: notice })
const configured = smallHall.find(({ name }) => name === 'hall.configure')?.data
const byNotices = { name: 'hall.configure', data: { ...configured, workingDays: 'notices' } }
const setAddress = (address: string | null) => ({ name: 'late.setAddress', data: { address } })

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
})

const dueOf = (n: number) => findLate(hall.state(lateContract), `inv_${n}`)?.dueAt
const rated = () => hall.events('rating.given')
const code = () => hall.fact('terminal:w1', 'lateCode')

/** A hall that follows the notices, on a day at nine. */
function hallOn(date: string, ...notices: Notice[]): Hall {
  const made = createHall()
  made.pass(Date.parse(`${date}T01:00:00.000Z`) - Date.parse(made.now()))
  made.tell(byNotices)
  for (const notice of notices) made.tell(publish(notice))
  made.tell({ name: 'hall.beginDay', data: { date } })
  made.tell(signIn('li'))
  return made
}

describe('the last day', () => {
  it('is the fifth working day after the visit, until business ends; a weekend does not count', () => {
    hall.tell(finish(1))
    expect(dueOf(1)).toBe('2026-11-30T09:00:00.000Z')
  })

  it.each([
    ['2027-09-29', '2027-10-12T09:00:00.000Z'],
    ['2027-09-30', '2027-10-13T09:00:00.000Z'],
    ['2027-10-08', '2027-10-14T09:00:00.000Z'],
  ])('of a visit on %s is reckoned over the holiday and the worked weekend', (date, dueAt) => {
    hall = hallOn(date, notice2027)
    hall.tell(finish(1))
    expect(dueOf(1)).toBe(dueAt)
  })

  it('is not guessed while no notice tells, and set when it comes', () => {
    hall = hallOn('2026-12-29', notice2026)
    hall.tell(finish(1))
    expect(dueOf(1)).toBeNull()
    hall.pass(20 * dayMs)
    hall.ring()
    hall.tell(rateLate(1, 5))
    expect(rated()).toHaveLength(1)

    hall = hallOn('2026-12-29', notice2026)
    hall.tell(finish(1))
    hall.tell(publish(notice2027))
    expect(hall.events('late.moved')).toEqual([{ date: '2026-12-29', from: null, to: '2027-01-06T09:00:00.000Z' }])
    expect(dueOf(1)).toBe('2027-01-06T09:00:00.000Z')
  })

  it('without any notice is over after ninety days, so that nothing is kept for ever', () => {
    hall = hallOn('2026-12-29', notice2026)
    hall.tell(finish(1))
    hall.pass(89 * dayMs)
    hall.ring()
    expect(dueOf(1)).toBeNull()
    hall.pass(dayMs)
    hall.ring()
    expect(dueOf(1)).toBeUndefined()
    expect(hall.events('late.dayClosed')).toMatchObject([{ date: '2026-12-29', dueAt: null }])
  })

  it('moves for all services of a day when a day is declared, back when it is withdrawn, and with the hours', () => {
    hall.tell(finish(1))
    hall.tell(signIn('zhao', 'w2'))
    hall.tell(finish(2, 'w2'))
    hall.tell({ name: 'calendar.declare', data: { date: '2026-11-26', kind: 'off', reason: '台风' } })
    expect([dueOf(1), dueOf(2)]).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-01T09:00:00.000Z'])
    hall.tell({ name: 'calendar.withdraw', data: { date: '2026-11-26' } })
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '16:00' }))
    hall.tell({ name: 'hall.configure', data: { ...configured, hours } })
    const moves = hall.events('late.moved').map((data) => data as { from: string; to: string })
    expect(moves.map(({ from, to }) => `${from.slice(5, 16)} ${to.slice(5, 16)}`)).toEqual([
      '11-30T09:00 12-01T09:00',
      '12-01T09:00 11-30T09:00',
      '11-30T09:00 11-30T08:00',
    ])
    hall.tell({ name: 'hall.configure', data: { ...configured, hours } })
    expect(hall.events('late.moved')).toHaveLength(3)
  })

  it('of a service that a box tells days later counts from the visit; when it is over, no code is opened', () => {
    hall.pass(3 * dayMs)
    hall.tell(finish(1), 2 * dayMs)
    expect(dueOf(1)).toBe('2026-12-01T09:00:00.000Z')
    hall.pass(7 * dayMs)
    hall.tell(finish(2), 9 * dayMs)
    expect(hall.events('service.finished')).toHaveLength(2)
    expect(hall.events('late.opened')).toHaveLength(1)
  })
})

describe('a code', () => {
  it('works until business ends on the last day, that moment included', () => {
    hall.tell(finish(1))
    hall.tell(finish(2))
    hall.pass(Date.parse('2026-11-30T09:00:00.000Z') - Date.parse(hall.now()))
    expect(hall.tell(rateLate(1, 4))).toBeNull()
    hall.pass(1)
    expect(hall.tell(rateLate(2, 4))).toBe('rating.codeUnknown')
    hall.ring()
    expect(hall.events('late.dayClosed')).toMatchObject([{ date: '2026-11-23', dueAt: '2026-11-30T09:00:00.000Z' }])
    expect(lateAt(hall.state(lateContract), 'w1')).toEqual([])
    expect(rated()).toMatchObject([{ serviceId: 'srv_1', level: 4, channel: 'qr', by: 'code', date: '2026-11-23' }])
  })

  it('does not work for a service that was rated at the counter, rated later, or undone', () => {
    for (const n of [1, 2, 3]) {
      hall.tell(finish(n))
      if (n === 1) hall.tell(press(1, 5))
      if (n === 2) hall.tell(rateLate(2, 5))
    }
    hall.tell(undo(3))
    for (const n of [1, 2, 3, 4]) expect(hall.tell(rateLate(n, 1))).toBe('rating.codeUnknown')
    expect(hall.events('late.closed')).toMatchObject([{ why: 'rated' }, { why: 'rated' }, { why: 'undone' }])
  })

  it('and the counter together give one rating, whichever comes first', () => {
    hall.tell(finish(1))
    hall.tell(rateLate(1, 5))
    hall.tell(press(1, 1))
    expect(rated()).toMatchObject([{ level: 5, by: 'code' }])
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'alreadyRated' }])
    expect(hall.fact('terminal:w1', 'invitation')).toBeNull()
    expect(hall.fact('terminal:w1', 'thanks')).toBeNull()
  })

  it('is not closed before its time, whoever asks', () => {
    hall.tell(finish(1))
    expect(hall.tell({ name: 'late.closeDay', data: { date: '2026-11-23' } })).toBe('late.notDue')
    expect(hall.tell({ name: 'late.closeDay', data: { date: '2026-11-22' } })).toBe('late.unknown')
  })
})

describe('the codes on the glass', () => {
  beforeEach(() => {
    hall.tell(setAddress('https://rate.hall.example/'))
    hall.tell(finish(1))
  })

  it('of the last visitor appears when they did not answer, and goes when the next one comes', () => {
    expect(code()).toBeNull()
    hall.pass(10_000)
    hall.ring()
    expect(code()).toEqual({
      invitationId: 'inv_1',
      number: 'A1',
      url: 'https://rate.hall.example/r/inv_1',
      dueAt: '2026-11-30T09:00:00.000Z',
    })
    hall.tell(invite())
    expect(code()).toBeNull()
    hall.pass(10_000)
    hall.ring()
    expect(code()).not.toBeNull()
    hall.tell(begin(2))
    expect(code()).toBeNull()
  })

  it('of a visitor who has rated is never shown, and one who uses it ends it', () => {
    hall.tell(press(1, 5))
    expect(code()).toBeNull()
    hall.tell(finish(2))
    hall.pass(10_000)
    hall.ring()
    hall.tell(rateLate(2, 4))
    expect(code()).toBeNull()
  })

  it('of a window is always the same, and none is shown without an address', () => {
    expect(hall.fact('panel:w1', 'windowCode')).toEqual({ url: 'https://rate.hall.example/w/w1' })
    expect(hall.fact('panel:w9', 'windowCode')).toBeNull()
    hall.pass(10_000)
    hall.ring()
    hall.tell(setAddress(null))
    expect(code()).toBeNull()
    expect(hall.fact('panel:w1', 'windowCode')).toBeNull()
  })

  it('need a plain address', () => {
    expect(hall.tell(setAddress('https://rate.hall.example/'))).toBeNull()
    expect(hall.events('late.addressSet')).toEqual([{ address: 'https://rate.hall.example' }])
    const { data } = lateContract.commands['late.setAddress']
    for (const address of ['https://rate.hall.example/?a=1', 'ftp://hall.example', 'rate']) {
      expect(data.safeParse({ address }).success, address).toBe(false)
    }
  })
})
