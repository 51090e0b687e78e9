// The hand-over that waits for its second confirmation, and all that were made.
import { defineFeature } from '../../../core/feature.ts'
import { handoverDecider } from './decider.ts'
import { handoverHistory } from './projection.ts'
import { handoverList } from './queries.ts'

export const handover = defineFeature({
  decider: handoverDecider,
  slices: {
    handover: ({ handover, staff }, windowId) => {
      const offer = handover.open[windowId]
      if (offer === undefined || offer.expiresAt <= offer.heardAt) return null
      if (handover.closed[windowId]?.some(({ offeredAt }) => offeredAt > offer.offeredAt)) return null
      const { heardAt: _heard, dutyId: _duty, from, to, ...rest } = offer
      const personOf = (staffId: string) => {
        const member = staff.staff[staffId]
        return { staffId, name: member?.name ?? staffId, nameEn: member?.nameEn ?? staffId }
      }
      return { ...rest, from: personOf(from), to: to === null ? null : personOf(to) }
    },
  },
  projections: [handoverHistory],
  answers: { 'handover.list': handoverList },
})
