// How the hall's glass looks, and the pledges and words that idle screens show.
import { defineFeature } from '../../../core/feature.ts'
import { appearanceDecider } from './decider.ts'

export const appearance = defineFeature({
  decider: appearanceDecider,
  slices: {
    appearance: ({ appearance: { appearance } }) => appearance,
    pledges: ({ appearance: { pledges } }) => pledges,
  },
  projections: [],
})
