// EXAMPLE. Lost property, as the hall board shows it.
import { defineFeature } from '../../../../hub/core/feature.ts'
import { lostDecider } from './decider.ts'
import { lostHistory } from './projection.ts'
import { lostList } from './queries.ts'

const mostShown = 20

export const lostProperty = defineFeature({
  decider: lostDecider,
  slices: {
    lostProperty: ({ lost }) =>
      Object.values(lost.waiting)
        .sort((one, other) => other.foundAt.localeCompare(one.foundAt))
        .slice(0, mostShown),
  },
  projections: [lostHistory],
  answers: { 'lost.list': lostList },
})
