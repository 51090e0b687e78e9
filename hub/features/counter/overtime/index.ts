// Overtime since the last working day, as the office reads it.
import { defineFeature } from '../../../core/feature.ts'
import { overtimeDecider } from './decider.ts'

export const overtime = defineFeature({
  decider: overtimeDecider,
  slices: {
    overtime: ({ overtime, window, staff }) =>
      overtime.days
        .flatMap(({ notes }) => notes)
        .map(({ windowId, staffId, services, firstAt, lastAt }) => ({
          windowId,
          number: window.windows[windowId]?.number ?? windowId,
          staffId,
          name: staff.staff[staffId]?.name ?? staffId,
          services,
          firstAt,
          lastAt,
        })),
  },
  projections: [],
})
