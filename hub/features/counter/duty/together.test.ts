// Two at one window, minutes away, and leaving: the panel shows who is there, and a photo never stays at an empty window.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'
import type { Command } from '../../../core/machine.ts'
import type { OnDuty } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' } })
})

const box: Actor = { kind: 'box', boxId: 'box-1' }
const clerk = (staffId: string | null): Actor => ({ kind: 'person', accountId: 'c', role: 'clerk', staffId })
const supervisor: Actor = { kind: 'person', accountId: 's', role: 'supervisor', staffId: null }
const join = (staffId: string, windowId = 'w1'): Command => ({ name: 'duty.join', data: { windowId, staffId } })
const leave = (staffId: string): Command => ({ name: 'duty.signOut', data: { windowId: 'w1', staffId } })
const stepAway = (minutes: number): Command => ({ name: 'duty.stepAway', data: { windowId: 'w1', minutes } })
const comeBack: Command = { name: 'duty.comeBack', data: { windowId: 'w1' } }
const shown = () => hall.fact('panel:w1', 'onDuty') as OnDuty
const owners = () => (hall.events('service.finished') as { staffId: string }[]).map(({ staffId }) => staffId)

describe('two at one window', () => {
  it('are both shown; who leads answers, and when the lead has gone the other does', () => {
    hall.tell(signIn('li'))
    hall.tell(join('wang'))
    expect(shown()).toMatchObject({ staffId: 'li', role: 'A', together: [{ staffId: 'wang', role: 'B' }] })
    hall.tell(leave('li'))
    expect(shown()).toMatchObject({ staffId: 'wang', together: [] })
  })

  it('are two and not three, are posted there, and nobody helps where nobody is', () => {
    expect(hall.tell(join('wang'))).toBe('duty.nobody')
    hall.tell(signIn('li'))
    expect(hall.tell(join('li'))).toBe('duty.already')
    hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w3', a: 'chen', b: 'zhao' } })
    expect(hall.tell(join('chen'))).toBe('duty.notPosted')
    hall.tell(join('wang'))
    hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' } })
    expect(hall.tell(join('chen'))).toBe('duty.full')
    expect(hall.tell(signIn('wang', 'w2'))).toBe('duty.elsewhere')
  })

  it('both make room for somebody who signs in without a hand-over', () => {
    hall.tell(signIn('li'))
    hall.tell(join('wang'))
    hall.tell(signIn('chen'))
    expect(shown()).toMatchObject({ staffId: 'chen', together: [] })
    expect(hall.events('duty.ended')).toMatchObject([
      { staffId: 'li', why: 'takeover' },
      { staffId: 'wang', why: 'takeover' },
    ])
  })
})

describe('away for minutes', () => {
  it('is shown with the time of coming back, and can be prolonged', () => {
    hall.tell(signIn('li'))
    const since = hall.now()
    hall.tell(stepAway(10))
    expect(shown()?.away).toEqual({ since, until: '2026-11-23T01:10:00.000Z' })
    hall.pass(60_000)
    hall.tell(stepAway(10))
    expect(shown()?.away).toEqual({ since, until: '2026-11-23T01:11:00.000Z' })
    expect(hall.fact('board:main', 'roster')).toMatchObject([{ person: { staffId: 'li', isAway: true } }, {}, {}])
  })

  it.each([
    ['saying so', comeBack],
    ['receiving a visitor', begin(1)],
    ['finishing a service', finish(1)],
    ['signing in again', signIn('li')],
  ])('ends by %s', (_how, command) => {
    hall.tell(signIn('li'))
    hall.tell(stepAway(10))
    expect(hall.tell(command)).toBeNull()
    expect(shown()?.away).toBeNull()
    expect(hall.tell(comeBack)).toBe('duty.notAway')
    expect(hall.events('duty.cameBack')).toHaveLength(1)
  })

  it('of the lead leaves the window to who helps; their visitors end nobody else’s absence', () => {
    hall.tell(signIn('li'))
    hall.tell(join('wang'))
    hall.tell(stepAway(10))
    expect(shown()).toMatchObject({ staffId: 'wang', away: null, together: [] })
    hall.tell(begin(1))
    hall.tell(finish(1))
    expect(owners()).toEqual(['wang'])
    expect(hall.events('duty.cameBack')).toEqual([])
    hall.tell({ name: 'duty.comeBack', data: { windowId: 'w1', staffId: 'li' } })
    expect(shown()).toMatchObject({ staffId: 'li', together: [{ staffId: 'wang' }] })
  })

  it('told late does not make away who has served since', () => {
    hall.tell(signIn('li'))
    hall.pass(600_000)
    hall.tell(finish(1))
    hall.pass(60_000)
    hall.tell(stepAway(5), 120_000)
    expect(shown()?.away).toBeNull()
    hall.tell(stepAway(5), 30_000)
    expect(shown()?.away).not.toBeNull()
  })
})

describe('in whose name', () => {
  it('a clerk comes, helps and steps away in their own only; a supervisor and a box name anybody', () => {
    expect(hall.tell(signIn('li'), 0, clerk('wang'))).toBe('duty.othersName')
    expect(hall.tell(signIn('li'), 0, clerk(null))).toBe('duty.othersName')
    expect(hall.tell(signIn('li'), 0, clerk('li'))).toBeNull()
    expect(hall.tell(join('wang'), 0, clerk('li'))).toBe('duty.othersName')
    expect(hall.tell(join('wang'), 0, box)).toBeNull()
    expect(hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', staffId: 'li' } }, 0, clerk('wang'))).toBe(
      'duty.othersName',
    )
    hall.tell(stepAway(10), 0, clerk('wang'))
    expect(hall.events('duty.steppedAway')).toMatchObject([{ staffId: 'wang' }])
    expect(hall.tell(signIn('zhao'), 0, supervisor)).toBeNull()
  })

  it('of a hand-over that never was, nobody signs in: it is a takeover', () => {
    hall.tell(signIn('li'))
    hall.tell({ name: 'duty.signIn', data: { windowId: 'w1', staffId: 'wang', handoverId: 'ho_1' } }, 0, clerk('wang'))
    expect(hall.events('duty.ended')).toMatchObject([{ staffId: 'li', why: 'takeover' }])
    expect(hall.events('duty.started').at(-1)).toMatchObject({ handoverId: null })
  })
})

describe('leaving', () => {
  it('a clerk who says nothing leaves themselves; a box, whoever answers', () => {
    hall.tell(signIn('li'))
    hall.tell(join('wang'))
    hall.tell(signOut(), 0, clerk('wang'))
    expect(shown()).toMatchObject({ staffId: 'li', together: [] })
    expect(hall.tell(leave('wang'))).toBe('duty.notHere')
    hall.tell(signOut(), 0, box)
    expect(shown()).toBeNull()
    expect(hall.tell(signOut(), 0, box)).toBe('duty.nobody')
  })

  it('is always possible while somebody is on duty, whoever asks and whatever happened before', () => {
    const windowId = 'w1'
    const staffId = fc.constantFrom('li', 'wang', 'chen', 'zhao')
    const anything = fc.oneof(
      staffId.map((one) => signIn(one)),
      staffId.map((one) => join(one)),
      staffId.map((one) => leave(one)),
      fc.constantFrom<Command>(stepAway(10), comeBack, begin(1), finish(1), signOut()),
    )
    const actor = fc.constantFrom(box, supervisor, clerk(null), clerk('li'), clerk('zhao'))
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, fc.nat(300_000)), { maxLength: 30 }), actor, (happened, asking) => {
        const day = createHall()
        day.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId, a: 'chen', b: 'zhao' } })
        for (const [command, agoMs] of happened) {
          day.pass(60_000)
          day.tell(command, agoMs)
        }
        for (let left = 0; day.fact('panel:w1', 'onDuty') !== null; left++) {
          expect(left, 'people who can still leave').toBeLessThan(4)
          expect(day.tell(signOut(), 0, asking)).toBeNull()
        }
        expect(day.tell(signOut(), 0, asking)).toBe('duty.nobody')
      }),
      { numRuns: 100 },
    )
  })

  it('the hall ends the duty, and gives up the card: both are over in the same moment', () => {
    hall.tell({ name: 'badge.await', data: { staffId: 'li', windowId: 'w1' } })
    hall.tell({ name: 'badge.present', data: { windowId: 'w1', deviceId: 'card-1', card: 'a' } }, 0, box)
    hall.tell(signIn('li'))
    hall.tell({ name: 'staff.leave', data: { staffId: 'li' } })
    expect(shown()).toBeNull()
    expect(hall.events('duty.ended')).toMatchObject([{ staffId: 'li', why: 'signOut' }])
    expect(hall.fact('office:main', 'cards')).toMatchObject({ holders: [] })
  })

  it('a window that is taken out of the hall keeps nobody from another one', () => {
    hall.tell(signIn('wang'))
    hall.tell({ name: 'window.retire', data: { windowId: 'w1' } })
    expect(hall.tell(signIn('wang', 'w2'))).toBeNull()
  })

  it('was forgotten by everybody: the night ends the duties, at midnight of the hall', () => {
    hall.tell(signIn('li'))
    hall.tell(join('wang'))
    hall.tell(signIn('zhao', 'w2'))
    hall.pass(24 * 3_600_000)
    hall.ring()
    const midnight = '2026-11-23T16:00:00.000Z'
    expect(hall.events('duty.ended')).toMatchObject(
      ['li', 'wang', 'zhao'].map((staffId) => ({ staffId, why: 'dayEnd', endedAt: midnight })),
    )
    expect(shown()).toBeNull()
  })

  it('nobody forgot who signed in before the hub had begun the day', () => {
    hall.pass(23 * 3_600_000)
    hall.tell(signIn('li'))
    hall.ring()
    expect(shown()).toMatchObject({ staffId: 'li' })
  })
})
