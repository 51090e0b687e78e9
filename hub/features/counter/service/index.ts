// Services and the invitations to rate them, as panels, desks and terminals show them.

import { after } from '../../../core/civil-time.ts'
import { defineFeature } from '../../../core/feature.ts'
import { type KnownInvitation, type ServiceState, undoMs } from './contract.ts'
import { mostInvitations, serviceDecider } from './decider.ts'

export const service = defineFeature({
  decider: serviceDecider,
  slices: {
    activity: ({ service }, windowId) => {
      const open = openAt(service, windowId)
      if (open !== undefined) return { activity: 'rating' as const, number: open.number }
      const serving = service.serving[windowId]
      return serving === undefined
        ? { activity: 'idle' as const, number: null }
        : { activity: 'serving' as const, number: serving.number }
    },
    invitation: ({ service }, windowId) => {
      const open = openAt(service, windowId)
      if (open === undefined) return null
      const { invitationId, number, openedAt, closesAt, pause } = open
      return { invitationId, windowId, number, openedAt: pause?.until ?? openedAt, closesAt }
    },
    lastService: ({ service }, windowId) => {
      const last = service.last[windowId]
      if (last === undefined) return null
      const { serviceId, number, matterNumber, finishedAt, invitationId, isRated, invitations } = last
      const isAsking = openAt(service, windowId)?.invitationId === invitationId
      return {
        serviceId,
        number,
        matterNumber,
        finishedAt,
        undoUntil: isRated ? null : after(finishedAt, undoMs),
        rating: isRated ? ('over' as const) : isAsking ? ('asking' as const) : ('pending' as const),
        mayInvite: !isRated && !isAsking && invitations < mostInvitations,
      }
    },
    patience: ({ service }) => service.patience,
  },
  projections: [],
})

function openAt(state: ServiceState, windowId: string): KnownInvitation | undefined {
  return state.invitations[windowId]?.findLast((one) => one.end === null)
}
