// Leaves, as the office, the front desk and whoever asked see them: who is away by right, and what waits for whom.
import { defineFeature } from '../../../core/feature.ts'
import { openDuties } from '../../counter/duty/contract.ts'
import type { StaffMember } from '../../counter/staff/contract.ts'
import type { KnownLeave } from './contract.ts'
import { leaveDecider } from './decider.ts'
import { leaveHistory } from './projection.ts'
import { leaveList, ownLeaves } from './queries.ts'

export const leave = defineFeature({
  decider: leaveDecider,
  slices: {
    leaves: ({ leave: { leaves }, staff: { staff } }) => linesOf(Object.values(leaves), staff),
    ownLeaves: ({ leave: { leaves }, staff: { staff }, duty }, windowId) => {
      const here = new Set(openDuties(duty, windowId).map(({ staffId }) => staffId))
      return linesOf(
        Object.values(leaves).filter(({ staffId }) => here.has(staffId)),
        staff,
      )
    },
  },
  projections: [leaveHistory],
  answers: { 'leave.list': leaveList, 'leave.own': ownLeaves },
})

/** The earliest first. */
function linesOf(leaves: readonly KnownLeave[], staff: Readonly<Record<string, StaffMember>>) {
  return [...leaves]
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    .map(({ reason: _sealed, isRunning: _now, approvals, ...shown }) => ({
      ...shown,
      name: staff[shown.staffId]?.name ?? shown.staffId,
      deputyName: staff[shown.deputy]?.name ?? shown.deputy,
      approvedBy: approvals.map(({ as }) => as),
    }))
}
