// What becomes of a leave: refused, begun and over, given back by coming back, and off the sheet in time.
import { beforeEach, describe, expect, it } from 'vitest'
import { at, createLeaveHall, type LeaveHall, spans } from '../../../../tests/fakes/leave-hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { msBetween } from '../../../core/civil-time.ts'
import type { Approver } from '../account/contract.ts'

let hall: LeaveHall
beforeEach(() => {
  hall = createLeaveHall()
})

describe('what becomes of a leave', () => {
  const refuseIt = (accountId: string, as: Approver) => {
    const data = { leaveId: hall.newest(), as, remark: '当天人手不足' }
    return hall.tell({ name: 'leave.refuse', data }, 0, person('supervisor', null, accountId))
  }
  const cancel = (actor = person('clerk', 'li')) =>
    hall.tell({ name: 'leave.cancel', data: { leaveId: hall.newest() } }, 0, actor)
  /** Moves on to a time of that week, and does what is due. */
  const until = (wall: string) => {
    hall.pass(msBetween(hall.now(), at(wall)))
    for (let round = 0; round < 3; round++) hall.ring()
  }
  const isAway = (staffId: string) =>
    (hall.fact('desk:w1', 'team') as { staffId: string; isOnLeave: boolean }[]).find((one) => one.staffId === staffId)
      ?.isOnLeave

  it('one refusal by any of those who must approve is enough, with its reason on record', () => {
    hall.ask(spans.long)
    expect(hall.approve('centre', 'centreHead')).toBeNull()
    expect(refuseIt('office', 'serviceOffice')).toBe('leave.notNeeded')
    expect(refuseIt('other', 'unitHead')).toBe('leave.notHeld')
    expect(refuseIt('unit', 'unitHead')).toBeNull()
    expect(hall.events('leave.refused')).toMatchObject([{ as: 'unitHead', accountId: 'unit', remark: '当天人手不足' }])
    expect(refuseIt('unit', 'unitHead')).toBe('leave.notAsked')
    expect(hall.lines()).toMatchObject([{ standing: 'refused' }])
    expect(hall.ask(spans.long)).toBeNull()
  })

  it('somebody is away by it from its beginning to its end, once it is approved', () => {
    hall.ask(['24 10:00', '24 11:00'])
    until('24 09:00')
    hall.approve('office', 'serviceOffice')
    const seen = ['24 09:59', '24 10:00', '24 10:59', '24 11:00'].map((wall) => {
      until(wall)
      return isAway('li')
    })
    expect(seen).toEqual([false, true, true, false])
    expect(isAway('wang')).toBe(false)
    expect(hall.events('leave.begun')).toMatchObject([{ staffId: 'li', at: at('24 10:00') }])
    expect(hall.events('leave.ended')).toMatchObject([{ staffId: 'li', at: at('24 11:00') }])
  })

  it('nobody is away by a leave that waits for approval; approved late it begins at once, and when it is over never', () => {
    hall.ask(['24 10:00', '24 11:00'])
    const first = hall.newest()
    hall.ask(['24 15:00', '24 16:00'])
    until('24 10:30')
    expect(isAway('li')).toBe(false)
    hall.approve('office', 'serviceOffice', first)
    until('24 10:31')
    expect(isAway('li')).toBe(true)
    until('24 16:00')
    hall.approve('office', 'serviceOffice')
    until('24 16:01')
    expect(isAway('li')).toBe(false)
    expect(hall.events('leave.begun')).toHaveLength(1)
    expect(hall.tell({ name: 'leave.begin', data: { leaveId: hall.newest() } })).toBeNull()
    expect(hall.tell({ name: 'leave.end', data: { leaveId: first } })).toBeNull()
    expect(hall.events('leave.ended')).toHaveLength(1)
    expect(hall.tell({ name: 'leave.begin', data: { leaveId: 'leave_none' } })).toBe('leave.unknown')
    expect(hall.tell({ name: 'leave.end', data: { leaveId: 'leave_none' } })).toBe('leave.unknown')
  })

  it('whoever comes back early gives it back: they are away by it no more', () => {
    hall.ask(['24 10:00', '24 11:00'])
    hall.approve('office', 'serviceOffice')
    until('24 10:30')
    expect(cancel(person('clerk', 'wang'))).toBe('leave.othersName')
    expect(cancel()).toBeNull()
    expect(isAway('li')).toBe(false)
    expect(cancel()).toBe('leave.notAsked')
    expect(hall.tell({ name: 'leave.cancel', data: { leaveId: 'leave_none' } })).toBe('leave.unknown')
    until('24 12:00')
    expect(hall.events('leave.ended')).toEqual([])
  })

  it('ends with the person’s time at the hall, whether asked for or approved', () => {
    hall.ask(['24 10:00', '24 11:00'])
    hall.approve('office', 'serviceOffice')
    hall.ask(['25 10:00', '25 11:00'])
    hall.ask(['26 10:00', '26 11:00'], 'chen', 'zhao')
    hall.tell({ name: 'staff.leave', data: { staffId: 'li' } })
    expect(hall.lines().map(({ standing }) => standing)).toEqual(['cancelled', 'cancelled', 'asked'])
  })

  it('leaves the sheet when it is over; what nobody decided stays a week longer, what was given back goes first', () => {
    hall.ask(['24 10:00', '24 11:00'])
    hall.ask(['24 15:00', '24 16:00'])
    hall.approve('office', 'serviceOffice')
    hall.ask(['25 10:00', '25 11:00'])
    cancel()
    const begin = (date: string) => {
      hall.tell({ name: 'hall.beginDay', data: { date } })
      return hall.lines().map(({ standing }) => standing)
    }
    expect(begin('2026-11-24')).toEqual(['asked', 'approved'])
    expect(begin('2026-11-25')).toEqual(['asked', 'approved'])
    expect(begin('2026-11-26')).toEqual(['asked'])
    expect(begin('2026-12-01')).toEqual(['asked'])
    expect(begin('2026-12-02')).toEqual([])
  })
})
