// Leave is asked for with B named first, approved in the capacities its length needs, and given back by coming back.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import type { Command } from '../../../core/machine.ts'
import type { Approver, PersonRole } from '../account/contract.ts'
import { isOnLeave, type Leave } from './contract.ts'

let hall: Hall

interface Holder {
  readonly role: PersonRole
  readonly approvesAs?: Approver[]
  readonly unitId?: string
  readonly staffId?: string
}
const holders: Record<string, Holder> = {
  office: { role: 'supervisor', approvesAs: ['serviceOffice'] },
  head: { role: 'supervisor', approvesAs: ['serviceOffice', 'serviceOfficeHead'] },
  leader1: { role: 'leader', approvesAs: ['leader'] },
  leader2: { role: 'leader', approvesAs: ['leader'] },
  unit: { role: 'leader', approvesAs: ['unitHead'], unitId: 'social' },
  other: { role: 'leader', approvesAs: ['unitHead'], unitId: 'medical' },
  centre: { role: 'leader', approvesAs: ['centreHead'] },
  nobody: { role: 'supervisor' },
}

function open(accountId: string, { role, approvesAs = [], unitId, staffId }: Holder): void {
  const data = { accountId, name: accountId, role, staffId: staffId ?? null, unitId: unitId ?? null, approvesAs }
  hall.tell({ name: 'account.open', data })
}

beforeEach(() => {
  hall = createHall()
  for (const [accountId, holder] of Object.entries(holders)) open(accountId, holder)
})

/** An instant of a day of that week, `23 09:00` for Monday morning. */
const at = (wall: string) => new Date(`2026-11-${wall.replace(' ', 'T')}:00.000+08:00`).toISOString()
const spans = {
  short: ['24 10:00', '24 11:00'],
  halfDay: ['24 09:00', '24 12:00'],
  days: ['24 09:00', '25 17:00'],
  long: ['24 09:00', '26 17:00'],
} as const

function ask(times: readonly [string, string] = spans.short, staffId = 'li', deputy = 'wang'): string | null {
  const data = { staffId, deputy, from: at(times[0]), to: at(times[1]), reason: '就医' }
  return hall.tell({ name: 'leave.ask', data })
}
const newest = () => (hall.events('leave.asked') as Leave[]).at(-1)?.leaveId ?? ''
function decide(accountId: string, as: Approver, leaveId = newest()): string | null {
  const actor = person(holders[accountId]?.role ?? 'leader', holders[accountId]?.staffId ?? null, accountId)
  return hall.tell({ name: 'leave.approve', data: { leaveId, as } }, 0, actor)
}
const approved = () => (hall.events('leave.approved') as { isComplete: boolean }[]).map(({ isComplete }) => isComplete)
const lines = () => hall.fact('office:main', 'leaves') as { standing: string; approvedBy: string[] }[]

describe('asking', () => {
  it('names the deputy and tells colleagues everything but the reason', () => {
    expect(ask(spans.days)).toBeNull()
    expect(lines()).toEqual([
      {
        leaveId: newest(),
        staffId: 'li',
        name: '李明',
        deputy: 'wang',
        deputyName: '王芳',
        from: at('24 09:00'),
        to: at('25 17:00'),
        span: 'days',
        needs: ['leader', 'leader'],
        approvedBy: [],
        standing: 'asked',
      },
    ])
    expect(JSON.stringify(hall.events('leave.asked'))).not.toContain('就医')
  })

  it('is for a clerk for themselves only', () => {
    const [from, to] = [at('24 10:00'), at('24 11:00')]
    const command: Command = { name: 'leave.ask', data: { staffId: 'li', deputy: 'wang', from, to, reason: '就医' } }
    expect(hall.tell(command, 0, person('clerk', 'wang'))).toBe('leave.othersName')
    expect(hall.tell(command, 0, person('clerk', null, 'clerk'))).toBe('leave.othersName')
    expect(hall.tell(command, 0, person('clerk', 'li'))).toBeNull()
  })

  it('is refused where it makes no sense', () => {
    expect(ask(['24 11:00', '24 11:00'])).toBe('leave.notBefore')
    expect(ask(['24 12:00', '24 13:30'])).toBe('leave.noOffice')
    expect(ask(spans.short, 'nobody', 'wang')).toBe('leave.deputyUnknown')
    expect(ask(spans.short, 'li', 'nobody')).toBe('leave.deputyUnknown')
    expect(ask(spans.short, 'li', 'chen')).toBe('leave.notDeputy')
    hall.tell({ name: 'hall.configure', data: { ...siteData(), workingDays: 'notices' } })
    expect(ask(['24 10:00', '24 11:00'])).toBe('leave.dayUnknown')
  })

  it('is refused where it meets another leave of the same person or of the deputy', () => {
    expect(ask(['24 10:00', '24 11:00'])).toBeNull()
    expect(ask(['24 10:59', '24 11:30'])).toBe('leave.overlaps')
    expect(ask(['24 11:00', '24 11:30'])).toBeNull()
    expect(ask(['24 10:30', '24 10:45'], 'wang', 'zhao')).toBeNull()
    expect(ask(['25 10:00', '25 11:00'], 'wang', 'zhao')).toBeNull()
    expect(ask(['25 10:59', '25 12:00'])).toBe('leave.deputyAway')
    expect(ask(['25 11:00', '25 12:00'])).toBeNull()
  })

  it('ends at twenty leaves that are open for one person', () => {
    for (let n = 0; n < 20; n++) {
      const minute = (n % 30) * 2
      const times = [`24 10:${String(minute).padStart(2, '0')}`, `24 10:${String(minute + 1).padStart(2, '0')}`]
      expect(ask(times as [string, string])).toBeNull()
    }
    expect(ask(['24 11:00', '24 11:01'])).toBe('tooMany')
  })
})

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
    ask(spans[span])
    for (const [accountId, as] of approvals) expect(decide(accountId, as)).toBeNull()
    expect(approved()).toEqual(approvals.map((_, n) => n === approvals.length - 1))
    expect(lines()).toMatchObject([{ standing: 'approved', approvedBy: approvals.map(([, as]) => as) }])
  })

  it('takes the capacity the leave needs, held by the one who approves', () => {
    ask(spans.halfDay)
    expect(decide('office', 'serviceOffice')).toBe('leave.notNeeded')
    expect(decide('office', 'serviceOfficeHead')).toBe('leave.notHeld')
    expect(decide('nobody', 'serviceOfficeHead')).toBe('leave.notHeld')
    expect(decide('head', 'serviceOfficeHead', 'leave_none')).toBe('leave.unknown')
    expect(hall.tell({ name: 'leave.approve', data: { leaveId: newest(), as: 'serviceOfficeHead' } })).toBe(
      'leave.notHeld',
    )
  })

  it('takes two leaders, not one twice, nor one person with two accounts', () => {
    open('again', { role: 'leader', approvesAs: ['leader'], staffId: 'zhao' })
    open('zhao', { role: 'leader', approvesAs: ['leader'], staffId: 'zhao' })
    ask(spans.days)
    expect(decide('leader1', 'leader')).toBeNull()
    expect(decide('leader1', 'leader')).toBe('leave.samePerson')
    expect(lines()).toMatchObject([{ standing: 'asked' }])
    expect(decide('zhao', 'leader')).toBeNull()
    ask(['26 09:00', '26 17:00'])
    expect(decide('zhao', 'leader')).toBeNull()
    expect(decide('again', 'leader')).toBe('leave.samePerson')
  })

  it('takes the head of the absent one’s own unit, once', () => {
    ask(spans.long)
    expect(decide('other', 'unitHead')).toBe('leave.notHeld')
    expect(decide('unit', 'unitHead')).toBeNull()
    expect(decide('unit', 'unitHead')).toBe('leave.notNeeded')
  })

  it('is not for the absent one, nor for an account that is closed', () => {
    open('self', { role: 'supervisor', approvesAs: ['serviceOffice'], staffId: 'li' })
    ask(spans.short)
    expect(decide('self', 'serviceOffice')).toBe('leave.samePerson')
    hall.tell({ name: 'account.close', data: { accountId: 'office' } })
    expect(decide('office', 'serviceOffice')).toBe('leave.notHeld')
  })

  it('is over once the leave has been decided', () => {
    ask(spans.short)
    expect(decide('office', 'serviceOffice')).toBeNull()
    expect(decide('head', 'serviceOffice')).toBe('leave.notAsked')
  })

  it('waits for another deputy when the named one has gone on leave or left the hall', () => {
    ask(['24 10:00', '24 11:00'])
    const first = newest()
    ask(['24 10:00', '24 11:00'], 'wang', 'zhao')
    expect(decide('office', 'serviceOffice')).toBeNull()
    expect(decide('office', 'serviceOffice', first)).toBe('leave.deputyAway')
    ask(['25 10:00', '25 11:00'])
    hall.tell({ name: 'staff.leave', data: { staffId: 'wang' } })
    expect(decide('office', 'serviceOffice')).toBe('leave.deputyUnknown')
  })
})

describe('what becomes of a leave', () => {
  const refuseIt = (accountId: string, as: Approver) => {
    const data = { leaveId: newest(), as, remark: '当天人手不足' }
    return hall.tell({ name: 'leave.refuse', data }, 0, person('supervisor', null, accountId))
  }
  const cancel = (actor = person('clerk', 'li')) =>
    hall.tell({ name: 'leave.cancel', data: { leaveId: newest() } }, 0, actor)
  /** Whether somebody is on approved leave, from what happened. */
  function isAway(staffId: string, wall: string): boolean {
    const leaves = Object.fromEntries((hall.events('leave.asked') as Leave[]).map((one) => [one.leaveId, { ...one }]))
    const decided = {
      'leave.approved': 'approved',
      'leave.cancelled': 'cancelled',
      'leave.refused': 'refused',
    } as const
    for (const [type, standing] of Object.entries(decided)) {
      for (const { leaveId } of hall.events(type) as { leaveId: string }[]) {
        const one = leaves[leaveId]
        if (one !== undefined) leaves[leaveId] = { ...one, standing }
      }
    }
    return isOnLeave({ leaves }, staffId, at(wall))
  }

  it('one refusal by any of those who must approve is enough, with its reason on record', () => {
    ask(spans.long)
    expect(decide('centre', 'centreHead')).toBeNull()
    expect(refuseIt('office', 'serviceOffice')).toBe('leave.notNeeded')
    expect(refuseIt('other', 'unitHead')).toBe('leave.notHeld')
    expect(refuseIt('unit', 'unitHead')).toBeNull()
    expect(hall.events('leave.refused')).toMatchObject([{ as: 'unitHead', accountId: 'unit', remark: '当天人手不足' }])
    expect(refuseIt('unit', 'unitHead')).toBe('leave.notAsked')
    expect(lines()).toMatchObject([{ standing: 'refused' }])
    expect(ask(spans.long)).toBeNull()
  })

  it('somebody is on leave from its beginning to before its end, once it is approved', () => {
    ask(['24 10:00', '24 11:00'])
    expect(isAway('li', '24 10:30')).toBe(false)
    decide('office', 'serviceOffice')
    expect(['24 09:59', '24 10:00', '24 10:59', '24 11:00'].map((wall) => isAway('li', wall))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isAway('wang', '24 10:30')).toBe(false)
  })

  it('whoever comes back early gives it back: they are on leave no more', () => {
    ask(spans.short)
    decide('office', 'serviceOffice')
    expect(cancel(person('clerk', 'wang'))).toBe('leave.othersName')
    expect(cancel()).toBeNull()
    expect(isAway('li', '24 10:30')).toBe(false)
    expect(cancel()).toBe('leave.notAsked')
    expect(hall.tell({ name: 'leave.cancel', data: { leaveId: 'leave_none' } })).toBe('leave.unknown')
  })

  it('ends with the person’s time at the hall, whether asked for or approved', () => {
    ask(['24 10:00', '24 11:00'])
    decide('office', 'serviceOffice')
    ask(['25 10:00', '25 11:00'])
    ask(['26 10:00', '26 11:00'], 'chen', 'zhao')
    hall.tell({ name: 'staff.leave', data: { staffId: 'li' } })
    expect(lines().map(({ standing }) => standing)).toEqual(['cancelled', 'cancelled', 'asked'])
  })

  it('leaves the sheet when it is over; what nobody decided stays a week longer, what was given back goes first', () => {
    ask(['24 10:00', '24 11:00'])
    ask(['24 15:00', '24 16:00'])
    decide('office', 'serviceOffice')
    ask(['25 10:00', '25 11:00'])
    cancel()
    const begin = (date: string) => {
      hall.tell({ name: 'hall.beginDay', data: { date } })
      return lines().map(({ standing }) => standing)
    }
    expect(begin('2026-11-24')).toEqual(['asked', 'approved'])
    expect(begin('2026-11-25')).toEqual(['asked', 'approved'])
    expect(begin('2026-11-26')).toEqual(['asked'])
    expect(begin('2026-12-01')).toEqual(['asked'])
    expect(begin('2026-12-02')).toEqual([])
  })
})

function siteData(): Record<string, unknown> {
  return hall.events('hall.configured').at(-1) as Record<string, unknown>
}
