// One handling finished opens one invitation, in the same commit; the next visitor, an undo or the clock ends it.

import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { oncePer } from '../../../core/once-per.ts'
import { without } from '../../../core/records.ts'
import { matterContract } from '../../guides/matter/contract.ts'
import { staffOf } from '../../office/account/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { currentAt, ticketContract } from '../../queue/ticket/contract.ts'
import { dutyContract, dutyFor, presentAt } from '../duty/contract.ts'
import { ratingContract } from '../rating/contract.ts'
import { windowContract } from '../window/contract.ts'
import {
  findInvitation,
  type InvitationWay,
  type KnownInvitation,
  type ServiceState,
  serviceContract,
  undoMs,
} from './contract.ts'
import { finishedLater, finishOf } from './later.ts'
import { closed, endedBy, isPast, nextVisitorAt } from './visitors.ts'

/** Ended invitations of a window that stay known, so that a late press is judged by name and not as a stranger. */
const rememberedInvitations = 20

/** A visitor is asked at most so often: when the service is finished, and once more. */
export const mostInvitations = 2

export const serviceDecider = defineDecider({
  contract: serviceContract,
  needs: [windowContract, dutyContract, hallClockContract, ratingContract, ticketContract, matterContract],
  initial: { patience: { keysMs: 10_000, touchMs: 30_000 }, serving: {}, last: {}, invitations: {} },
  decide: {
    'service.begin': ({ windowId, number, staffId }, { state, hall, facts, actor }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('service.windowUnknown', { windowId })
      const candidates = { named: staffId, begunBy: null, asking: staffOf(actor) }
      const duty = dutyFor(hall.duty, windowId, facts, candidates)
      if (duty === null && staffId !== null) return refuse('service.notJoint', { windowId, staffId })
      const { at } = facts
      return accept(...endedBy(state, windowId, facts).map((one) => closed(one, 'nextVisitor', at)), {
        type: 'service.begun',
        data: {
          windowId,
          number,
          staffId: duty?.staffId ?? null,
          isOvertaken: isPast(state, windowId, hall.hall.date, dateOf(hall.hall.site, at), facts),
          at,
        },
      })
    },
    'service.finish': (asked, { state, hall, facts, actor }) => {
      const { windowId, matterNumber, way, named } = asked
      const { at } = facts
      if (hall.window.windows[windowId] === undefined) return refuse('service.windowUnknown', { windowId })
      if (presentAt(hall.duty, windowId, facts).length === 0) return refuse('service.nobodyOnDuty', { windowId, at })
      const date = dateOf(hall.hall.site, at)
      const isOvertaken = isPast(state, windowId, hall.hall.date, date, facts)
      const served = isOvertaken ? undefined : state.serving[windowId]
      const candidates = { named: asked.staffId, begunBy: served?.staffId ?? null, asking: staffOf(actor) }
      const duty = dutyFor(hall.duty, windowId, facts, candidates)
      if (duty === null) return refuse('service.notJoint', { windowId, staffId: asked.staffId })
      if (named !== null && isKnown(state, named)) return refuse('service.known', { serviceId: named.serviceId })
      const { dutyId, staffId, role } = duty
      const ids = {
        serviceId: named?.serviceId ?? facts.id('srv'),
        invitationId: named?.invitationId ?? facts.id('inv'),
        windowId,
      }
      if (way === 'later') {
        return accept(...finishedLater({ ...ids, number: asked.number, matterNumber, date, at }, duty))
      }
      const called = served === undefined && !isOvertaken ? currentAt(hall.ticket, windowId) : null
      const number = asked.number ?? served?.number ?? called?.number ?? null
      const closesAt = after(at, patienceMs(state, way))
      const overtakenAt = nextVisitorAt(state, windowId, facts)
      return accept(
        ...endedBy(state, windowId, facts).map((one) => closed(one, 'nextVisitor', at)),
        {
          type: 'service.finished',
          data: { ...ids, number, matterNumber, dutyId, staffId, role, finishedAt: at, date, way, isOvertaken },
        },
        { type: 'invitation.opened', data: { ...ids, number, dutyId, staffId, way, openedAt: at, closesAt } },
        ...(overtakenAt === null
          ? []
          : [overtakenAt < closesAt ? closed(ids, 'nextVisitor', overtakenAt) : closed(ids, 'expired', closesAt)]),
      )
    },
    'service.setAside': ({ windowId, number }, { state, facts }) =>
      state.serving[windowId]?.number === number
        ? accept({ type: 'service.asideSet', data: { windowId, number, at: facts.at } })
        : accept(),
    'service.undo': ({ windowId, serviceId }, { state, facts }) => {
      const last = state.last[windowId]
      if (last === undefined || last.serviceId !== serviceId) return refuse('service.noneToUndo', { windowId })
      if (last.isRated) return refuse('service.rated', { serviceId })
      if (facts.at > after(last.finishedAt, undoMs)) return refuse('service.tooLate', { serviceId })
      const { invitationId, number, date } = last
      const open = findInvitation(state, windowId, invitationId)
      return accept(...(open?.end === null ? [closed(open, 'withdrawn', facts.at)] : []), {
        type: 'service.undone',
        data: { serviceId, windowId, invitationId, number, date, at: facts.at },
      })
    },
    'service.invite': ({ windowId, way }, { state, facts }) => {
      const last = state.last[windowId]
      const found = last === undefined ? null : findInvitation(state, windowId, last.invitationId)
      if (last === undefined || found === null || facts.at < last.finishedAt) {
        return refuse('service.noneToInvite', { windowId })
      }
      const { invitationId, serviceId } = last
      if (last.isRated) return refuse('service.rated', { serviceId })
      if (found.end === null) return refuse('service.asking', { serviceId })
      if (last.invitations >= mostInvitations) return refuse('service.invitedTwice', { serviceId })
      const fullTime = after(facts.at, patienceMs(state, way))
      const closesAt = fullTime > found.closesAt ? fullTime : found.closesAt
      return accept({
        type: 'invitation.reopened',
        data: { invitationId, windowId, way, openedAt: facts.at, closesAt },
      })
    },
    'invitation.prolong': ({ windowId, invitationId, way }, { state, facts }) => {
      const found = findInvitation(state, windowId, invitationId)
      if (found === null || !wasOpen(found, facts.at)) return refuse('invitation.notOpen', { invitationId })
      const closesAt = after(facts.at, patienceMs(state, way))
      if (closesAt <= found.closesAt) return accept()
      return accept({ type: 'invitation.prolonged', data: { invitationId, windowId, closesAt } })
    },
    'invitation.close': ({ windowId, invitationId, end }, { state, facts }) => {
      const found = findInvitation(state, windowId, invitationId)
      if (found === null || found.end !== null) return refuse('invitation.notOpen', { invitationId })
      return accept({
        type: 'invitation.closed',
        data: { invitationId, serviceId: found.serviceId, windowId, end, at: facts.at },
      })
    },
    'invitation.setPatience': (patience) => accept({ type: 'invitation.patienceSet', data: patience }),
  },
  evolve: {
    'service.begun': (before, { windowId, number, staffId, isOvertaken, at }) => {
      const state = followed(before, windowId, at)
      if (isOvertaken) return state
      return {
        ...state,
        last: without(state.last, windowId),
        serving: { ...state.serving, [windowId]: { number, staffId, since: at } },
      }
    },
    'service.finished': (before, { way, isOvertaken, invitationId, ...service }) => {
      if (way === 'later') return before
      const state = followed(before, service.windowId, service.finishedAt)
      if (isOvertaken) return state
      const { windowId } = service
      const served = state.serving[windowId] ?? null
      const serving = without(state.serving, windowId)
      if (invitationId === null) return { ...state, serving, last: without(state.last, windowId) }
      const last = { ...service, invitationId, isRated: false, invitations: 1, served }
      return { ...state, serving, last: { ...state.last, [windowId]: last } }
    },
    'service.asideSet': (state, { windowId }) => ({ ...state, serving: without(state.serving, windowId) }),
    'service.undone': (state, { windowId, invitationId, number, at }) => {
      const { [windowId]: undone, ...last } = state.last
      const served = undone?.served ?? null
      const serving = served === null ? state.serving : { ...state.serving, [windowId]: { ...served, number } }
      return changed({ ...state, last, serving }, windowId, invitationId, { end: 'withdrawn', endedAt: at })
    },
    'invitation.opened': (state, { way: _way, ...invitation }) => ({
      ...state,
      invitations: {
        ...state.invitations,
        [invitation.windowId]: [
          ...(state.invitations[invitation.windowId] ?? []).slice(1 - rememberedInvitations),
          { ...invitation, end: null, endedAt: null, pause: null },
        ],
      },
    }),
    'invitation.reopened': (state, { windowId, invitationId, openedAt, closesAt }) => {
      const found = findInvitation(state, windowId, invitationId)
      const last = state.last[windowId]
      if (found === null || last === undefined) return state
      const asked = { ...last, invitations: last.invitations + 1 }
      return changed({ ...state, last: { ...state.last, [windowId]: asked } }, windowId, invitationId, {
        closesAt,
        end: null,
        endedAt: null,
        pause: { from: found.closesAt, until: openedAt },
      })
    },
    'invitation.prolonged': (state, { windowId, invitationId, closesAt }) => {
      const isExpired = findInvitation(state, windowId, invitationId)?.end === 'expired'
      const isLast = state.last[windowId]?.invitationId === invitationId
      const opened = isExpired && isLast ? { end: null, endedAt: null } : {}
      return changed(state, windowId, invitationId, { closesAt, ...opened })
    },
    'invitation.closed': (state, { windowId, invitationId, end, at }) =>
      changed(state, windowId, invitationId, { end, endedAt: at }),
    'invitation.patienceSet': (state, patience) => ({ ...state, patience }),
    'rating.given': (state, { windowId, invitationId, at }) => {
      const last = state.last[windowId]
      const isLast = last?.invitationId === invitationId
      const rated = isLast ? { ...state, last: { ...state.last, [windowId]: { ...last, isRated: true } } } : state
      return changed(rated, windowId, invitationId, { end: 'rated', endedAt: at })
    },
    'hall.dayBegun': (state) => ({ ...state, serving: {}, last: {} }),
  },
  policies: {
    /** A visitor with a number is served like any other; whoever began by number at the window is being served already. */
    'ticket.begun': ({ windowId, number }, { state }) =>
      state.serving[windowId]?.number === number
        ? []
        : [{ name: 'service.begin', data: { windowId, number, staffId: null } }],
    'matter.finished': (finished, { state }) => finishOf(finished, state),
    'ticket.held': ({ windowId, number }) => [{ name: 'service.setAside', data: { windowId, number } }],
    'ticket.transferred': ({ windowId, number }) => [{ name: 'service.setAside', data: { windowId, number } }],
  },
  alarms: (state) =>
    openInvitations(state).map(({ windowId, invitationId, closesAt }) => ({
      at: closesAt,
      command: { name: 'invitation.close', data: { windowId, invitationId, end: 'expired' } },
    })),
})

function patienceMs(state: ServiceState, way: InvitationWay): number {
  return way === 'keys' ? state.patience.keysMs : state.patience.touchMs
}

type OfWindow = ServiceState['invitations'][string]

const openOf = oncePer((known: OfWindow) => known.filter(({ end }) => end === null))
const namesOf = oncePer((known: OfWindow) => {
  const names = new Set<string>()
  for (const { serviceId, invitationId } of known) names.add(serviceId).add(invitationId)
  return names
})

function openInvitations(state: ServiceState): KnownInvitation[] {
  return Object.values(state.invitations).flatMap(openOf)
}

/** Whether a service or an invitation that a box names was told of before, at whatever window. */
function isKnown(state: ServiceState, named: { serviceId: string; invitationId: string }): boolean {
  return Object.values(state.invitations).some((known) => {
    const names = namesOf(known)
    return names.has(named.serviceId) || names.has(named.invitationId)
  })
}

/** Whether a touch came while the visitor was asked, though the hub has ended the invitation before it heard of the touch. */
function wasOpen({ end, endedAt, closesAt }: KnownInvitation, at: string): boolean {
  if (end === 'expired') return at <= closesAt
  return end === null || (end === 'nextVisitor' && endedAt !== null && at < endedAt && at <= closesAt)
}

/** The next visitor comes: whoever was asked before and let the time run out cannot be asked any longer. */
function followed(state: ServiceState, windowId: string, at: string): ServiceState {
  const before = (state.invitations[windowId] ?? []).filter(
    ({ openedAt, closesAt, end }) => openedAt <= at && openedAt < closesAt && end !== 'withdrawn',
  )
  const newest = before.reduce<KnownInvitation | null>(
    (one, next) => (one && one.openedAt > next.openedAt ? one : next),
    null,
  )
  const isOver = newest?.end === 'expired' || (newest?.end === 'nextVisitor' && at < (newest.endedAt ?? at))
  if (newest === null || !isOver) return state
  return changed(state, windowId, newest.invitationId, { end: 'nextVisitor', endedAt: at })
}

function changed(
  state: ServiceState,
  windowId: string,
  invitationId: string,
  change: Partial<KnownInvitation>,
): ServiceState {
  const known = state.invitations[windowId]
  if (known === undefined || findInvitation(state, windowId, invitationId) === null) return state
  return {
    ...state,
    invitations: {
      ...state.invitations,
      [windowId]: known.map((one) => (one.invitationId === invitationId ? { ...one, ...change } : one)),
    },
  }
}
