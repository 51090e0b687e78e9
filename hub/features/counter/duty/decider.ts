// Sign-in, sign-out and the end of the day: who is on duty at which window, and since when.
import type { EventOf } from '#wire/define'
import { after, instantOf } from '../../../core/civil-time.ts'
import { accept, type Decision, defineDecider, type Facts, refuse } from '../../../core/decider.ts'
import { offerAt } from '../handover/contract.ts'
import { type PostRole, roleAt } from '../post/contract.ts'
import { comeBack, stepAway } from './absence.ts'
import { type DutyContext, dutyNeeds, ownNameOf } from './context.ts'
import { answering, type Duty, type DutyState, dutyContract, leading, openDuties, presentAt } from './contract.ts'
import { changes, outsideOf, type Timeline, timelineOf, withOut, withStart } from './timeline.ts'

type Of = typeof dutyContract

/** Ended duties and what was told stay in the state this long, for reports that come late. */
const rememberedMs = 7 * 86_400_000
const rememberedDays = 8

export const dutyDecider = defineDecider({
  contract: dutyContract,
  needs: dutyNeeds,
  initial: { byWindow: {}, marks: {}, dayEnds: [] },
  decide: {
    'duty.signIn': ({ windowId, staffId, handoverId }, context) => {
      const role = roleOfNewcomer(windowId, staffId, context)
      if (typeof role !== 'string') return role
      const { state, facts, actor } = context
      // Only a hand-over that took place brings its name along, and only the hub itself says so.
      const handover = actor.kind === 'system' ? handoverId : null
      const holder = leading(presentAt(state, windowId, facts))
      const own = ownDuty(state, staffId, facts)
      if (own !== null && own.windowId !== windowId) return refuse('duty.elsewhere', { windowId: own.windowId })
      if (own !== null && handover === null && own.away !== null) {
        return accept({ type: 'duty.cameBack', data: { dutyId: own.dutyId, windowId, staffId, at: facts.at } })
      }
      // Who helps already takes over by a hand-over; without one the window has who answers for it.
      if (own !== null && (handover === null || own.dutyId === holder?.dutyId))
        return refuse('duty.already', { windowId })
      const from = handover === null ? null : (holder?.staffId ?? null)
      return accept(...beginning({ windowId, staffId, role, manner: 'lead', handoverId: handover, from }, context))
    },
    'duty.join': ({ windowId, staffId }, context) => {
      const role = roleOfNewcomer(windowId, staffId, context)
      if (typeof role !== 'string') return role
      const { state, facts } = context
      const own = ownDuty(state, staffId, facts)
      if (own !== null) {
        return refuse(own.windowId === windowId ? 'duty.already' : 'duty.elsewhere', { windowId: own.windowId })
      }
      const here = presentAt(state, windowId, facts)
      if (here.length === 0) return refuse('duty.nobody', { windowId })
      if (here.length > 1) return refuse('duty.full', { windowId })
      const joining = { windowId, staffId, role, manner: 'joint' as const, handoverId: null, from: null }
      return accept(...beginning(joining, context))
    },
    'duty.signOut': ({ windowId, staffId }, context) => {
      const { state, facts } = context
      const here = presentAt(state, windowId, facts)
      if (here.length === 0) return refuse('duty.nobody', { windowId })
      const standing = (name: string | null | undefined) => here.find((duty) => duty.staffId === name)
      const named = staffId === null ? standing(ownNameOf(context)) : standing(staffId)
      const duty = staffId === null ? (named ?? answering(here)) : named
      if (duty === undefined || duty === null) return refuse('duty.notHere', { windowId, staffId })
      const data = {
        windowId,
        staffId: duty.staffId,
        isNamed: named !== undefined,
        at: facts.at,
        isLate: facts.at !== facts.now,
      }
      const timeline = withOut(timelineOf(state, windowId), data)
      return accept({ type: 'duty.signedOut', data }, ...changed(timeline, windowId, context))
    },
    'duty.stepAway': stepAway,
    'duty.comeBack': comeBack,
    'duty.endDay': ({ date }, { state, hall, facts }) => {
      const site = hall.hall.site
      const begun = site === null ? facts.now : instantOf(site.timeZone, date, '00:00')
      const at = begun < facts.now ? begun : facts.now
      const over = Object.keys(state.byWindow)
        .flatMap((windowId) => openDuties(state, windowId))
        .filter(({ startedAt }) => startedAt < at)
      return accept(
        ...over.map(({ dutyId, windowId, staffId }): EventOf<Of> => {
          return { type: 'duty.ended', data: { dutyId, windowId, staffId, endedAt: at, why: 'dayEnd' } }
        }),
        { type: 'duty.dayEnded', data: { at } },
      )
    },
  },
  evolve: {
    'duty.started': (state, started) => {
      const { windowId, startedAt } = started
      const { duties, marks } = forgetBefore(after(startedAt, -rememberedMs), timelineOf(state, windowId))
      return withTimeline(state, windowId, withStart({ duties, marks }, started))
    },
    'duty.signedOut': (state, out) => withTimeline(state, out.windowId, withOut(timelineOf(state, out.windowId), out)),
    'duty.ended': (state, { dutyId, windowId, endedAt }) => withDuty(state, windowId, dutyId, { endedAt }),
    'duty.wentOn': (state, { dutyId, windowId }) => withDuty(state, windowId, dutyId, { endedAt: null }),
    'duty.dayEnded': (state, { at }) => ({ ...state, dayEnds: [...state.dayEnds, at].slice(-rememberedDays) }),
    'duty.steppedAway': (state, { dutyId, windowId, since, until }) =>
      withDuty(state, windowId, dutyId, { away: { since, until } }),
    'duty.cameBack': (state, { dutyId, windowId }) => withDuty(state, windowId, dutyId, { away: null }),
  },
  policies: {
    'hall.dayBegun': ({ date }) => [{ name: 'duty.endDay', data: { date } }],
    'handover.accepted': ({ windowId, handoverId, to }) => [
      { name: 'duty.signIn', data: { windowId, staffId: to, handoverId } },
    ],
    /** Who comes back or comes on duty by badge; where a hand-over waits, the badge is its answer. */
    'badge.presented': ({ windowId, staffId }, { state, hall, facts }) => {
      const own = presentAt(state, windowId, facts).find((duty) => duty.staffId === staffId)
      if (own !== undefined) return own.away !== null ? [{ name: 'duty.comeBack', data: { windowId, staffId } }] : []
      if (offerAt(hall.handover, state, windowId, facts) !== null) return []
      return [{ name: 'duty.signIn', data: { windowId, staffId, handoverId: null } }]
    },
    /** Whoever serves a visitor is back. */
    'service.begun': (served, { state, facts }) => back(served, state, facts),
    'service.finished': (served, { state, facts }) => back(served, state, facts),
    'staff.left': ({ staffId }, { state }) =>
      everyDuty(state).flatMap((duty) => (duty.staffId === staffId && duty.endedAt === null ? [signOut(duty)] : [])),
    'window.retired': ({ windowId }, { state }) => openDuties(state, windowId).map(signOut),
  },
  alarms: () => [],
})

const signOut = ({ windowId, staffId }: Duty) => ({ name: 'duty.signOut' as const, data: { windowId, staffId } })

function back(served: { windowId: string; staffId: string | null }, state: DutyState, facts: Facts) {
  const { windowId, staffId } = served
  const isAway = presentAt(state, windowId, facts).some((duty) => duty.staffId === staffId && duty.away !== null)
  return isAway ? [{ name: 'duty.comeBack' as const, data: { windowId, staffId } }] : []
}

/** The role of who comes on duty at a window, or why they may not. */
function roleOfNewcomer(windowId: string, staffId: string, context: DutyContext): PostRole | Decision<Of> {
  const { hall } = context
  const own = ownNameOf(context)
  if (own !== undefined && own !== staffId) return refuse('duty.othersName', { staffId })
  if (hall.window.windows[windowId] === undefined || hall.staff.staff[staffId] === undefined) {
    return refuse('notFound', { windowId, staffId })
  }
  return roleAt(hall.post, windowId, staffId) ?? refuse('duty.notPosted', { windowId, staffId })
}

/** The duty a person has, or had when what is told late happened; at most one, for nobody stands at two windows. */
function ownDuty(state: DutyState, staffId: string, facts: Facts): Duty | null {
  const windows = Object.keys(state.byWindow)
  const present = windows.flatMap((windowId) => presentAt(state, windowId, facts))
  return present.findLast((duty) => duty.staffId === staffId) ?? null
}

type Newcomer = Pick<Duty, 'windowId' | 'staffId' | 'role' | 'manner'> & {
  readonly handoverId: string | null
  readonly from: string | null
}

/** A duty begins; those it ends come before it, its own end, when it is known already, comes after it. */
function beginning(newcomer: Newcomer, context: DutyContext): EventOf<Of>[] {
  const { facts, state } = context
  const { at, now } = facts
  const data = { ...newcomer, dutyId: facts.id('duty'), startedAt: at, isLate: at !== now }
  const events = changed(withStart(timelineOf(state, newcomer.windowId), data), newcomer.windowId, context)
  const isOwn = (event: EventOf<Of>) => event.type === 'duty.ended' && event.data.dutyId === data.dutyId
  return [...events.filter((event) => !isOwn(event)), { type: 'duty.started', data }, ...events.filter(isOwn)]
}

/** What the new timeline of a window changes in its duties. */
function changed(timeline: Timeline, windowId: string, { state }: DutyContext): EventOf<Of>[] {
  return changes(timelineOf(state, windowId), timeline, outsideOf(state, windowId)).map(({ duty, ending }) => {
    const { dutyId, staffId } = duty
    return ending === null
      ? { type: 'duty.wentOn', data: { dutyId, windowId, staffId } }
      : { type: 'duty.ended', data: { dutyId, windowId, staffId, ...ending } }
  })
}

function everyDuty(state: DutyState): Duty[] {
  return Object.values(state.byWindow).flat()
}

function forgetBefore(instant: string, { duties, marks }: Timeline): Timeline {
  const kept = duties.filter(({ endedAt }) => endedAt === null || endedAt >= instant)
  const isKept = new Set(kept.map(({ dutyId }) => dutyId))
  return {
    duties: kept,
    marks: marks.filter((mark) => (mark.kind === 'start' ? isKept.has(mark.dutyId) : mark.at >= instant)),
  }
}

function withTimeline(state: DutyState, windowId: string, { duties, marks }: Timeline): DutyState {
  return {
    ...state,
    byWindow: { ...state.byWindow, [windowId]: [...duties] },
    marks: { ...state.marks, [windowId]: [...marks] },
  }
}

function withDuty(state: DutyState, windowId: string, dutyId: string, change: Partial<Duty>): DutyState {
  const duties = (state.byWindow[windowId] ?? []).map((one) => (one.dutyId === dutyId ? { ...one, ...change } : one))
  return { ...state, byWindow: { ...state.byWindow, [windowId]: duties } }
}
