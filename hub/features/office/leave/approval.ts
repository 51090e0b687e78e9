// Who may approve or refuse a leave: whoever holds the capacity, for the right unit, never the absent one, never twice.
import type { CommandData } from '#wire/define'
import { accept, type Context, type Decision, refuse } from '../../../core/decider.ts'
import type { postContract } from '../../counter/post/contract.ts'
import type { staffContract } from '../../counter/staff/contract.ts'
import type { calendarContract } from '../../public/calendar/contract.ts'
import type { hallClockContract } from '../../public/hall-clock/contract.ts'
import type { Account, Approver, accountContract } from '../account/contract.ts'
import type { Leave, leaveContract } from './contract.ts'
import { leavesIn } from './deputy.ts'

type Of = typeof leaveContract
type Needs = readonly [
  typeof staffContract,
  typeof postContract,
  typeof accountContract,
  typeof hallClockContract,
  typeof calendarContract,
]
type LeaveContext = Context<Of, Needs>
type Found = { readonly leave: Leave; readonly account: Account }

/** Takes one approval; the leave is approved when every capacity it needs has said yes. */
export function approve({ leaveId, as }: CommandData<Of, 'leave.approve'>, context: LeaveContext): Decision<Of> {
  const found = decidable(leaveId, as, context)
  if (!('leave' in found)) return found
  const { leave, account } = found
  const { state, hall, facts } = context
  const given = leave.approvals.filter((one) => one.as === as).length
  if (given >= leave.needs.filter((one) => one === as).length) return refuse('leave.notNeeded', { as })
  if (leave.approvals.some((one) => isSamePerson(account, hall.account.accounts[one.accountId]))) {
    return refuse('leave.samePerson', { as })
  }
  const { staffId, deputy, from, to } = leave
  if (hall.staff.staff[deputy] === undefined) return refuse('leave.deputyUnknown', { staffId: deputy })
  if (leavesIn(state.leaves, deputy, from, to).some(({ standing }) => standing === 'approved')) {
    return refuse('leave.deputyAway', { deputy })
  }
  const isComplete = leave.approvals.length + 1 === leave.needs.length
  const { accountId } = account
  return accept({ type: 'leave.approved', data: { leaveId, staffId, as, accountId, at: facts.at, isComplete } })
}

/** One refusal is enough. */
export function refuseLeave(
  { leaveId, as, remark }: CommandData<Of, 'leave.refuse'>,
  context: LeaveContext,
): Decision<Of> {
  const found = decidable(leaveId, as, context)
  if (!('leave' in found)) return found
  const { staffId } = found.leave
  const { accountId } = found.account
  const at = context.facts.at
  return accept({ type: 'leave.refused', data: { leaveId, staffId, as, accountId, remark, at } })
}

/** The leave and the account, when this person may decide it in this capacity. */
function decidable(leaveId: string, as: Approver, { state, hall, actor }: LeaveContext): Found | Decision<Of> {
  const leave = state.leaves[leaveId]
  if (leave === undefined) return refuse('leave.unknown', { leaveId })
  if (leave.standing !== 'asked') return refuse('leave.notAsked', { standing: leave.standing })
  if (!leave.needs.includes(as)) return refuse('leave.notNeeded', { as })
  const account = actor.kind === 'person' ? hall.account.accounts[actor.accountId] : undefined
  const unitId = hall.staff.staff[leave.staffId]?.unitId
  if (account === undefined || !holds(account, as, unitId)) return refuse('leave.notHeld', { as })
  if (account.staffId === leave.staffId) return refuse('leave.samePerson', { as })
  return { leave, account }
}

/** Whether an account holds a capacity; the head of a unit speaks for that unit only. */
function holds({ approvesAs, unitId, isClosed }: Account, as: Approver, absentUnitId: string | undefined): boolean {
  if (isClosed || !approvesAs.includes(as)) return false
  return as !== 'unitHead' || (unitId !== null && unitId === absentUnitId)
}

/** Two accounts of one staff member are one person. */
function isSamePerson(account: Account, other: Account | undefined): boolean {
  if (other === undefined) return false
  return account.accountId === other.accountId || (account.staffId !== null && account.staffId === other.staffId)
}
