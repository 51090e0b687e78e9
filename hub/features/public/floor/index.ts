// The map of the hall; kiosks read it from the catalogue, which lies on their own disks.
import { defineFeature } from '../../../core/feature.ts'
import { floorDecider } from './decider.ts'

export const floor = defineFeature({ decider: floorDecider, slices: {}, projections: [] })
