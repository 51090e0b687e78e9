// Service items.
import { defineFeature } from '../../../core/feature.ts'
import { itemDecider } from './decider.ts'

export const item = defineFeature({ decider: itemDecider, slices: {}, projections: [] })
