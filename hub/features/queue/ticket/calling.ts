// Calling: the next, a named one, again, and not any more.
import type { EventOf } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import { accept, type Decision, refuse } from '../../../core/decider.ts'
import { choose, classOf, inOrder, waitedMs } from './choose.ts'
import { isToldLate, type TicketContext, whyNoCalls } from './context.ts'
import { byNumber, currentAt, isAtWindow, type Ticket, type ticketContract } from './contract.ts'
import { callerAt, floorOf, waitingIn } from './floor.ts'
import type { Reason } from './reason.ts'

type Of = typeof ticketContract
type Event = EventOf<Of>

/** `ticket.callNext` */
export function callNext({ windowId }: { windowId: string }, context: TicketContext): Decision<Of> {
  const { state, hall, facts } = context
  if (isToldLate(facts)) return refuse('ticket.tooLate', { at: facts.at })
  const cannot = whyNoCalls(windowId, context)
  if (cannot !== null) return refuse(cannot, { windowId })
  const current = currentAt(state, windowId)
  const passed = passedBy(current, context)
  if (current !== null && passed === null) return refuse('ticket.busy', { number: current.number })
  const caller = callerAt(hall.series, windowId)
  const choice = choose(waitingIn(state), caller, floorOf(state, hall), hall.series.rules, facts.now)
  if (choice === null) return refuse('ticket.nobodyWaits', { windowId })
  return accept(...(passed === null ? [] : [passed]), called(choice.ticket, windowId, choice.reason, context))
}

/** `ticket.call` */
export function callNamed(
  { windowId, number }: { windowId: string; number: string },
  context: TicketContext,
): Decision<Of> {
  const { state, facts } = context
  const cannot = whyNoCalls(windowId, context)
  if (cannot !== null) return refuse(cannot, { windowId })
  const ticket = byNumber(state, number)
  if (ticket === null) return refuse('ticket.unknown', { number })
  const isLate = isToldLate(facts)
  if (isAtWindow(ticket) && ticket.windowId === windowId) return accept()
  if (isAtWindow(ticket) || ticket.state === 'done' || ticket.state === 'cancelled') {
    if (isLate) return accept(calledTwice(ticket, windowId, context))
    const code = isAtWindow(ticket) ? 'ticket.elsewhere' : 'ticket.notOpen'
    return refuse(code, { number, windowId: ticket.windowId })
  }
  const keeper = Object.entries(state.shares).find(([, { numbers }]) => numbers.includes(number))?.[0] ?? windowId
  if (keeper !== windowId && !isLate) return refuse('ticket.elsewhere', { number, windowId: keeper })
  const current = isLate ? null : currentAt(state, windowId)
  const passed = passedBy(current, context)
  if (current !== null && passed === null) return refuse('ticket.busy', { number: current.number })
  return accept(
    ...(passed === null ? [] : [passed]),
    called(ticket, windowId, whyNamed(ticket, windowId, context), context),
  )
}

/** `ticket.recall` */
export function recall({ windowId }: { windowId: string }, { state, hall, facts }: TicketContext): Decision<Of> {
  const current = currentAt(state, windowId)
  if (current?.state !== 'called') return refuse('ticket.notCalled', { windowId })
  const { ticketId, number, calls, calledAt } = current
  const { mostRecalls, recallPauseMs } = hall.series.rules
  if (calls > mostRecalls) return refuse('ticket.calledEnough', { number, calls })
  if (calledAt !== null && facts.at < after(calledAt, recallPauseMs)) return refuse('ticket.tooSoon', { number })
  return accept({ type: 'ticket.recalled', data: { ticketId, number, windowId, at: facts.at, calls: calls + 1 } })
}

/** `ticket.miss` */
export function miss({ windowId }: { windowId: string }, context: TicketContext): Decision<Of> {
  const current = currentAt(context.state, windowId)
  if (current?.state !== 'called') return refuse('ticket.notCalled', { windowId })
  const passed = passedBy(current, context)
  return passed === null ? refuse('ticket.callMore', { number: current.number, calls: current.calls }) : accept(passed)
}

/** A ticket is called to a window for the first time. */
export function called(
  { ticketId, number }: Ticket,
  windowId: string,
  reason: Reason,
  { facts }: Pick<TicketContext, 'facts'>,
): Event {
  return { type: 'ticket.called', data: { ticketId, number, windowId, at: facts.at, calls: 1, reason } }
}

/** A window that was alone took a ticket that had gone elsewhere: it is kept, and nothing changes. */
export function calledTwice(
  { ticketId, number, windowId: elsewhere, state }: Ticket,
  windowId: string,
  { facts }: Pick<TicketContext, 'facts'>,
): Event {
  return { type: 'ticket.calledTwice', data: { ticketId, number, windowId, at: facts.at, elsewhere, state } }
}

/** The no-show of who was called often enough and has not come; null while they may still come. */
function passedBy(current: Ticket | null, { hall, facts }: TicketContext): Event | null {
  if (current?.state !== 'called' || current.windowId === null) return null
  const { ticketId, number, windowId, calls } = current
  if (calls < hall.series.rules.missedAfterCalls) return null
  return { type: 'ticket.missed', data: { ticketId, number, windowId, at: facts.at, calls } }
}

/** A clerk's choice is the clerk's; a box calls from its share, in the order of the rules. */
function whyNamed(ticket: Ticket, windowId: string, { state, hall, facts, actor }: TicketContext): Reason {
  const caller = callerAt(hall.series, windowId)
  const rank = ticket.onlyAt === windowId ? null : (caller.ranks[ticket.seriesId] ?? null)
  const line = inOrder(waitingIn(state), caller, floorOf(state, hall), hall.series.rules, facts.at)
  const passedOver = line.filter((one) => one.ticket.waitsSince < ticket.waitsSince).length
  const isByRule = actor.kind === 'box' && ticket.state === 'waiting'
  const code = isByRule ? classOf(ticket, hall.series.rules, facts.at) : 'named'
  return { code, rank, waitedMs: waitedMs(ticket, facts.at), passedOver }
}
