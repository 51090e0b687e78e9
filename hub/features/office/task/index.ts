// Open tasks, as the office, the front desk and each desk see them.
import { defineFeature } from '../../../core/feature.ts'
import { openDuties } from '../../counter/duty/contract.ts'
import { taskDecider } from './decider.ts'

export const task = defineFeature({
  decider: taskDecider,
  slices: {
    tasks: ({ task, window: { windows }, staff: { staff }, duty }, subject) => {
      // A desk's subject is its window; the office and the front desk have none and see everything.
      const here =
        windows[subject] === undefined ? null : new Set(openDuties(duty, subject).map(({ staffId }) => staffId))
      const nameOf = (staffId: string | null) => (staffId === null ? null : (staff[staffId]?.name ?? staffId))
      return Object.values(task.tasks)
        .filter(({ windowId, to }) => here === null || windowId === subject || (to !== null && here.has(to)))
        .map((one) => ({
          ...one,
          windowNumber: one.windowId === null ? null : (windows[one.windowId]?.number ?? one.windowId),
          aboutName: nameOf(one.about),
          toName: nameOf(one.to),
        }))
    },
  },
  projections: [],
})
