// Leave 请假: B is named first, the length decides who must approve, and the sheet shows who is away by right.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, instant, label, leaveId, remark, staffId } from '#wire/ids'
import { personalText, sealed } from '#wire/personal'
import { approver } from '../account/contract.ts'

/** How long a leave is, by the rulebook: under half a day, half a day, one day to under three, three days and more. */
export const leaveSpan = z.enum(['short', 'halfDay', 'days', 'long'])
export type LeaveSpan = z.output<typeof leaveSpan>

export const leave = z.object({
  leaveId,
  staffId,
  /** Who stands in: B of every post at which the absent one is A. */
  deputy: staffId,
  from: instant,
  to: instant,
  span: leaveSpan,
  reason: sealed,
  /** Who must approve, in any order; `leader` twice means two people. */
  needs: z.array(approver),
  approvals: z.array(z.object({ as: approver, accountId, at: instant })),
  standing: z.enum(['asked', 'approved', 'refused', 'cancelled']),
})
export type Leave = z.output<typeof leave>

/** What colleagues see: never the reason. */
export const leaveLine = leave
  .omit({ reason: true, approvals: true })
  .extend({ name: label, deputyName: label, approvedBy: z.array(approver) })

/** A leave and what became of it. */
const leaveRow = leave.omit({ reason: true, needs: true }).extend({
  askedAt: instant,
  /** Why it was refused, or null. */
  remark: remark.nullable(),
  /** When it was approved in full, refused or given back; null while it is asked for. */
  decidedAt: instant.nullable(),
})

export const leaveContract = defineContract({
  name: 'leave',
  commands: {
    'leave.ask': {
      doc: 'Asks for leave, B named first; a clerk asks only for themselves.',
      roles: ['clerk', 'supervisor', 'administrator'],
      data: z.object({ staffId, deputy: staffId, from: instant, to: instant, reason: personalText(200, 365) }),
    },
    'leave.approve': {
      doc: 'Approves in one capacity that the account holds.',
      roles: ['supervisor', 'leader', 'administrator'],
      data: z.object({ leaveId, as: approver }),
    },
    'leave.refuse': {
      doc: 'Refuses, with a reason for the one who asked.',
      roles: ['supervisor', 'leader', 'administrator'],
      data: z.object({ leaveId, as: approver, remark }),
    },
    'leave.cancel': {
      doc: 'The leave is not taken, or ends early; a clerk cancels only their own.',
      roles: ['clerk', 'supervisor', 'administrator'],
      data: z.object({ leaveId }),
    },
    'leave.begin': {
      doc: 'The time of an approved leave has come; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ leaveId }),
    },
    'leave.end': {
      doc: 'The time of a leave is over; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ leaveId }),
    },
  },
  events: {
    'leave.asked': { version: 1, data: leave },
    'leave.approved': {
      version: 1,
      data: z.object({ leaveId, staffId, as: approver, accountId, at: instant, isComplete: z.boolean() }),
    },
    'leave.refused': { version: 1, data: z.object({ leaveId, staffId, as: approver, accountId, remark, at: instant }) },
    'leave.cancelled': { version: 1, data: z.object({ leaveId, staffId, at: instant }) },
    'leave.begun': { version: 1, data: z.object({ leaveId, staffId, at: instant }) },
    'leave.ended': { version: 1, data: z.object({ leaveId, staffId, at: instant }) },
  },
  refusals: {
    'leave.unknown': { zh: '没有这条请假记录', en: 'There is no such leave' },
    'leave.othersName': { zh: '只能为本人请假', en: 'You can ask only for yourself' },
    'leave.notBefore': { zh: '结束时间应晚于开始时间', en: 'A leave ends after it begins' },
    'leave.noOffice': { zh: '这段时间不是办公时间，无需请假', en: 'No office hours lie in this time' },
    'leave.dayUnknown': { zh: '该年度放假安排尚未导入', en: 'The calendar of that year has not been taken over yet' },
    'leave.deputyUnknown': { zh: '没有这位工作人员', en: 'There is no such staff member' },
    'leave.notDeputy': {
      zh: '代岗人应为其岗位的B岗；本人仅任B岗的，应为该岗位的A岗',
      en: 'The deputy must be B of their posts; of someone who is only B, an A they stand by for',
    },
    'leave.deputyAway': { zh: '代岗人在此期间也请假', en: 'The deputy is on leave in this time' },
    'leave.overlaps': { zh: '与已有请假时间重叠', en: 'This time overlaps another leave' },
    'leave.notAsked': { zh: '该请假已处理', en: 'This leave has been decided already' },
    'leave.notNeeded': { zh: '该请假不需要此级审批', en: 'This leave does not need that approval' },
    'leave.notHeld': { zh: '您没有此级审批权限', en: 'Your account does not hold that capacity' },
    'leave.samePerson': { zh: '须由不同的人审批', en: 'Two different people must approve' },
  },
  slices: {
    /** Leaves of whoever is on duty at this window. */
    ownLeaves: { on: ['desk'], leaseMs: 60_000, value: z.array(leaveLine) },
    leaves: { on: ['office', 'frontDesk'], leaseMs: 60_000, value: z.array(leaveLine) },
  },
  queries: {
    'leave.own': {
      doc: 'One’s own leaves and why one was refused; the newest first, at most 100.',
      roles: ['clerk', 'supervisor', 'leader', 'administrator'],
      own: 'staffId',
      params: z.object({ staffId }),
      row: leaveRow,
    },
    'leave.list': {
      doc: 'Leaves that meet a time, whatever became of them, or those of one person; the newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: z.object({ from: instant, to: instant, staffId: staffId.optional() }),
      row: leaveRow,
    },
  },
  /** Leaves that are asked for, running or to come; refused ones until their time is over, those given back until the day is. */
  state: z.object({
    leaves: z.record(
      leaveId,
      leave.extend({
        /** Whether the person is away by it now: what screens show may not depend on the time alone. */
        isRunning: z.boolean(),
      }),
    ),
  }),
})

type LeaveState = z.output<(typeof leaveContract)['state']>
export type KnownLeave = LeaveState['leaves'][string]

/** True when a staff member is on approved leave at an instant (ISO 8601 UTC); for decisions. */
export function isOnLeave({ leaves }: LeaveState, staffId: string, at: string): boolean {
  return Object.values(leaves).some(
    (one) => one.staffId === staffId && one.standing === 'approved' && one.from <= at && at < one.to,
  )
}

/** True while a staff member is on approved leave, as far as the hall has been told; for slices. */
export function isAwayByLeave({ leaves }: LeaveState, staffId: string): boolean {
  return Object.values(leaves).some((one) => one.staffId === staffId && one.isRunning)
}
