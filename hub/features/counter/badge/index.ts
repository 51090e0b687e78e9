// Cards of staff members, as the office and the windows see them; never a card's number.
import { defineFeature } from '../../../core/feature.ts'
import { badgeDecider } from './decider.ts'

export const badge = defineFeature({
  decider: badgeDecider,
  slices: {
    cards: ({ badge }) => ({ holders: Object.values(badge.cards), awaiting: badge.awaiting }),
    badge: ({ badge }, windowId) => badge.latest[windowId] ?? null,
  },
  projections: [],
})
