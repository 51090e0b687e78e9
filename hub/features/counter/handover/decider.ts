// A hand-over at a window: offered by who is on duty, accepted by another with the same list, or over after five minutes.
import type { EventOf, StateOf } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import { accept, type Context, type Decision, defineDecider, refuse } from '../../../core/decider.ts'
import { badgeContract } from '../badge/contract.ts'
import { type Duty, dutyContract, leading, presentAt } from '../duty/contract.ts'
import { postContract, roleAt } from '../post/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { type Checklist, type HeldOffer, handoverContract, offerAt, usualChecklist } from './contract.ts'

type Of = typeof handoverContract
const needs = [dutyContract, postContract, staffContract, badgeContract] as const
type HandoverState = StateOf<Of>
type HandoverContext = Context<Of, typeof needs>

/** How long an offer waits for the other; 5 min. */
const patienceMs = 300_000
/** Offers of a window that stay known when they are over. */
const rememberedOffers = 8
/** What a box told late waits so long for the other half, which may come with the next message of the box; 30 s. */
const lateHalfMs = 30_000

export const handoverDecider = defineDecider({
  contract: handoverContract,
  needs,
  initial: { open: {}, closed: {} },
  decide: {
    'handover.offer': ({ windowId, to, checklist }, context) => {
      const duty = holderAt(windowId, context)
      if (duty === null) return refuse('handover.nobody', { windowId })
      if (!maySpeakFor(duty.staffId, context)) return refuse('handover.notYours', { windowId })
      if (to === duty.staffId) return refuse('handover.samePerson', { staffId: to })
      if (to !== null && roleAt(context.hall.post, windowId, to) === null) {
        return refuse('handover.notPosted', { windowId, staffId: to })
      }
      return offered(duty, to, checklist, context)
    },
    'handover.accept': ({ windowId, handoverId, staffId, checklist }, context) => {
      const offer = openAt(windowId, context)
      if (offer === null || offer.handoverId !== handoverId) return refuse('handover.notOpen', { windowId, handoverId })
      if (!maySpeakFor(staffId, context)) return refuse('handover.notYours', { windowId })
      return accepted(offer, staffId, checklist, context)
    },
    'handover.withdraw': ({ windowId, handoverId }, context) => {
      const { state, hall, facts } = context
      const offer = state.open[windowId]
      if (offer === undefined || offer.handoverId !== handoverId) {
        return refuse('handover.notOpen', { windowId, handoverId })
      }
      const mayDecline = offer.to !== null && maySpeakFor(offer.to, context)
      if (!maySpeakFor(offer.from, context) && !mayDecline) return refuse('handover.notYours', { windowId })
      const isThere = presentAt(hall.duty, windowId, facts).some(({ dutyId }) => dutyId === offer.dutyId)
      return accept(withdrawn(offer, isThere ? 'withdrawn' : 'left', facts.at))
    },
    'handover.expire': ({ windowId, handoverId }, { state, facts }) => {
      const offer = state.open[windowId]
      if (offer === undefined || offer.handoverId !== handoverId || offer.expiresAt > facts.now) {
        return refuse('handover.notOpen', { windowId, handoverId })
      }
      return accept(withdrawn(offer, 'expired', offer.expiresAt))
    },
    'handover.badge': ({ windowId, staffId }, context) => {
      const offer = openAt(windowId, context)
      if (offer?.from === staffId) return accept(withdrawn(offer, 'withdrawn', context.facts.at))
      if (offer !== null) return accepted(offer, staffId, offer.checklist, context)
      const duty = holderAt(windowId, context)
      if (duty?.staffId !== staffId) return refuse('handover.notYours', { windowId })
      return offered(duty, null, usualChecklist, context)
    },
  },
  evolve: {
    'handover.offered': (state, offer) => ({ ...state, open: { ...state.open, [offer.windowId]: offer } }),
    'handover.accepted': (state, { windowId, handoverId, at }) => over(state, windowId, handoverId, at),
    'handover.withdrawn': (state, { windowId, handoverId, at }) => over(state, windowId, handoverId, at),
  },
  policies: {
    /** A badge speaks of a hand-over when its holder is at the window, or when one waits; else they come on duty, or back. */
    'badge.presented': ({ windowId, staffId }, context) => {
      const { hall, facts } = context
      const own = presentAt(hall.duty, windowId, facts).find((duty) => duty.staffId === staffId)
      const isMeant = own === undefined ? openAt(windowId, context) !== null : own.away === null
      return isMeant ? [{ name: 'handover.badge', data: { windowId, staffId } }] : []
    },
    'duty.ended': ({ windowId, dutyId }, { state }) => {
      const offer = state.open[windowId]
      if (offer?.dutyId !== dutyId) return []
      return [{ name: 'handover.withdraw', data: { windowId, handoverId: offer.handoverId } }]
    },
  },
  alarms: ({ open }) =>
    Object.values(open).map(({ windowId, handoverId, expiresAt, heardAt }) => {
      const lateHalfAt = after(heardAt, lateHalfMs)
      return {
        at: expiresAt > lateHalfAt ? expiresAt : lateHalfAt,
        command: { name: 'handover.expire', data: { windowId, handoverId } },
      }
    }),
})

function holderAt(windowId: string, { hall, facts }: HandoverContext): Duty | null {
  return leading(presentAt(hall.duty, windowId, facts))
}

function openAt(windowId: string, { state, hall, facts }: HandoverContext): HeldOffer | null {
  return offerAt(state, hall.duty, windowId, facts)
}

/** A clerk confirms in their own name only. */
function maySpeakFor(staffId: string, { actor }: HandoverContext): boolean {
  return actor.kind !== 'person' || actor.role !== 'clerk' || actor.staffId === staffId
}

/** A window has one offer: an outdated one makes room, a newer one than what is told late does not. */
function offered(duty: Duty, to: string | null, checklist: Checklist, context: HandoverContext): Decision<Of> {
  const { state, facts } = context
  const { windowId, staffId: from, dutyId } = duty
  const { at, now } = facts
  const before = state.open[windowId]
  if (openAt(windowId, context) !== null || (at !== now && before !== undefined && before.offeredAt > at)) {
    return refuse('handover.open', { windowId })
  }
  const outdated = before === undefined ? [] : [withdrawn(before, 'expired', before.expiresAt)]
  const offer = { handoverId: facts.id('ho'), windowId, from, dutyId, to, checklist, offeredAt: at }
  return accept(...outdated, {
    type: 'handover.offered',
    data: { ...offer, expiresAt: after(at, patienceMs), heardAt: now },
  })
}

function accepted(
  offer: HeldOffer,
  staffId: string,
  checklist: Checklist,
  { hall, facts }: HandoverContext,
): Decision<Of> {
  const { handoverId, windowId, from } = offer
  if (offer.to !== null && offer.to !== staffId) return refuse('handover.otherPerson', { windowId })
  if (staffId === from) return refuse('handover.samePerson', { staffId })
  if (hall.staff.staff[staffId] === undefined || roleAt(hall.post, windowId, staffId) === null) {
    return refuse('handover.notPosted', { windowId, staffId })
  }
  const elsewhere = Object.keys(hall.duty.byWindow).find(
    (other) => other !== windowId && presentAt(hall.duty, other, facts).some((duty) => duty.staffId === staffId),
  )
  if (elsewhere !== undefined) return refuse('handover.elsewhere', { windowId: elsewhere })
  if (!areEqual(offer.checklist, checklist)) return refuse('handover.differs', { handoverId })
  return accept({
    type: 'handover.accepted',
    data: { handoverId, windowId, from, to: staffId, checklist, at: facts.at },
  })
}

function areEqual(one: Checklist, other: Checklist): boolean {
  return (['seal', 'papers', 'files', 'remark'] as const).every((part) => one[part] === other[part])
}

function withdrawn(
  { handoverId, windowId }: HeldOffer,
  why: 'withdrawn' | 'expired' | 'left',
  at: string,
): EventOf<Of> {
  return { type: 'handover.withdrawn', data: { handoverId, windowId, why, at } }
}

/** The state after an offer was accepted or withdrawn, be it open or one of the last. */
function over({ open, closed }: HandoverState, windowId: string, handoverId: string, closedAt: string): HandoverState {
  const { [windowId]: latest, ...others } = open
  const isLatest = latest?.handoverId === handoverId
  const known = closed[windowId] ?? []
  const offer = isLatest ? latest : known.find((one) => one.handoverId === handoverId)
  if (offer === undefined) return { open, closed }
  const rest = known.filter((one) => one.handoverId !== handoverId)
  return {
    open: isLatest ? others : open,
    closed: { ...closed, [windowId]: [...rest, { ...offer, closedAt }].slice(-rememberedOffers) },
  }
}
