// How events change the tickets of the day. Pure and total.
import type { EventData } from '#wire/define'
import type { Ticket, TicketsState, ticketContract } from './contract.ts'
import { remembered } from './estimate.ts'

type Data<E extends keyof (typeof ticketContract)['events'] & string> = EventData<typeof ticketContract, E>

/** Boards show so many visitors who came or were passed by. */
const mostRecent = 12

export const evolve = {
  'ticket.taken': (state: TicketsState, data: Data<'ticket.taken'>): TicketsState => {
    const { boxId: _box, appointmentId: _appointment, ...taken } = data
    const ticket: Ticket = {
      ...taken,
      state: 'waiting',
      isUnderWay: false,
      onlyAt: null,
      windowId: null,
      calls: 0,
      calledAt: null,
      begunAt: null,
      reason: null,
      invitationId: null,
    }
    const { [taken.number]: _served, ...strangers } = state.strangers
    return told({ ...state, strangers, tickets: { ...state.tickets, [ticket.ticketId]: ticket } }, taken.takenAt)
  },
  'ticket.called': (state: TicketsState, { ticketId, windowId, at, calls, reason }: Data<'ticket.called'>) =>
    changed(state, ticketId, at, { state: 'called', windowId, calls, calledAt: at, begunAt: null, reason }),
  'ticket.recalled': (state: TicketsState, { ticketId, at, calls }: Data<'ticket.recalled'>) =>
    changed(state, ticketId, at, { calls, calledAt: at }),
  'ticket.calledTwice': (state: TicketsState, { at }: Data<'ticket.calledTwice'>) => told(state, at),
  'ticket.begun': (state: TicketsState, { ticketId, windowId, at }: Data<'ticket.begun'>) =>
    changed(left(state, ticketId, 'came'), ticketId, at, { state: 'serving', windowId, begunAt: at }),
  'ticket.held': (state: TicketsState, { ticketId, windowId, at }: Data<'ticket.held'>) =>
    changed(state, ticketId, at, { state: 'onHold', windowId }),
  'ticket.transferred': (state: TicketsState, data: Data<'ticket.transferred'>) => {
    const { ticketId, at, seriesId, itemId, onlyAt, place, route } = data
    const waits = place === 'front' ? { isUnderWay: true } : { isUnderWay: false, waitsSince: at }
    return changed(state, ticketId, at, { ...waiting, ...waits, seriesId, itemId, onlyAt, route })
  },
  'ticket.missed': (state: TicketsState, { ticketId, at }: Data<'ticket.missed'>) =>
    changed(left(state, ticketId, 'passed'), ticketId, at, { state: 'noShow' }),
  'ticket.requeued': (state: TicketsState, { ticketId, at }: Data<'ticket.requeued'>) => {
    const wasPassed = state.tickets[ticketId]?.state === 'noShow'
    return changed(state, ticketId, at, { ...waiting, ...(wasPassed ? { waitsSince: at, isUnderWay: false } : {}) })
  },
  'ticket.kindSet': (state: TicketsState, { ticketId, kind, at }: Data<'ticket.kindSet'>) =>
    changed(state, ticketId, at, { kind }),
  'ticket.cancelled': (state: TicketsState, { ticketId, at }: Data<'ticket.cancelled'>) =>
    changed(state, ticketId, at, { state: 'cancelled' }),
  'ticket.queueMoved': (state: TicketsState, { ticketIds, toSeriesId, at }: Data<'ticket.queueMoved'>) =>
    ticketIds.reduce((moved, ticketId) => changed(moved, ticketId, at, { seriesId: toSeriesId }), state),
  'ticket.served': (state: TicketsState, { ticketId, windowId, at, ...served }: Data<'ticket.served'>) =>
    changed(measured(left(state, ticketId, 'came'), ticketId, served.servedMs), ticketId, at, {
      state: 'done',
      windowId,
      invitationId: served.invitationId,
    }),
  'ticket.wentOn': (state: TicketsState, { ticketId, at, to, route, ...served }: Data<'ticket.wentOn'>) =>
    changed(measured(left(state, ticketId, 'came'), ticketId, served.servedMs), ticketId, at, {
      ...waiting,
      isUnderWay: true,
      seriesId: to.seriesId,
      onlyAt: to.windowId,
      route,
      invitationId: served.invitationId,
    }),
  'ticket.reopened': (state: TicketsState, { ticketId, windowId, at }: Data<'ticket.reopened'>) =>
    changed(state, ticketId, at, { state: 'serving', windowId, onlyAt: null, invitationId: null }),
  'ticket.leftOver': (state: TicketsState, { number, ticketId, date, at }: Data<'ticket.leftOver'>): TicketsState => {
    const { [ticketId]: gone, ...tickets } = state.tickets
    const seriesId = gone?.seriesId ?? number.slice(0, -3)
    return told({ ...state, tickets, leftOver: [...state.leftOver, { number, seriesId, date }] }, at)
  },
  'ticket.dayEnded': (state: TicketsState, { date }: Data<'ticket.dayEnded'>): TicketsState => ({
    ...state,
    date,
    tickets: {},
    recent: [],
    strangers: {},
    shares: {},
    leftOver: [],
  }),
  'ticket.turned': (state: TicketsState, { at }: Data<'ticket.turned'>) => told(state, at),
  'ticket.unknownServed': (state: TicketsState, { number, at, ...stranger }: Data<'ticket.unknownServed'>) =>
    told({ ...state, strangers: { ...state.strangers, [number]: { ...stranger, at } } }, at),
  'share.held': (state: TicketsState, { windowId, numbers, until }: Data<'share.held'>): TicketsState => ({
    ...state,
    shares: { ...state.shares, [windowId]: { numbers, until } },
  }),
  'share.freed': (state: TicketsState, { windowId }: Data<'share.freed'>): TicketsState => {
    const { [windowId]: _freed, ...shares } = state.shares
    return { ...state, shares }
  },
  'hall.turned': (state: TicketsState, { at }: { at: string }) => told(state, at),
}

/** What a ticket forgets of its last window when it waits again. */
const waiting = { state: 'waiting', onlyAt: null, calls: 0, calledAt: null, begunAt: null } as const

function changed(state: TicketsState, ticketId: string, at: string, change: Partial<Ticket>): TicketsState {
  const known = state.tickets[ticketId]
  if (known === undefined) return told(state, at)
  return told({ ...state, tickets: { ...state.tickets, [ticketId]: { ...known, ...change } } }, at)
}

/** The hub has heard of an instant; boxes tell late, and time never goes back. */
function told(state: TicketsState, at: string): TicketsState {
  return state.asOf !== null && state.asOf >= at ? state : { ...state, asOf: at }
}

/** The call of a ticket is over: boards show for a while what became of it. */
function left(state: TicketsState, ticketId: string, outcome: 'came' | 'passed'): TicketsState {
  const known = state.tickets[ticketId]
  if (known?.state !== 'called' || known.windowId === null || known.calledAt === null) return state
  const { number, windowId, calledAt, calls } = known
  const call = { number, windowId, calledAt, times: Math.max(1, calls), outcome }
  return { ...state, recent: [call, ...state.recent].slice(0, mostRecent) }
}

/** One more service of the series has its length. */
function measured(state: TicketsState, ticketId: string, servedMs: number | null): TicketsState {
  const known = state.tickets[ticketId]
  if (known === undefined || servedMs === null) return state
  const last = [...(state.pace[known.seriesId] ?? []), servedMs].slice(-remembered)
  return { ...state, pace: { ...state.pace, [known.seriesId]: last } }
}
