// Being served: the visitor comes, steps aside, is sent on, and is done; tickets follow what windows do, with the hub or without.
import type { EventOf } from '#wire/define'
import { ticketNumber } from '#wire/ids'
import { msBetween } from '../../../core/civil-time.ts'
import { accept, type Decision, refuse } from '../../../core/decider.ts'
import { partsOf } from '../number/contract.ts'
import { called, calledTwice } from './calling.ts'
import { waitedMs } from './choose.ts'
import { isToldLate, type TicketContext, whyNoCalls } from './context.ts'
import { byNumber, currentAt, isAtWindow, isOpen, type Ticket, type ticketContract } from './contract.ts'

type Of = typeof ticketContract
type Event = EventOf<Of>

/** `ticket.begin` */
export function begin(
  { windowId, number }: { windowId: string; number: string | null },
  context: TicketContext,
): Decision<Of> {
  const { state, facts } = context
  const cannot = whyNoCalls(windowId, context)
  if (cannot !== null) return refuse(cannot, { windowId })
  const current = currentAt(state, windowId)
  const ticket = number === null ? current : byNumber(state, number)
  if (ticket === null)
    return number === null ? refuse('ticket.notCalled', { windowId }) : refuse('ticket.unknown', { number })
  const isHere = ticket.windowId === windowId
  if (ticket.state === 'serving' && isHere) return accept()
  const isLate = isToldLate(facts)
  if (ticket.state === 'serving' || ticket.state === 'done' || ticket.state === 'cancelled') {
    if (isLate) return accept(calledTwice(ticket, windowId, context))
    const code = ticket.state === 'serving' ? 'ticket.elsewhere' : 'ticket.notOpen'
    return refuse(code, { number: ticket.number, windowId: ticket.windowId })
  }
  if (!isLate && current?.state === 'serving') return refuse('ticket.busy', { number: current.number })
  return accept(...comes(ticket, windowId, context))
}

/** `ticket.hold` */
export function hold({ windowId }: { windowId: string }, { state, facts }: TicketContext): Decision<Of> {
  const current = currentAt(state, windowId)
  if (current === null) return refuse('ticket.notCalled', { windowId })
  return accept(held(current, windowId, facts.at))
}

/** `ticket.follow`: a window began to serve somebody, by number or without. */
export function follow(
  { windowId, number }: { windowId: string; number: string | null },
  context: TicketContext,
): Decision<Of> {
  const { state, facts } = context
  const current = currentAt(state, windowId)
  const overtaken =
    current?.state === 'serving' && current.number !== number && !isToldLate(facts)
      ? [held(current, windowId, facts.at)]
      : []
  if (number === null) return accept(...overtaken)
  const ticket = byNumber(state, number)
  if (ticket === null) return accept(...overtaken, ...unknown(number, windowId, null, context))
  if (ticket.state === 'serving' && ticket.windowId === windowId) return accept(...overtaken)
  if (ticket.state === 'serving') return accept(...overtaken, calledTwice(ticket, windowId, context))
  if (ticket.state === 'done' || ticket.state === 'cancelled') return accept(...overtaken)
  return accept(...overtaken, ...comes(ticket, windowId, context))
}

interface Finished {
  readonly windowId: string
  readonly number: string | null
  readonly serviceId: string
  readonly invitationId: string | null
}

/** `ticket.finish`: the service of a ticket is finished, so it is done or goes on. */
export function finish(finished: Finished, context: TicketContext): Decision<Of> {
  const { windowId, number } = finished
  if (number === null) return accept()
  const ticket = byNumber(context.state, number)
  if (ticket === null) return accept(...unknown(number, windowId, finished, context))
  if (!isOpen(ticket) && ticket.state !== 'noShow') return accept()
  const isHere = ticket.windowId === windowId
  if (ticket.state === 'serving' && !isHere) return accept(calledTwice(ticket, windowId, context))
  const isCalledHere = isHere && (isAtWindow(ticket) || ticket.state === 'onHold')
  return accept(...(isCalledHere ? [] : [answered(ticket, windowId, context)]), served(ticket, finished, context))
}

/** `ticket.reopen`: the finish was a mistake, and the visitor is still there. */
export function reopen(
  { windowId, invitationId }: { windowId: string; invitationId: string },
  { state, facts }: TicketContext,
): Decision<Of> {
  const ticket = Object.values(state.tickets).find((one) => one.invitationId === invitationId)
  const isUntouched = ticket?.state === 'done' || ticket?.state === 'waiting'
  if (ticket === undefined || !isUntouched || currentAt(state, windowId) !== null) return accept()
  return accept({
    type: 'ticket.reopened',
    data: { ticketId: ticket.ticketId, number: ticket.number, windowId, at: facts.at },
  })
}

/** The visitor stands at the window, called or not. */
function comes(ticket: Ticket, windowId: string, context: TicketContext): Event[] {
  const { ticketId, number } = ticket
  const isCalledHere = ticket.state === 'called' && ticket.windowId === windowId
  return [
    ...(isCalledHere ? [] : [answered(ticket, windowId, context)]),
    { type: 'ticket.begun', data: { ticketId, number, windowId, at: context.facts.at } },
  ]
}

function answered(ticket: Ticket, windowId: string, context: TicketContext): Event {
  const waited = ticket.state === 'waiting' ? waitedMs(ticket, context.facts.at) : 0
  return called(ticket, windowId, { code: 'answered', rank: null, waitedMs: waited, passedOver: 0 }, context)
}

function held({ ticketId, number }: Ticket, windowId: string, at: string): Event {
  return { type: 'ticket.held', data: { ticketId, number, windowId, at } }
}

function served(ticket: Ticket, { windowId, serviceId, invitationId }: Finished, { facts }: TicketContext): Event {
  const { ticketId, number, begunAt, route } = ticket
  const data = {
    ticketId,
    number,
    windowId,
    at: facts.at,
    serviceId,
    invitationId,
    servedMs: spanOf(begunAt, facts.at),
  }
  const [to, ...rest] = route
  if (to === undefined) return { type: 'ticket.served', data }
  return { type: 'ticket.wentOn', data: { ...data, to, route: rest } }
}

function spanOf(begunAt: string | null, at: string): number | null {
  return begunAt === null ? null : Math.max(0, msBetween(begunAt, at))
}

/** A number of ours was served that no ticket is known for: a kiosk without the hub may tell of it later. */
function unknown(number: string, windowId: string, finished: Finished | null, { hall, facts }: TicketContext): Event[] {
  const known = ticketNumber.safeParse(number)
  if (!known.success || hall.series.series[partsOf(number).seriesId] === undefined) return []
  const { serviceId = null, invitationId = null } = finished ?? {}
  return [{ type: 'ticket.unknownServed', data: { number, windowId, serviceId, invitationId, at: facts.at } }]
}
