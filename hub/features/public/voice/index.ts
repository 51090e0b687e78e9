// How the hall's speakers call visitors.
import { defineFeature } from '../../../core/feature.ts'
import { voiceDecider } from './decider.ts'

export const voice = defineFeature({
  decider: voiceDecider,
  slices: { voice: ({ voice }) => voice },
  projections: [],
})
