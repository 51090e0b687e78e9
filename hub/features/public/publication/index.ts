// Publications: through the gate, onto the boards, and off them again.
import { defineFeature } from '../../../core/feature.ts'
import { publicationDecider } from './decider.ts'
import { publicationHistory } from './projection.ts'
import { contentOf, historyOf, outletsUsed } from './queries.ts'
import { deskOf, shownNow } from './slices.ts'

export const publication = defineFeature({
  decider: publicationDecider,
  slices: {
    publications: ({ publication }) => shownNow(publication),
    publicationDesk: ({ publication, glass }) => deskOf(publication, glass),
  },
  projections: [publicationHistory],
  answers: {
    'publication.history': historyOf,
    'publication.content': contentOf,
    'publication.outlets': outletsUsed,
  },
})
