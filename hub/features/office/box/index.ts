// Boxes and devices as the office sees them; secrets' hashes stay inside.
import { naturalOrder } from '#wire/natural-order'
import { defineFeature } from '../../../core/feature.ts'
import { boxDecider } from './decider.ts'

export const box = defineFeature({
  decider: boxDecider,
  slices: {
    boxes: ({ box }) => ({
      waiting: Object.values(box.waiting).map(({ secretHash: _secret, ...rest }) => rest),
      boxes: byName(box.boxes).map(({ secretHash: _secret, ...rest }) => rest),
      devices: byName(box.devices),
    }),
  },
  projections: [],
})

/** Lists are read by people: box-2 stands before box-10. */
function byName<T>(record: Readonly<Record<string, T>>): T[] {
  return Object.entries(record)
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([, one]) => one)
}
