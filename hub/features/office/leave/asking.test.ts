// Leave is asked for by oneself, with B named first, in office hours, and beside no other leave.
import { beforeEach, describe, expect, it } from 'vitest'
import { at, createLeaveHall, type LeaveHall, spans } from '../../../../tests/fakes/leave-hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import type { Command } from '../../../core/machine.ts'

let hall: LeaveHall
beforeEach(() => {
  hall = createLeaveHall()
})

describe('asking', () => {
  it('names the deputy and tells colleagues everything but the reason', () => {
    expect(hall.ask(spans.days)).toBeNull()
    expect(hall.lines()).toEqual([
      {
        leaveId: hall.newest(),
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
    expect(hall.ask(['24 11:00', '24 11:00'])).toBe('leave.notBefore')
    expect(hall.ask(['24 12:00', '24 13:30'])).toBe('leave.noOffice')
    expect(hall.ask(spans.short, 'nobody', 'wang')).toBe('leave.deputyUnknown')
    expect(hall.ask(spans.short, 'li', 'nobody')).toBe('leave.deputyUnknown')
    expect(hall.ask(spans.short, 'li', 'chen')).toBe('leave.notDeputy')
    hall.tell({
      name: 'hall.configure',
      data: { ...(hall.events('hall.configured').at(-1) as object), workingDays: 'notices' },
    })
    expect(hall.ask(['24 10:00', '24 11:00'])).toBe('leave.dayUnknown')
  })

  it('is refused where it meets another leave of the same person or of the deputy', () => {
    expect(hall.ask(['24 10:00', '24 11:00'])).toBeNull()
    expect(hall.ask(['24 10:59', '24 11:30'])).toBe('leave.overlaps')
    expect(hall.ask(['24 11:00', '24 11:30'])).toBeNull()
    expect(hall.ask(['24 09:30', '24 10:00'])).toBeNull()
    expect(hall.ask(['24 10:30', '24 10:45'], 'wang', 'zhao')).toBeNull()
    expect(hall.ask(['25 10:00', '25 11:00'], 'wang', 'zhao')).toBeNull()
    expect(hall.ask(['25 10:59', '25 12:00'])).toBe('leave.deputyAway')
    expect(hall.ask(['25 11:00', '25 12:00'])).toBeNull()
  })

  it('ends at twenty leaves that are open for one person', () => {
    for (let n = 0; n < 20; n++) {
      const minute = (n % 30) * 2
      const times = [`24 10:${String(minute).padStart(2, '0')}`, `24 10:${String(minute + 1).padStart(2, '0')}`]
      expect(hall.ask(times as [string, string])).toBeNull()
    }
    expect(hall.ask(['24 11:00', '24 11:01'])).toBe('tooMany')
  })
})
