// Leaves, as the office and the front desk see them: who is away by right, and what waits for whom.
import { defineFeature } from '../../../core/feature.ts'
import { leaveDecider } from './decider.ts'
import { leaveHistory } from './projection.ts'
import { leaveList } from './queries.ts'

export const leave = defineFeature({
  decider: leaveDecider,
  slices: {
    leaves: ({ leave, staff: { staff } }) =>
      Object.values(leave.leaves)
        .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
        .map(({ reason: _sealed, isRunning: _now, approvals, ...shown }) => ({
          ...shown,
          name: staff[shown.staffId]?.name ?? shown.staffId,
          deputyName: staff[shown.deputy]?.name ?? shown.deputy,
          approvedBy: approvals.map(({ as }) => as),
        })),
  },
  projections: [leaveHistory],
  answers: { 'leave.list': leaveList },
})
