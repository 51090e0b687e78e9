// Posts with their A and B roles.
import { defineFeature } from '../../../core/feature.ts'
import { postDecider } from './decider.ts'

export const post = defineFeature({ decider: postDecider, slices: {}, projections: [] })
