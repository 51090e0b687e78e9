// Ratings, as terminals, panels and boards show them, and their history.
import { defineFeature } from '../../../core/feature.ts'
import { ratingDecider } from './decider.ts'
import { noCounts, sum } from './figures.ts'
import { ratingHistory } from './projection.ts'
import { servicesOn } from './queries.ts'

export const rating = defineFeature({
  decider: ratingDecider,
  slices: {
    thanks: ({ rating }, windowId) => {
      const latest = rating.latest[windowId]
      if (latest === undefined) return null
      const { invitationId, level, isReasonPending } = latest
      return { invitationId, level, isReasonPending }
    },
    figures: ({ rating }) => ({
      hall: sum(Object.values(rating.byWindow)),
      byWindow: Object.fromEntries(
        Object.entries(rating.byWindow).map(([windowId, counts]) => [windowId, sum([counts])]),
      ),
    }),
    windowFigures: ({ rating }, windowId) => sum([rating.byWindow[windowId] ?? noCounts]),
  },
  projections: [ratingHistory],
  answers: { 'rating.services': servicesOn },
})
