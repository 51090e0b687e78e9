// Emergencies, as every glass, the boxes and the safety officer see them.
import { defineFeature } from '../../../core/feature.ts'
import { byGravity, type EmergencyState, gravestAt } from './contract.ts'
import { emergencyDecider } from './decider.ts'
import { emergencyHistory } from './projection.ts'
import { emergencyList } from './queries.ts'

export const emergency = defineFeature({
  decider: emergencyDecider,
  slices: {
    emergency: ({ emergency, window: { windows } }, subject) => {
      const gravest = gravestAt(lastingIn(emergency), windows[subject]?.place ?? null)
      if (gravest === null) return null
      const { accountId: _account, heardAt: _heard, takenUp: _told, ...shown } = gravest
      return { ...shown, exit: null }
    },
    emergencies: ({ emergency }) =>
      lastingIn(emergency)
        .sort(byGravity)
        .map(({ accountId: _account, heardAt: _heard, takenUp: _told, ...shown }) => shown),
    emergencyBoxes: ({ emergency, box: { boxes } }) =>
      lastingIn(emergency).map(({ emergencyId, takenUp }) => {
        const told = new Set(takenUp.map(({ boxId }) => boxId))
        const silent = Object.values(boxes).filter(({ boxId, isRevoked }) => !isRevoked && !told.has(boxId))
        return { emergencyId, takenUp, missing: silent.map(({ name }) => name) }
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
