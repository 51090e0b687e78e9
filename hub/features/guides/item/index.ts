// Service items, and what was changed of them by whom.
import { defineFeature } from '../../../core/feature.ts'
import { itemDecider } from './decider.ts'
import { itemHistory } from './projection.ts'
import { allItems, changesOf } from './queries.ts'

export const item = defineFeature({
  decider: itemDecider,
  slices: {},
  projections: [itemHistory],
  answers: { 'item.all': allItems, 'item.changes': changesOf },
})
