// One-time notices, as the desk that issued them shows and prints them again.
import { defineFeature } from '../../../core/feature.ts'
import { slipDecider } from './decider.ts'
import { slipHistory } from './projection.ts'
import { oneSlip, slipList } from './queries.ts'

export const slip = defineFeature({
  decider: slipDecider,
  slices: { slips: ({ slip: { today } }, windowId) => today[windowId] ?? [] },
  projections: [slipHistory],
  answers: { 'slip.list': slipList, 'slip.one': oneSlip },
})
