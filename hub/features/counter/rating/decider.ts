// Every press is judged and kept; the first that counts is the service's one rating.
import { Personal, type Sealed } from '#wire/personal'
import { civilTime } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { findInvitation, serviceContract } from '../service/contract.ts'
import { windowContract } from '../window/contract.ts'
import { ratingContract } from './contract.ts'
import { counted, dueCounted } from './figures.ts'
import { judge } from './judge.ts'
import { areTagsOf } from './tags.ts'

export const ratingDecider = defineDecider({
  contract: ratingContract,
  needs: [serviceContract, windowContract, hallClockContract],
  initial: { date: null, byWindow: {}, latest: {} },
  decide: {
    'rating.press': (press, { hall, facts }) => {
      const { windowId, deviceId, invitationId, level, channel, tags } = press
      const kept = { windowId, deviceId, invitationId, level, at: facts.at }
      if (hall.window.windows[windowId] === undefined) {
        return accept({ type: 'rating.pressKept', data: { ...kept, rule: 'windowUnknown' } })
      }
      const invitation = invitationId === null ? null : findInvitation(hall.service, windowId, invitationId)
      const rule = judge(invitation, facts.at)
      if (rule !== null || invitation === null) {
        return accept({ type: 'rating.pressKept', data: { ...kept, rule: rule ?? 'noInvitation' } })
      }
      const fitting = areTagsOf(level, tags) ? tags : []
      const writing = sealedOrNull(press.writing)
      return accept({
        type: 'rating.given',
        data: {
          ratingId: facts.id('rat'),
          serviceId: invitation.serviceId,
          invitationId: invitation.invitationId,
          windowId,
          dutyId: invitation.dutyId,
          staffId: invitation.staffId,
          level,
          channel,
          tags: fitting,
          writing,
          isReasonPending: level <= 2 && fitting.length === 0 && writing === null,
          at: facts.at,
          date: civilTime(hall.hall.site?.timeZone ?? 'UTC', invitation.openedAt).date,
        },
      })
    },
    'rating.giveReason': ({ windowId, invitationId, tags, writing }, { state, facts }) => {
      const latest = state.latest[windowId]
      if (latest === undefined || latest.invitationId !== invitationId || !latest.isReasonPending) {
        return refuse('rating.notWaiting', { invitationId })
      }
      if (tags.length === 0 && writing === null) {
        return refuse('invalid', { issues: [{ path: 'tags', message: 'a reason is a tag or a text' }] })
      }
      if (!areTagsOf(latest.level, tags)) return refuse('rating.tagUnknown', { level: latest.level, tags })
      return accept({
        type: 'rating.reasonGiven',
        data: { ratingId: latest.ratingId, windowId, tags, writing: sealedOrNull(writing), at: facts.at },
      })
    },
  },
  evolve: {
    'rating.given': (state, rating) => ({
      ...(rating.date === state.date ? counted(state, rating.windowId, rating.level) : state),
      latest: {
        ...state.latest,
        [rating.windowId]: {
          ratingId: rating.ratingId,
          invitationId: rating.invitationId,
          level: rating.level,
          isReasonPending: rating.isReasonPending,
        },
      },
    }),
    'rating.reasonGiven': (state, { windowId }) => {
      const latest = state.latest[windowId]
      if (latest === undefined) return state
      return { ...state, latest: { ...state.latest, [windowId]: { ...latest, isReasonPending: false } } }
    },
    'rating.pressKept': (state) => state,
    'service.finished': (state, { windowId, date }) => (date === state.date ? dueCounted(state, windowId) : state),
    'hall.dayBegun': (state, { date }) => ({ ...state, date, byWindow: {} }),
  },
  policies: {},
  alarms: () => [],
})

/** The sequencer seals personal text before any decision; what is still plain here is a bug. */
function sealedOrNull(writing: Personal | Sealed | null): Sealed | null {
  if (writing instanceof Personal) throw new Error('personal text reached a decision unsealed')
  return writing
}
