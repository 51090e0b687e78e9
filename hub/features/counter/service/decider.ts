// One handling finished opens one invitation, in the same commit; the next visitor or the clock ends it.

import type { EventOf } from '../../../contract/define.ts'
import { after, civilTime } from '../../../core/civil-time.ts'
import { accept, defineDecider, type Facts, refuse } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dutyAt, dutyContract } from '../duty/contract.ts'
import { ratingContract } from '../rating/contract.ts'
import { windowContract } from '../window/contract.ts'
import { findInvitation, type KnownInvitation, type ServiceState, serviceContract } from './contract.ts'

/** Ended invitations of a window that stay known, so that a late press is judged by name and not as a stranger. */
const rememberedInvitations = 20

export const serviceDecider = defineDecider({
  contract: serviceContract,
  needs: [windowContract, dutyContract, hallClockContract, ratingContract],
  initial: { patience: { keysMs: 10_000, touchMs: 30_000 }, serving: {}, invitations: {} },
  decide: {
    'service.begin': ({ windowId, number }, { state, hall, facts }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('service.windowUnknown', { windowId })
      return accept(...closings(state, windowId, 'nextVisitor', facts), {
        type: 'service.begun',
        data: { windowId, number, at: facts.at },
      })
    },
    'service.finish': ({ windowId, number, way, named }, { state, hall, facts }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('service.windowUnknown', { windowId })
      const duty = dutyAt(hall.duty, windowId, facts.at)
      if (duty === null) return refuse('service.nobodyOnDuty', { windowId, at: facts.at })
      if (named !== null && isKnown(state, named)) {
        return refuse('service.known', { serviceId: named.serviceId })
      }
      const serviceId = named?.serviceId ?? facts.id('srv')
      const invitationId = named?.invitationId ?? facts.id('inv')
      const { dutyId, staffId } = duty
      const shownNumber = number ?? state.serving[windowId]?.number ?? null
      return accept(
        ...closings(state, windowId, 'nextVisitor', facts),
        {
          type: 'service.finished',
          data: {
            serviceId,
            windowId,
            number: shownNumber,
            dutyId,
            staffId,
            finishedAt: facts.at,
            date: civilTime(hall.hall.site?.timeZone ?? 'UTC', facts.at).date,
            way,
            invitationId,
          },
        },
        {
          type: 'invitation.opened',
          data: {
            invitationId,
            serviceId,
            windowId,
            number: shownNumber,
            dutyId,
            staffId,
            way,
            openedAt: facts.at,
            closesAt: after(facts.at, patienceMs(state, way)),
          },
        },
      )
    },
    'invitation.prolong': ({ windowId, invitationId, way }, { state, facts }) => {
      const found = findInvitation(state, windowId, invitationId)
      const wasInTime = found?.end === 'expired' && facts.at <= found.closesAt
      if (found === null || (found.end !== null && !wasInTime)) return refuse('invitation.notOpen', { invitationId })
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
    'service.begun': (state, { windowId, number }) => ({
      ...state,
      serving: { ...state.serving, [windowId]: { number } },
    }),
    'service.finished': (state, { windowId }) => {
      const { [windowId]: _done, ...serving } = state.serving
      return { ...state, serving }
    },
    'invitation.opened': (state, { way: _way, ...invitation }) => ({
      ...state,
      invitations: {
        ...state.invitations,
        [invitation.windowId]: [
          ...(state.invitations[invitation.windowId] ?? []).slice(1 - rememberedInvitations),
          { ...invitation, end: null, endedAt: null },
        ],
      },
    }),
    'invitation.prolonged': (state, { windowId, invitationId, closesAt }) =>
      changed(state, windowId, invitationId, { closesAt }),
    'invitation.closed': (state, { windowId, invitationId, end, at }) =>
      changed(state, windowId, invitationId, { end, endedAt: at }),
    'invitation.patienceSet': (state, patience) => ({ ...state, patience }),
    'rating.given': (state, { windowId, invitationId, at }) =>
      changed(state, windowId, invitationId, { end: 'rated', endedAt: at }),
  },
  policies: {},
  alarms: (state) =>
    openInvitations(state).map(({ windowId, invitationId, closesAt }) => ({
      at: closesAt,
      command: { name: 'invitation.close', data: { windowId, invitationId, end: 'expired' } },
    })),
})

function patienceMs(state: ServiceState, way: 'keys' | 'touch'): number {
  return way === 'keys' ? state.patience.keysMs : state.patience.touchMs
}

function openInvitations(state: ServiceState): KnownInvitation[] {
  return Object.values(state.invitations).flatMap((known) => known.filter((one) => one.end === null))
}

/** Whether a service or an invitation that a box names was told of before, at whatever window. */
function isKnown(state: ServiceState, named: { serviceId: string; invitationId: string }): boolean {
  return Object.values(state.invitations)
    .flat()
    .some((one) => one.serviceId === named.serviceId || one.invitationId === named.invitationId)
}

/** Ends what is open at a window; what is told of late leaves alone what was opened since. */
function closings(
  state: ServiceState,
  windowId: string,
  end: 'nextVisitor' | 'withdrawn',
  { now, at }: Facts,
): EventOf<typeof serviceContract>[] {
  return (state.invitations[windowId] ?? [])
    .filter((one) => one.end === null && (at === now || one.openedAt <= at))
    .map(({ invitationId, serviceId }) => ({
      type: 'invitation.closed',
      data: { invitationId, serviceId, windowId, end, at },
    }))
}

function changed(
  state: ServiceState,
  windowId: string,
  invitationId: string,
  change: Partial<KnownInvitation>,
): ServiceState {
  const known = state.invitations[windowId]
  if (known === undefined) return state
  return {
    ...state,
    invitations: {
      ...state.invitations,
      [windowId]: known.map((one) => (one.invitationId === invitationId ? { ...one, ...change } : one)),
    },
  }
}
