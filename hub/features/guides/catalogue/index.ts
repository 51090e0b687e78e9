// The catalogue that kiosks keep.
import { defineFeature } from '../../../core/feature.ts'
import { catalogueDecider } from './decider.ts'

export const catalogue = defineFeature({
  decider: catalogueDecider,
  slices: { catalogue: ({ catalogue: { edition } }) => edition },
  projections: [],
})
