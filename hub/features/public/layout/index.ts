// Layouts of the hall's glasses: what each shows when, and the office's list of all.
import { splitViewKey, type ViewKey } from '#wire/view'
import { defineFeature } from '../../../core/feature.ts'
import { layoutDecider } from './decider.ts'
import { glassIdsOf, planOf } from './plan.ts'

export const layout = defineFeature({
  decider: layoutDecider,
  slices: {
    glassPlan: ({ layout }, glassId) => planOf(layout, glassId),
    layouts: ({ layout, glass: { glasses } }) => {
      const { layouts, schedules, groups, ofGlass, ofGroup, powers } = layout
      const boards = (Object.keys(glasses) as ViewKey[]).map(splitViewKey).filter(({ kind }) => kind === 'board')
      return {
        layouts: Object.values(layouts),
        schedules: Object.values(schedules),
        groups: Object.values(groups),
        assignments: [
          ...Object.entries(ofGroup).map(([groupId, one]) => ({ target: { is: 'group' as const, groupId }, ...one })),
          ...Object.entries(ofGlass).map(([glassId, one]) => ({ target: { is: 'glass' as const, glassId }, ...one })),
        ],
        powers: Object.entries(powers).map(([glassId, power]) => ({ glassId, power })),
        glassIds: glassIdsOf(
          layout,
          boards.map(({ subject }) => subject),
        ),
      }
    },
  },
  projections: [],
})
