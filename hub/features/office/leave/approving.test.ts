// A leave is approved in the capacities its length needs, by people who hold them, never by one person twice.
import { beforeEach, describe, expect, it } from 'vitest'
import { createLeaveHall, type LeaveHall, spans } from '../../../../tests/fakes/leave-hall.ts'

let hall: LeaveHall
beforeEach(() => {
  hall = createLeaveHall()
})

const approved = () => (hall.events('leave.approved') as { isComplete: boolean }[]).map(({ isComplete }) => isComplete)

describe('approving', () => {
  it.each([
    ['short', [['office', 'serviceOffice']]],
    ['halfDay', [['head', 'serviceOfficeHead']]],
    [
      'days',
      [
        ['leader1', 'leader'],
        ['leader2', 'leader'],
      ],
    ],
    [
      'long',
      [
        ['centre', 'centreHead'],
        ['unit', 'unitHead'],
      ],
    ],
  ] as const)('a leave that is %s is complete with the last of its approvals', (span, approvals) => {
    hall.ask(spans[span])
    for (const [accountId, as] of approvals) expect(hall.approve(accountId, as)).toBeNull()
    expect(approved()).toEqual(approvals.map((_, n) => n === approvals.length - 1))
    expect(hall.lines()).toMatchObject([{ standing: 'approved', approvedBy: approvals.map(([, as]) => as) }])
  })

  it('takes the capacity the leave needs, held by the one who approves', () => {
    hall.ask(spans.halfDay)
    expect(hall.approve('office', 'serviceOffice')).toBe('leave.notNeeded')
    expect(hall.approve('office', 'serviceOfficeHead')).toBe('leave.notHeld')
    expect(hall.approve('nobody', 'serviceOfficeHead')).toBe('leave.notHeld')
    expect(hall.approve('head', 'serviceOfficeHead', 'leave_none')).toBe('leave.unknown')
    expect(hall.tell({ name: 'leave.approve', data: { leaveId: hall.newest(), as: 'serviceOfficeHead' } })).toBe(
      'leave.notHeld',
    )
  })

  it('takes two leaders, not one twice, nor one person with two accounts', () => {
    hall.open('again', { role: 'leader', approvesAs: ['leader'], staffId: 'zhao' })
    hall.open('zhao', { role: 'leader', approvesAs: ['leader'], staffId: 'zhao' })
    hall.ask(spans.days)
    expect(hall.approve('leader1', 'leader')).toBeNull()
    expect(hall.approve('leader1', 'leader')).toBe('leave.samePerson')
    expect(hall.lines()).toMatchObject([{ standing: 'asked' }])
    expect(hall.approve('zhao', 'leader')).toBeNull()
    hall.ask(['26 09:00', '26 17:00'])
    expect(hall.approve('zhao', 'leader')).toBeNull()
    expect(hall.approve('again', 'leader')).toBe('leave.samePerson')
  })

  it('takes the head of the absent one’s own unit, once', () => {
    hall.ask(spans.long)
    expect(hall.approve('other', 'unitHead')).toBe('leave.notHeld')
    expect(hall.approve('unit', 'unitHead')).toBeNull()
    expect(hall.approve('unit', 'unitHead')).toBe('leave.notNeeded')
  })

  it('is not for the absent one, nor for an account that is closed', () => {
    hall.open('self', { role: 'supervisor', approvesAs: ['serviceOffice'], staffId: 'li' })
    hall.ask(spans.short)
    expect(hall.approve('self', 'serviceOffice')).toBe('leave.samePerson')
    hall.tell({ name: 'account.close', data: { accountId: 'office' } })
    expect(hall.approve('office', 'serviceOffice')).toBe('leave.notHeld')
  })

  it('is over once the leave has been decided', () => {
    hall.ask(spans.short)
    expect(hall.approve('office', 'serviceOffice')).toBeNull()
    expect(hall.approve('head', 'serviceOffice')).toBe('leave.notAsked')
  })

  it('waits for another deputy when the named one has gone on leave or left the hall', () => {
    hall.ask(['24 10:00', '24 11:00'])
    const first = hall.newest()
    hall.ask(['24 10:00', '24 11:00'], 'wang', 'zhao')
    expect(hall.approve('office', 'serviceOffice')).toBeNull()
    expect(hall.approve('office', 'serviceOffice', first)).toBe('leave.deputyAway')
    hall.ask(['25 10:00', '25 11:00'])
    hall.tell({ name: 'staff.leave', data: { staffId: 'wang' } })
    expect(hall.approve('office', 'serviceOffice')).toBe('leave.deputyUnknown')
  })
})
