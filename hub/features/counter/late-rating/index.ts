// The codes by which visitors rate later, as terminals and panels show them.

import { defineFeature } from '../../../core/feature.ts'
import { findInvitation } from '../service/contract.ts'
import { lateDecider } from './decider.ts'

export const late = defineFeature({
  decider: lateDecider,
  slices: {
    lateCode: ({ late, service }, windowId) => {
      const last = service.last[windowId]
      if (last === undefined || late.address === null) return null
      const { date, invitationId, number } = last
      const day = late.open[date]
      if (day?.byWindow[windowId]?.[invitationId] === undefined) return null
      const invitation = findInvitation(service, windowId, invitationId)
      if (invitation === null || invitation.end === null) return null
      return { invitationId, number, url: `${late.address}/r/${invitationId}`, dueAt: day.dueAt }
    },
    phones: ({ late }) => (late.address === null ? null : { address: late.address }),
    windowCode: ({ late, window }, windowId) =>
      late.address === null || window.windows[windowId] === undefined ? null : { url: `${late.address}/w/${windowId}` },
  },
  projections: [],
})
