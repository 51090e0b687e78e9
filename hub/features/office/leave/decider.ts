// Leave is asked for with B named first, approved in the capacities its length needs, and may be given back.
import type { StateOf } from '#wire/define'
import { sealedOf } from '#wire/personal'
import { dateAfter } from '../../../core/civil-time.ts'
import { type Alarm, accept, defineDecider, refuse } from '../../../core/decider.ts'
import { dutyContract } from '../../counter/duty/contract.ts'
import { postContract } from '../../counter/post/contract.ts'
import { staffContract } from '../../counter/staff/contract.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { accountContract } from '../account/contract.ts'
import { approve, refuseLeave } from './approval.ts'
import { type KnownLeave, leaveContract } from './contract.ts'
import { isOpen, leavesIn, mayStandIn } from './deputy.ts'
import { approversOf, spanOf } from './span.ts'

/** Leaves that one person may have asked for at a time. */
const mostOpen = 20

/** What nobody has decided stays on the sheet so long after its time is over. */
const undecidedDays = 7

export const leaveDecider = defineDecider({
  contract: leaveContract,
  needs: [staffContract, postContract, accountContract, hallClockContract, calendarContract, dutyContract],
  initial: { leaves: {} },
  decide: {
    'leave.ask': ({ staffId, deputy, from, to, reason }, { state, hall, facts, actor }) => {
      if (actor.kind === 'person' && actor.role === 'clerk' && actor.staffId !== staffId) {
        return refuse('leave.othersName', { staffId })
      }
      for (const one of [staffId, deputy]) {
        if (hall.staff.staff[one] === undefined) return refuse('leave.deputyUnknown', { staffId: one })
      }
      if (from >= to) return refuse('leave.notBefore', { from, to })
      const overlapping = leavesIn(state.leaves, staffId, from, to)[0]
      if (overlapping !== undefined) return refuse('leave.overlaps', { leaveId: overlapping.leaveId })
      if (!mayStandIn(Object.values(hall.post.posts), staffId, deputy)) return refuse('leave.notDeputy', { deputy })
      if (leavesIn(state.leaves, deputy, from, to).length > 0) return refuse('leave.deputyAway', { deputy })
      const { site } = hall.hall
      const span = site === null ? 'noOffice' : spanOf(site, hall.calendar, from, to)
      if (span === 'noOffice' || span === 'dayUnknown') return refuse(`leave.${span}`, { from, to })
      const open = Object.values(state.leaves).filter((one) => one.staffId === staffId && isOpen(one))
      if (open.length >= mostOpen) return refuse('tooMany', { most: mostOpen })
      const asked = { leaveId: facts.id('leave'), staffId, deputy, from, to, span, reason: sealedOf(reason) }
      const needs = [...approversOf[span]]
      return accept({ type: 'leave.asked', data: { ...asked, needs, approvals: [], standing: 'asked' } })
    },
    'leave.approve': (data, context) => approve(data, context),
    'leave.refuse': (data, context) => refuseLeave(data, context),
    'leave.cancel': ({ leaveId }, { state, facts, actor }) => {
      const leave = state.leaves[leaveId]
      if (leave === undefined) return refuse('leave.unknown', { leaveId })
      const { staffId, standing } = leave
      if (actor.kind === 'person' && actor.role === 'clerk' && actor.staffId !== staffId) {
        return refuse('leave.othersName', { staffId })
      }
      if (!isOpen(leave)) return refuse('leave.notAsked', { standing })
      return accept({ type: 'leave.cancelled', data: { leaveId, staffId, at: facts.at } })
    },
    'leave.begin': ({ leaveId }, { state, facts }) => {
      const leave = state.leaves[leaveId]
      if (leave === undefined) return refuse('leave.unknown', { leaveId })
      const beginsAt = beginOf(leave)
      if (beginsAt === null || beginsAt > facts.now || leave.to <= facts.now) return accept()
      return accept({ type: 'leave.begun', data: { leaveId, staffId: leave.staffId, at: facts.at } })
    },
    'leave.end': ({ leaveId }, { state, facts }) => {
      const leave = state.leaves[leaveId]
      if (leave === undefined) return refuse('leave.unknown', { leaveId })
      if (!leave.isRunning || leave.to > facts.now) return accept()
      return accept({ type: 'leave.ended', data: { leaveId, staffId: leave.staffId, at: facts.at } })
    },
  },
  evolve: {
    'leave.asked': (state, leave) => ({
      leaves: { ...state.leaves, [leave.leaveId]: { ...leave, isRunning: false } },
    }),
    'leave.approved': (state, { leaveId, as, accountId, at, isComplete }) =>
      changed(state, leaveId, ({ approvals }) => ({
        approvals: [...approvals, { as, accountId, at }],
        ...(isComplete ? { standing: 'approved' as const } : {}),
      })),
    'leave.refused': (state, { leaveId }) => changed(state, leaveId, () => ({ standing: 'refused' })),
    'leave.cancelled': (state, { leaveId }) =>
      changed(state, leaveId, () => ({ standing: 'cancelled', isRunning: false })),
    'leave.begun': (state, { leaveId }) => changed(state, leaveId, () => ({ isRunning: true })),
    'leave.ended': (state, { leaveId }) => changed(state, leaveId, () => ({ isRunning: false })),
    'hall.dayBegun': (state, { date }) => ({
      leaves: Object.fromEntries(Object.entries(state.leaves).filter(([, leave]) => isStillNeeded(leave, date))),
    }),
  },
  policies: {
    'staff.left': ({ staffId }, { state }) =>
      Object.values(state.leaves)
        .filter((leave) => leave.staffId === staffId && isOpen(leave))
        .map(({ leaveId }) => ({ name: 'leave.cancel', data: { leaveId } })),
  },
  alarms: ({ leaves }, _hall, now) =>
    Object.values(leaves).flatMap((leave): Alarm<typeof leaveContract>[] => {
      const { leaveId, isRunning, to } = leave
      if (isRunning) return [{ at: to, command: { name: 'leave.end', data: { leaveId } } }]
      const at = to > now ? beginOf(leave) : null
      return at === null ? [] : [{ at, command: { name: 'leave.begin', data: { leaveId } } }]
    }),
})

/** When a leave begins that is approved and has not begun, ISO 8601 UTC; null for any other. */
function beginOf({ standing, isRunning, from }: KnownLeave): string | null {
  return standing === 'approved' && !isRunning ? from : null
}

type State = StateOf<typeof leaveContract>

function changed(state: State, leaveId: string, change: (leave: KnownLeave) => Partial<KnownLeave>): State {
  const leave = state.leaves[leaveId]
  return leave === undefined ? state : { leaves: { ...state.leaves, [leaveId]: { ...leave, ...change(leave) } } }
}

/** Whether a leave stays at hand when a business date begins; an hour of the day before may be today in Greenwich, or not yet. */
function isStillNeeded({ standing, isRunning, to }: KnownLeave, date: string): boolean {
  const isOver = (days: number) => to < dateAfter(date, -days)
  if (standing === 'cancelled' || isRunning) return isRunning
  return !isOver(standing === 'asked' ? undecidedDays : 1)
}
