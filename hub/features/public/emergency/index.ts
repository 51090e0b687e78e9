// Emergencies, as every glass, the boxes and the safety officer see them.
import { defineFeature } from '../../../core/feature.ts'
import type { EmergencyState } from './contract.ts'
import { emergencyDecider } from './decider.ts'
import { emergencyHistory } from './projection.ts'
import { emergencyList } from './queries.ts'
import { byGravity, gravestAt } from './rank.ts'

export const emergency = defineFeature({
  decider: emergencyDecider,
  slices: {
    emergency: ({ emergency, window: { windows } }, subject) => {
      const gravest = gravestAt(lastingIn(emergency), windows[subject]?.place ?? null)
      if (gravest === null) return null
      const { accountId: _account, heardAt: _heard, takenUp: _told, ...shown } = gravest
      return { ...shown, exit: null }
    },
    emergencies: ({ emergency, box: { boxes } }) =>
      lastingIn(emergency)
        .sort(byGravity)
        .map(({ accountId: _account, heardAt: _heard, ...shown }) => {
          const told = new Set(shown.takenUp.map(({ boxId }) => boxId))
          const silent = Object.values(boxes).filter(({ boxId, isRevoked }) => !isRevoked && !told.has(boxId))
          return { ...shown, missing: silent.map(({ name }) => name) }
        }),
    neighbours: ({ emergency: { keys }, box: { boxes } }) =>
      Object.entries(keys)
        .filter(([boxId]) => boxes[boxId]?.isRevoked === false)
        .map(([boxId, publicKey]) => ({ boxId, publicKey })),
  },
  projections: [emergencyHistory],
  answers: { 'emergency.list': emergencyList },
})

/** Without those that were over when the hub heard of them. Whoever shows one ends it at `endsAt` by their own clock. */
function lastingIn({ standing }: EmergencyState) {
  return Object.values(standing).filter(({ endsAt, heardAt }) => endsAt > heardAt)
}
