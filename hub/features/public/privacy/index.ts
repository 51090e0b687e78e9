// No text that everybody reads may hold personal data, whichever feature it belongs to.
import { defineFeature } from '../../../core/feature.ts'
import { privacyDecider } from './decider.ts'
import { privacyGuard } from './guard.ts'

export const privacy = defineFeature({ decider: privacyDecider, slices: {}, projections: [], guard: privacyGuard })
