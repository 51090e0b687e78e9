// Paper forms that wait for their second entry, as the office sees them.
import { defineFeature } from '../../../core/feature.ts'
import { paperDecider } from './decider.ts'

export const paper = defineFeature({
  decider: paperDecider,
  slices: {
    papers: ({ paper, account }) =>
      Object.values(paper.waiting)
        .map(({ first: { formNumber, enteredBy, at }, differs }) => ({
          formNumber,
          enteredBy: account.accounts[enteredBy]?.name ?? enteredBy.slice(0, longestLabel),
          enteredById: enteredBy,
          enteredAt: at,
          standing: differs.length > 0 ? ('differs' as const) : ('once' as const),
          differingFields: differs,
        }))
        .sort((one, other) => (one.enteredAt < other.enteredAt ? -1 : 1)),
  },
  projections: [],
})

/** An account's id may be longer than a label, 64 letters. */
const longestLabel = 60
