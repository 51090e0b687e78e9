// Services and the invitations to rate them, as panels, desks and terminals show them.
import { defineFeature } from '../../../core/feature.ts'
import { serviceDecider } from './decider.ts'

export const service = defineFeature({
  decider: serviceDecider,
  slices: {
    activity: ({ service }, windowId) => {
      const open = service.invitations[windowId]?.findLast((one) => one.end === null)
      if (open !== undefined) return { activity: 'rating' as const, number: open.number }
      const serving = service.serving[windowId]
      return serving === undefined
        ? { activity: 'idle' as const, number: null }
        : { activity: 'serving' as const, number: serving.number }
    },
    invitation: ({ service }, windowId) => {
      const open = service.invitations[windowId]?.findLast((one) => one.end === null)
      if (open === undefined) return null
      const { invitationId, number, openedAt, closesAt } = open
      return { invitationId, windowId, number, openedAt, closesAt }
    },
  },
  projections: [],
})
