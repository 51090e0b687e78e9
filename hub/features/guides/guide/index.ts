// Guides in versions, and what of them waits for a second person or must be read again.
import { defineFeature } from '../../../core/feature.ts'
import { guideDecider } from './decider.ts'
import { guideHistory } from './projection.ts'
import { guidesInForce, standingsOf, versionsOf } from './queries.ts'

const mostListed = 100

export const guide = defineFeature({
  decider: guideDecider,
  slices: {
    guides: ({ guide: { guides }, item: { items }, hall: { date } }) => {
      const all = Object.entries(guides).map(([itemId, standing]) => ({
        itemId,
        name: items[itemId]?.name ?? itemId,
        ...standing,
      }))
      const drafts = all.flatMap(({ itemId, name, draft }) =>
        draft?.review === 'wanted' ? [{ itemId, name, ...draft }] : [],
      )
      const due = all.flatMap(({ itemId, name, published }) =>
        published !== null && date !== null && published.reviewDueOn <= date
          ? [{ itemId, name, version: published.version, reviewDueOn: published.reviewDueOn }]
          : [],
      )
      return {
        drafts: drafts.toSorted((a, b) => (a.draftedAt < b.draftedAt ? -1 : 1)).slice(0, mostListed),
        due: due.toSorted((a, b) => (a.reviewDueOn < b.reviewDueOn ? -1 : 1)).slice(0, mostListed),
        published: all.filter(({ published }) => published !== null).length,
      }
    },
  },
  projections: [guideHistory],
  answers: { 'guide.versions': versionsOf, 'guide.standings': standingsOf, 'guide.inForce': guidesInForce },
})
