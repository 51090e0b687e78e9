// Every press is judged and kept; the first that counts is the service's one rating, on the spot, later, or on paper.
import { type Personal, type Sealed, sealedOf } from '#wire/personal'
import type { Level } from '../../../contract/ids.ts'
import { accept, defineDecider, type Facts, refuse } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { bearsNumber, findLate, type LateInvitation, lateContract, lateOn } from '../late-rating/contract.ts'
import { paperContract } from '../paper-rating/contract.ts'
import { findInvitation, serviceContract } from '../service/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type Rating, ratingContract } from './contract.ts'
import { counted, dueCounted } from './figures.ts'
import { judge } from './judge.ts'
import { areTagsOf } from './tags.ts'

export const ratingDecider = defineDecider({
  contract: ratingContract,
  needs: [serviceContract, windowContract, hallClockContract, lateContract, paperContract],
  initial: { date: null, byWindow: {}, latest: {} },
  decide: {
    'rating.press': (press, { hall, facts }) => {
      const { windowId, deviceId, invitationId, level, channel } = press
      const kept = { windowId, deviceId, invitationId, level, at: facts.at }
      if (hall.window.windows[windowId] === undefined) {
        return accept({ type: 'rating.pressKept', data: { ...kept, rule: 'windowUnknown' } })
      }
      const invitation = invitationId === null ? null : findInvitation(hall.service, windowId, invitationId)
      const rule = judge(invitation, facts.at)
      if (rule !== null || invitation === null) {
        return accept({ type: 'rating.pressKept', data: { ...kept, rule: rule ?? 'noInvitation' } })
      }
      const date = dateOf(hall.hall.site, invitation.openedAt)
      const said = wordsOf(level, press.tags, press.writing)
      return accept({
        type: 'rating.given',
        data: given(facts, { ...invitation, date }, { ...said, channel, by: 'press' }),
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
        data: { ratingId: latest.ratingId, windowId, tags, writing: sealedOf(writing), at: facts.at },
      })
    },
    'rating.giveLate': ({ invitationId, level, channel, tags, writing, signals }, { hall, facts }) => {
      const late = findLate(hall.late, invitationId)
      // Unknown, used and overdue are answered alike, and first: nobody learns which codes exist.
      if (late === null || isOverdue(late, facts.at)) return refuse('rating.codeUnknown', {})
      if (!areTagsOf(level, tags)) return refuse('rating.tagUnknown', { level, tags })
      const said = wordsOf(level, tags, writing)
      if (said.isReasonPending) return refuse('rating.reasonNeeded', { level })
      const rating = given(facts, late, { ...said, channel, by: 'code' })
      const { ratingId, windowId, at } = rating
      return accept(
        { type: 'rating.given', data: rating },
        ...[...new Set(signals)].map((signal) => ({
          type: 'rating.signalled' as const,
          data: { ratingId, windowId, signal, at },
        })),
      )
    },
    'rating.takePaper': ({ windowId, date, number, level, tags, writing }, { hall, facts }) => {
      const fitting = number === null ? [] : lateOn(hall.late, windowId, date).filter((one) => bearsNumber(one, number))
      const [late] = fitting
      const said = { ...wordsOf(level, tags, writing), channel: 'hallDevice' as const }
      if (late !== undefined && fitting.length === 1 && !isOverdue(late, facts.at)) {
        return accept({ type: 'rating.given', data: given(facts, late, { ...said, by: 'paper' }) })
      }
      const { isReasonPending: _pending, ...spoken } = said
      return accept({ type: 'rating.remarked', data: { windowId, ...spoken, at: facts.at, date } })
    },
    'rating.remark': ({ windowId, level, channel, tags, writing }, { hall, facts }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('notFound', { windowId })
      if (!areTagsOf(level, tags)) return refuse('rating.tagUnknown', { level, tags })
      const date = dateOf(hall.hall.site, facts.at)
      return accept({
        type: 'rating.remarked',
        data: { windowId, level, channel, tags, writing: sealedOf(writing), at: facts.at, date },
      })
    },
  },
  evolve: {
    'rating.given': (before, rating) => {
      const state = rating.date === before.date ? counted(before, rating.windowId, rating.level) : before
      // Only who stands at the counter is thanked there.
      if (rating.by !== 'press') return state
      const { ratingId, invitationId, level, isReasonPending } = rating
      return {
        ...state,
        latest: { ...state.latest, [rating.windowId]: { ratingId, invitationId, level, isReasonPending } },
      }
    },
    'rating.reasonGiven': (state, { windowId }) => {
      const latest = state.latest[windowId]
      if (latest === undefined) return state
      return { ...state, latest: { ...state.latest, [windowId]: { ...latest, isReasonPending: false } } }
    },
    'rating.pressKept': (state) => state,
    'rating.signalled': (state) => state,
    'rating.remarked': (state) => state,
    'service.finished': (state, { windowId, date }) => (date === state.date ? dueCounted(state, windowId, 1) : state),
    'service.undone': (state, { windowId, date }) => (date === state.date ? dueCounted(state, windowId, -1) : state),
    'hall.dayBegun': (state, { date }) => ({ ...state, date, byWindow: {} }),
  },
  policies: {
    'paper.confirmed': ({ windowId, date, number, level, tags, writing }) => [
      { name: 'rating.takePaper', data: { windowId, date, number, level, tags, writing } },
    ],
  },
  alarms: () => [],
})

/** What a rating says: tags of another level are left out, and a bad level without tag or text waits for its reason. */
type Words = Pick<Rating, 'level' | 'tags' | 'writing' | 'isReasonPending'>

function wordsOf(level: Level, tags: string[], text: Personal | Sealed | null): Words {
  const fitting = areTagsOf(level, tags) ? tags : []
  const writing = sealedOf(text)
  return { level, tags: fitting, writing, isReasonPending: level <= 2 && fitting.length === 0 && writing === null }
}

type Rated = Pick<LateInvitation, 'serviceId' | 'invitationId' | 'windowId' | 'dutyId' | 'staffId' | 'date'>

function given(facts: Facts, service: Rated, said: Words & Pick<Rating, 'channel' | 'by'>): Rating {
  const { serviceId, invitationId, windowId, dutyId, staffId, date } = service
  return { ratingId: facts.id('rat'), serviceId, invitationId, windowId, dutyId, staffId, ...said, at: facts.at, date }
}

/** Business ends on the last day at `dueAt`; a code can be used until then, that instant included. */
function isOverdue({ dueAt }: LateInvitation, at: string): boolean {
  return dueAt !== null && at > dueAt
}
