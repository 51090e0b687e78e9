// Empty windows are told after a while, silenced with a reason, and told no more once somebody comes.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person, withLunch } from '../../../../tests/fakes/lunch-hall.ts'
import type { WindowLine } from './contract.ts'

const minute = 60_000
const supervisor = person('supervisor')

let hall: Hall

beforeEach(() => {
  hall = createHall()
  hall.tell(withLunch)
  hall.tell({
    name: 'account.open',
    data: { accountId: 'supervisor', name: '值班长', role: 'supervisor', staffId: null },
  })
  for (const [windowId, staffId] of [
    ['w1', 'li'],
    ['w2', 'wang'],
    ['w3', 'chen'],
  ] as const) {
    hall.tell(signIn(staffId, windowId))
  }
  settle()
})

/** Does what is due, and what becomes due by that, as the hub does. */
function settle(): void {
  for (let round = 0; round < 3; round++) hall.ring()
}

function wait(minutes: number): void {
  for (let passed = 0; passed < minutes; passed++) {
    hall.pass(minute)
    settle()
  }
}

const line = (windowId = 'w1') =>
  (hall.fact('office:main', 'windows') as WindowLine[]).find((one) => one.windowId === windowId)
const silence = (minutes = 30, windowId = 'w1') =>
  hall.tell({ name: 'watch.silence', data: { windowId, remark: '送医', minutes } }, 0, supervisor)
const call = (staffId: string, windowId = 'w1') =>
  hall.tell({ name: 'watch.callStandIn', data: { windowId, staffId } }, 0, supervisor)
const alert = (windowId = 'w1') => hall.tell({ name: 'watch.alert', data: { windowId } })

describe('an alert', () => {
  it('comes three minutes after the last one left, and not before', () => {
    hall.tell(signOut())
    const leftAt = hall.now()
    wait(2)
    expect(line()).toMatchObject({ expected: 'open', emptySince: leftAt, alertedAt: null })
    wait(1)
    expect(line()).toMatchObject({ emptySince: leftAt, alertedAt: hall.now(), silenced: null })
    expect(line('w2')).toMatchObject({ emptySince: null, alertedAt: null })
  })

  it('comes later when the hall has said so', () => {
    hall.tell({ name: 'watch.configure', data: { afterMs: 10 * minute } })
    hall.tell(signOut())
    wait(9)
    expect(line()?.alertedAt).toBeNull()
    wait(1)
    expect(line()?.alertedAt).not.toBeNull()
  })

  it('is not asked for twice, nor for a window that is not empty or not there', () => {
    expect(alert()).toBe('watch.notEmpty')
    hall.tell(signOut())
    expect(alert()).toBe('watch.notEmpty')
    wait(3)
    expect(alert()).toBe('watch.notEmpty')
    expect(alert('w9')).toBe('watch.windowUnknown')
    expect(hall.events('watch.alerted')).toHaveLength(1)
  })

  it('ends in the same commit in which somebody comes', () => {
    hall.tell(signOut())
    wait(3)
    hall.tell(signIn('wang', 'w2'))
    hall.tell(signOut('w2'))
    hall.tell(signIn('wang'))
    expect(hall.events('watch.cleared')).toEqual([{ windowId: 'w1', at: hall.now() }])
    expect(line()).toMatchObject({ emptySince: null, alertedAt: null, present: [{ staffId: 'wang', role: 'B' }] })
  })

  it('ends when whoever was away too long comes back', () => {
    hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 5 } })
    wait(7)
    expect(line()?.alertedAt).toBeNull()
    wait(1)
    expect(line()?.alertedAt).not.toBeNull()
    hall.tell({ name: 'duty.comeBack', data: { windowId: 'w1' } })
    expect(line()).toMatchObject({ emptySince: null, alertedAt: null })
  })

  it('counts anew when a box tells late that somebody came and left again', () => {
    hall.tell(signOut())
    wait(3)
    hall.tell(signIn('wang', 'w2'))
    hall.tell(signIn('li', 'w1'), 2 * minute)
    hall.tell(signOut('w1'), minute)
    settle()
    expect(line()).toMatchObject({ present: [], alertedAt: null })
    wait(2)
    expect(line()?.alertedAt).not.toBeNull()
  })

  it('ends when the hall rests, and is told anew in the afternoon', () => {
    hall.tell(signOut())
    wait(3)
    expect(hall.events('watch.alerted')).toHaveLength(1)
    wait(3 * 60 - 3)
    expect(line()).toMatchObject({ expected: 'break', emptySince: null, alertedAt: null })
    wait(93)
    expect(line()?.alertedAt).not.toBeNull()
    expect(hall.events('watch.alerted')).toHaveLength(2)
  })

  it('goes with the window when it is taken out of the hall', () => {
    hall.tell(signOut())
    wait(3)
    hall.tell({ name: 'window.retire', data: { windowId: 'w1' } })
    expect(hall.tell({ name: 'watch.clear', data: { windowId: 'w1' } })).toBe('watch.notAlerted')
  })

  it('is not cleared while the window is as empty as before', () => {
    expect(hall.tell({ name: 'watch.clear', data: { windowId: 'w1' } })).toBe('watch.notAlerted')
    hall.tell(signOut())
    wait(3)
    expect(hall.tell({ name: 'watch.clear', data: { windowId: 'w1' } })).toBeNull()
    expect(hall.events('watch.cleared')).toEqual([])
    expect(line()?.alertedAt).not.toBeNull()
  })
})

describe('a silence', () => {
  it('takes the alert away for so long, with the reason and who gave it; then the alert comes again', () => {
    hall.tell(signOut())
    wait(3)
    expect(silence(30)).toBeNull()
    expect(line()).toMatchObject({ alertedAt: null, silenced: { remark: '送医', by: '值班长' } })
    wait(29)
    expect(line()?.alertedAt).toBeNull()
    wait(1)
    expect(line()).toMatchObject({ silenced: null })
    expect(line()?.alertedAt).not.toBeNull()
  })

  it('may be given as soon as the window is empty, and no alert comes meanwhile', () => {
    hall.tell(signOut())
    wait(1)
    expect(silence(5)).toBeNull()
    wait(4)
    expect(hall.events('watch.alerted')).toEqual([])
    wait(1)
    expect(hall.events('watch.alerted')).toHaveLength(1)
  })

  it('is over once somebody comes: the next time the window is empty is told again', () => {
    hall.tell(signOut())
    wait(3)
    silence(240)
    hall.tell(signIn('li'))
    expect(line()?.silenced).toBeNull()
    hall.tell(signOut())
    wait(3)
    expect(line()?.alertedAt).not.toBeNull()
  })

  it('is refused where there is nothing to silence', () => {
    expect(silence(30)).toBe('watch.notAlerted')
    expect(silence(30, 'w9')).toBe('watch.windowUnknown')
  })
})

describe('a stand-in', () => {
  it('is called from those posted at the window', () => {
    hall.tell(signOut())
    expect(call('wang')).toBeNull()
    expect(hall.events('watch.standInCalled')).toEqual([{ windowId: 'w1', staffId: 'wang', at: hall.now() }])
    expect(call('wang', 'w9')).toBe('watch.windowUnknown')
    expect(call('chen')).toBe('watch.notPosted')
    expect(call('nobody')).toBe('watch.notPosted')
  })

  it('is not called who is there already, but who is away from there', () => {
    expect(call('li')).toBe('watch.notEmpty')
    hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 5 } })
    expect(call('li')).toBeNull()
  })

  it('is not called from leave', () => {
    hall.tell({
      name: 'account.open',
      data: { accountId: 'office', name: '服务科', role: 'supervisor', staffId: null, approvesAs: ['serviceOffice'] },
    })
    const [from, to] = [hall.now(), '2026-11-23T02:00:00.000Z']
    hall.tell({ name: 'leave.ask', data: { staffId: 'wang', deputy: 'zhao', from, to, reason: '就医' } })
    const [asked] = hall.events('leave.asked') as { leaveId: string }[]
    const data = { leaveId: asked?.leaveId ?? '', as: 'serviceOffice' as const }
    expect(call('wang')).toBeNull()
    hall.tell({ name: 'leave.approve', data }, 0, person('supervisor', null, 'office'))
    expect(call('wang')).toBe('watch.onLeave')
    settle()
    expect(line()?.posted).toMatchObject([{ staffId: 'li' }, { staffId: 'wang', isOnLeave: true }])
  })
})

describe('the team of a window', () => {
  it('is its A and B, A first, with where each is now', () => {
    expect(hall.fact('desk:w1', 'team')).toMatchObject([
      { staffId: 'li', name: '李明', role: 'A', busyAt: '1', isHere: true },
      { staffId: 'wang', name: '王芳', role: 'B', busyAt: '2', isHere: false },
    ])
  })

  it('names each person once, as A where they are A of one post and B of another', () => {
    hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'wang', b: 'li' } })
    expect(hall.fact('desk:w1', 'team')).toMatchObject([
      { staffId: 'li', role: 'A' },
      { staffId: 'wang', role: 'A' },
    ])
  })
})
