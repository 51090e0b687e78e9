// The platforms as the office sees them; secrets' hashes stay inside.
import { defineFeature } from '../../../core/feature.ts'
import { platformDecider } from './decider.ts'

export const platform = defineFeature({
  decider: platformDecider,
  slices: {
    platforms: ({ platform: { platforms } }) =>
      Object.values(platforms)
        .map(({ secretHash: _secret, ...rest }) => rest)
        .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')),
  },
  projections: [],
})
