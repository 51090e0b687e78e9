// Bulletins, as the boards they are meant for show them.
import { defineFeature } from '../../../core/feature.ts'
import { bulletinDecider } from './decider.ts'

export const bulletin = defineFeature({
  decider: bulletinDecider,
  slices: {
    bulletins: ({ bulletin: { bulletins } }, subject) =>
      Object.values(bulletins)
        .filter(({ standing, boards }) => standing === 'shown' && (boards.length === 0 || boards.includes(subject)))
        .toSorted((one, other) => other.from.localeCompare(one.from))
        .map(({ bulletinId, zh, en, from, to }) => ({ bulletinId, zh, en, from, to })),
    bulletinDesk: ({ bulletin: { bulletins } }) =>
      Object.values(bulletins).toSorted((one, other) => one.from.localeCompare(other.from)),
  },
  projections: [],
})
