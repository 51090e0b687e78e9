// The rules of the queue as a hall manager states them: order, calls, no-shows, transfers, limits, and what happens at the end of the day.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import type { Hall } from '../../../../tests/fakes/hall.ts'
import {
  begin,
  callNext,
  callNumber,
  finishAt,
  hold,
  miss,
  queueHall,
  recall,
  take,
  transfer,
} from '../../../../tests/fakes/queue-words.ts'
import { serviceContract } from '../../counter/service/contract.ts'
import { itemContract } from '../../guides/item/contract.ts'
import { byNumber, ticketContract } from './contract.ts'

const minute = 60_000
const hour = 60 * minute
let hall: Hall

beforeEach(() => {
  hall = queueHall()
  hall.tell(signIn('li'))
  hall.tell(signIn('wang', 'w2'))
})

const current = (windowId: string) => (hall.fact(`panel:${windowId}`, 'call') as { number: string } | null)?.number
const next = () => (hall.fact('desk:w1', 'queue') as { next: { number: string; reason: { code: string } }[] }).next
const stateOf = (number: string) => byNumber(hall.state(ticketContract), number)?.state
const line = (seriesId: string) =>
  (hall.fact('kiosk:k1', 'waiting') as { seriesId: string; noNumbers: unknown; givenUntil: unknown }[]).find(
    (one) => one.seriesId === seriesId,
  )
const serve = (windowId: string) => {
  expect(hall.tell(callNext(windowId))).toBeNull()
  expect(hall.tell(begin(windowId))).toBeNull()
  expect(hall.tell(finishAt(windowId))).toBeNull()
}

describe('the order', () => {
  it('is green channel, who has waited too long, who is under way, priority, then by time, and each says why', () => {
    hall.tell(take('A'))
    hall.pass(46 * minute)
    hall.tell(take('A'))
    hall.tell(take('A', { kind: 'priority' }))
    hall.tell(take('A', { kind: 'green' }))
    expect(next().map(({ number, reason }) => `${number} ${reason.code}`)).toEqual([
      'A004 green',
      'A001 aged',
      'A003 priority',
      'A002 time',
    ])
  })

  it('lets a window call its own series first, and help with another only then, until somebody there has waited too long', () => {
    hall.tell(take('B'))
    hall.tell(take('A'))
    expect(hall.tell(callNext('w2'))).toBeNull()
    expect(current('w2')).toBe('A001')
    hall.tell(begin('w2'))
    hall.tell(finishAt('w2'))
    hall.pass(46 * minute)
    hall.tell(take('A'))
    expect(hall.tell(callNext('w2'))).toBeNull()
    expect(current('w2')).toBe('B001')
  })

  it('shows by itself that somebody has waited too long, without anything else happening', () => {
    hall.tell(take('A'))
    expect(next()[0]?.reason.code).toBe('time')
    hall.pass(45 * minute + 1)
    hall.ring()
    expect(next()[0]?.reason.code).toBe('aged')
  })
})

describe('a called visitor', () => {
  beforeEach(() => {
    hall.tell(take('A'))
    hall.tell(callNext())
  })

  it('is called again after five seconds, five times at most', () => {
    expect(hall.tell(recall())).toBe('ticket.tooSoon')
    for (let times = 0; times < 5; times++) {
      hall.pass(5_000)
      expect(hall.tell(recall())).toBeNull()
    }
    hall.pass(5_000)
    expect(hall.tell(recall())).toBe('ticket.calledEnough')
  })

  it('is a no-show after three calls, not before, and can be called again from the passed list', () => {
    expect(hall.tell(miss())).toBe('ticket.callMore')
    hall.pass(5_000)
    hall.tell(recall())
    hall.pass(5_000)
    hall.tell(recall())
    expect(hall.tell(miss())).toBeNull()
    expect(stateOf('A001')).toBe('noShow')
    expect(hall.fact('desk:w1', 'queue')).toMatchObject({ passed: [{ number: 'A001' }] })
    expect(hall.tell(callNumber('A001'))).toBeNull()
    expect(current('w1')).toBe('A001')
  })

  it('is passed by when the clerk calls the next after enough calls', () => {
    hall.tell(take('A'))
    expect(hall.tell(callNext())).toBe('ticket.busy')
    hall.pass(5_000)
    hall.tell(recall())
    hall.pass(5_000)
    hall.tell(recall())
    expect(hall.tell(callNext())).toBeNull()
    expect([stateOf('A001'), current('w1')]).toEqual(['noShow', 'A002'])
  })

  it('cannot be called to another window', () => {
    expect(hall.tell(callNumber('A001', 'w2'))).toBe('ticket.elsewhere')
  })

  it('who is finished without a key for beginning has been served, and is asked to rate under the number', () => {
    expect(hall.tell(finishAt())).toBeNull()
    expect(stateOf('A001')).toBe('done')
    expect(hall.fact('terminal:w1', 'invitation')).toMatchObject({ number: 'A001' })
  })
})

describe('on the way through several windows', () => {
  it('a visitor is sent to another window, called there without queueing again, and comes back by itself', () => {
    hall.tell(take('A'))
    hall.tell(callNext())
    hall.tell(begin())
    hall.tell(transfer({ kind: 'window', windowId: 'w2' }, { afterwards: 'comesBack' }))
    expect(hall.fact('panel:w1', 'activity')).toEqual({ activity: 'idle', number: null })
    expect(hall.state(serviceContract).serving.w1).toBeUndefined()
    hall.tell(take('A'))
    expect(hall.tell(callNext('w2'))).toBeNull()
    expect(current('w2')).toBe('A001')
    hall.tell(begin('w2'))
    hall.tell(finishAt('w2'))
    expect(next()[0]).toMatchObject({ number: 'A001', reason: { code: 'underWay' } })
    serve('w1')
    expect(stateOf('A001')).toBe('done')
  })

  it('a transfer to the end takes a new time, and the reason is kept', () => {
    hall.tell(take('A'))
    hall.tell(callNext())
    hall.pass(minute)
    hall.tell(take('B'))
    hall.pass(minute)
    expect(
      hall.tell(transfer({ kind: 'series', seriesId: 'B' }, { place: 'end', reason: 'avoidance', remark: '亲属' })),
    ).toBeNull()
    expect(hall.events('ticket.transferred')).toMatchObject([{ reason: 'avoidance', remark: '亲属', place: 'end' }])
    hall.tell(signIn('chen', 'w3'))
    hall.tell(callNext('w3'))
    expect(current('w3')).toBe('B001')
  })

  it('a visitor who steps aside is held at the window and called again there', () => {
    hall.tell(take('A'))
    hall.tell(callNext())
    hall.tell(begin())
    expect(hall.tell(hold())).toBeNull()
    expect(hall.fact('desk:w1', 'queue')).toMatchObject({ current: null, held: [{ number: 'A001' }] })
    expect(hall.tell(callNumber('A001'))).toBeNull()
    expect(current('w1')).toBe('A001')
  })

  it('a visitor sent to a window where nobody is any more is called by the others of the series', () => {
    hall.tell(take('A'))
    hall.tell(callNext())
    hall.tell(transfer({ kind: 'window', windowId: 'w2' }))
    expect(hall.tell(callNext())).toBe('ticket.nobodyWaits')
    hall.tell({ name: 'duty.signOut', data: { windowId: 'w2', staffId: null } })
    expect(hall.tell(callNext())).toBeNull()
    expect(current('w1')).toBe('A001')
  })
})

describe('numbers', () => {
  it('stop early enough that everybody can be served by closing time, and say when to come', () => {
    hall.tell({ name: 'duty.signOut', data: { windowId: 'w2', staffId: null } })
    hall.pass(7 * hour)
    hall.ring()
    // One window, ten minutes each, one hour left: six people.
    for (let people = 0; people < 6; people++) expect(hall.tell(take('A'))).toBeNull()
    expect(hall.tell(take('A'))).toBe('ticket.full')
    expect(line('A')).toMatchObject({
      noNumbers: { code: 'ticket.full', comeBack: { date: '2026-11-24', time: '09:00' } },
      givenUntil: null,
    })
  })

  it('are told on the kiosk when they will stop by themselves', () => {
    hall.tell(take('A'))
    expect(line('A')).toMatchObject({ noNumbers: null, givenUntil: { afterwards: { code: 'ticket.full' } } })
  })

  it('are not given when the hall is closed, at a supervisor’s word, or beyond the day’s limit; a supervisor may', () => {
    hall.tell({ name: 'series.stop', data: { seriesId: 'A', remark: '系统升级' } })
    expect(hall.tell(take('A'))).toBe('ticket.stopped')
    hall.tell({ name: 'series.resume', data: { seriesId: 'A' } })
    hall.pass(9 * hour)
    hall.ring()
    expect(hall.tell(take('A'))).toBe('ticket.hallClosed')
    const supervisor = { kind: 'person', accountId: 's', role: 'supervisor', staffId: null } as const
    expect(hall.tell(take('A'), 0, supervisor)).toBeNull()
  })

  it('of an item that was cancelled are not given from that moment on', () => {
    const item = { itemId: 'card', name: '社保卡', nameEn: 'Card', unitId: 'social', windowIds: [], words: [] }
    hall.tell({ name: 'item.register', data: item })
    hall.tell({ name: 'series.takeItems', data: { seriesId: 'A', itemIds: ['card'] } })
    expect(hall.tell(take('A', { itemId: 'card' }))).toBeNull()
    const standing = { is: 'cancelled' as const, since: '2026-11-23', why: '已取消', whyEn: 'Cancelled' }
    hall.tell({ name: 'item.setStanding', data: { itemId: 'card', standing } })
    expect(hall.state(itemContract).items.card?.standing.is).toBe('cancelled')
    expect(hall.tell(take('A', { itemId: 'card' }))).toBe('ticket.itemNotHere')
  })

  it('are one for each person and item while it is open; taken anew at a kiosk the newer has the older’s place', () => {
    hall.tell(take('A', { holder: '370102199001011234' }))
    expect(hall.tell(take('A', { holder: '370102199001011234' }))).toBe('ticket.already')
    hall.pass(minute)
    const box = { kind: 'box', boxId: 'k1' } as const
    expect(hall.tell(take('A', { holder: '370102199001011234', number: 'A007' }), 0, box)).toBeNull()
    expect(stateOf('A001')).toBe('cancelled')
    expect(byNumber(hall.state(ticketContract), 'A007')?.waitsSince).toBe('2026-11-23T01:00:00.000Z')
    expect(JSON.stringify(hall.all())).not.toContain('370102199001011234')
  })
})

describe('the day', () => {
  it('carries who waits over lunch, with the time they came', () => {
    hall.tell(take('A'))
    hall.pass(5 * hour)
    hall.ring()
    expect(hall.tell(callNext())).toBeNull()
    expect(hall.events('ticket.called')).toMatchObject([{ number: 'A001', reason: { code: 'aged' } }])
  })

  it('serves past closing time whoever still waits, and lists them for whoever closes the hall', () => {
    hall.tell(take('A'))
    hall.tell(take('A'))
    hall.pass(8 * hour + minute)
    hall.ring()
    expect(hall.fact('office:main', 'unserved')).toMatchObject({ tickets: [{ number: 'A001' }, { number: 'A002' }] })
    serve('w1')
    expect(stateOf('A001')).toBe('done')
  })

  it('ends with each number that was never served on record, one by one, and a task for the front desk', () => {
    hall.tell(take('A'))
    hall.tell(take('B'))
    serve('w1')
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(hall.events('ticket.leftOver')).toMatchObject([{ number: 'B001', state: 'waiting' }])
    expect(hall.fact('office:main', 'unserved')).toMatchObject({ tickets: [], leftOver: [{ number: 'B001' }] })
    expect(hall.fact('frontDesk:main', 'tasks')).toMatchObject([
      { kind: 'other', remark: expect.stringContaining('B001') },
    ])
  })
})

it('tells an honest range of waiting from the last services and the windows that serve now, and nothing before', () => {
  expect(hall.fact('board:main', 'waiting')).toMatchObject([{ minutes: null }, { minutes: null }])
  for (let n = 0; n < 3; n++) {
    hall.tell(take('A'))
    hall.tell(callNext())
    hall.tell(begin())
    hall.pass(10 * minute)
    hall.tell(finishAt())
  }
  for (let n = 0; n < 4; n++) hall.tell(take('A'))
  // Four before, two windows, ten minutes each: the fifth waits 20 to 25 minutes.
  expect(hall.fact('board:main', 'waiting')).toMatchObject([{ waiting: 4, minutes: { from: 20, to: 25 } }, {}])
})
