// Boxes and devices as the office sees them; secrets' hashes stay inside.
import { defineFeature } from '../../../core/feature.ts'
import { boxDecider } from './decider.ts'

export const box = defineFeature({
  decider: boxDecider,
  slices: {
    boxes: ({ box }) => ({
      waiting: Object.values(box.waiting).map(({ secretHash: _secret, ...rest }) => rest),
      boxes: Object.values(box.boxes).map(({ secretHash: _secret, ...rest }) => rest),
      devices: Object.values(box.devices),
    }),
  },
  projections: [],
})
