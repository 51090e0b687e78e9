// The small hall with everybody who may approve a leave, and words for asking, approving and looking.
import type { Approver, PersonRole } from '../../hub/features/office/account/contract.ts'
import type { Leave } from '../../hub/features/office/leave/contract.ts'
import { createHall, type Hall } from './hall.ts'
import { person } from './lunch-hall.ts'

interface Holder {
  readonly role: PersonRole
  readonly approvesAs?: Approver[]
  readonly unitId?: string
  readonly staffId?: string
}

/** Accounts by name, and in which capacity each approves. */
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

/** A time of that week for each length of leave. */
export const spans = {
  short: ['24 10:00', '24 11:00'],
  halfDay: ['24 09:00', '24 12:00'],
  days: ['24 09:00', '25 17:00'],
  long: ['24 09:00', '26 17:00'],
} as const

/** An instant of that week by the wall of the hall, `24 09:00` for Tuesday morning. */
export const at = (wall: string) => new Date(`2026-11-${wall.replace(' ', 'T')}:00.000+08:00`).toISOString()

export interface LeaveHall extends Hall {
  open(accountId: string, holder: Holder): void
  /** Asks for a leave; gives the code of the refusal, or null. */
  ask(times?: readonly [string, string], staffId?: string, deputy?: string): string | null
  /** The leave that was asked for last. */
  newest(): string
  approve(accountId: string, as: Approver, leaveId?: string): string | null
  /** The office's sheet. */
  lines(): { standing: string; approvedBy: string[] }[]
}

export function createLeaveHall(): LeaveHall {
  const hall = createHall()
  const newest = () => (hall.events('leave.asked') as Leave[]).at(-1)?.leaveId ?? ''
  const open = (accountId: string, { role, approvesAs = [], unitId, staffId }: Holder) => {
    const data = { accountId, name: accountId, role, staffId: staffId ?? null, unitId: unitId ?? null, approvesAs }
    hall.tell({ name: 'account.open', data })
  }
  for (const [accountId, holder] of Object.entries(holders)) open(accountId, holder)
  return {
    ...hall,
    open,
    newest,
    ask(times = spans.short, staffId = 'li', deputy = 'wang') {
      const data = { staffId, deputy, from: at(times[0]), to: at(times[1]), reason: '就医' }
      return hall.tell({ name: 'leave.ask', data })
    },
    approve(accountId, as, leaveId = newest()) {
      const actor = person(holders[accountId]?.role ?? 'leader', null, accountId)
      return hall.tell({ name: 'leave.approve', data: { leaveId, as } }, 0, actor)
    },
    lines: () => hall.fact('office:main', 'leaves') as { standing: string; approvedBy: string[] }[],
  }
}
