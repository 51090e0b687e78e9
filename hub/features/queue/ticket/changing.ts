// What happens to a ticket that waits, is held or was passed: it waits again, gets another kind, is sent on, or ends.
import type { EventOf } from '#wire/define'
import { accept, type Decision, refuse } from '../../../core/decider.ts'
import { seriesOfItem } from '../series/contract.ts'
import type { TicketContext } from './context.ts'
import {
  byNumber,
  currentAt,
  isOpen,
  type Stop,
  type Ticket,
  type TicketKind,
  type ticketContract,
} from './contract.ts'
import { waitingIn } from './floor.ts'

type Of = typeof ticketContract
type Transferred = Extract<EventOf<Of>, { type: 'ticket.transferred' }>['data']

interface Transfer extends Pick<Transferred, 'place' | 'reason' | 'remark'> {
  readonly windowId: string
  readonly number: string | null
  readonly to:
    | { readonly kind: 'series'; readonly seriesId: string }
    | { readonly kind: 'item'; readonly itemId: string }
    | { readonly kind: 'window'; readonly windowId: string }
  readonly afterwards: 'done' | 'comesBack'
}

/** `ticket.transfer` */
export function transfer(asked: Transfer, context: TicketContext): Decision<Of> {
  const { state, hall, facts } = context
  const { windowId, number, place, afterwards, reason, remark } = asked
  if (hall.window.windows[windowId] === undefined) return refuse('ticket.windowUnknown', { windowId })
  const ticket = number === null ? currentAt(state, windowId) : byNumber(state, number)
  if (ticket === null)
    return number === null ? refuse('ticket.notCalled', { windowId }) : refuse('ticket.unknown', { number })
  if (!isOpen(ticket)) return refuse('ticket.notOpen', { number: ticket.number })
  if (ticket.state !== 'waiting' && ticket.windowId !== windowId) {
    return refuse('ticket.elsewhere', { number: ticket.number, windowId: ticket.windowId })
  }
  const target = targetOf(asked.to, ticket, context)
  if ('refusal' in target) return target
  const back: Stop[] = afterwards === 'comesBack' ? [{ seriesId: ticket.seriesId, windowId }] : []
  const { ticketId } = ticket
  const route = [...back, ...ticket.route].slice(0, 5)
  return accept({
    type: 'ticket.transferred',
    data: { ticketId, number: ticket.number, windowId, at: facts.at, ...target, place, route, reason, remark },
  })
}

/** Where a transfer leads, or why it leads nowhere. */
function targetOf(
  to: Transfer['to'],
  ticket: Ticket,
  { hall }: TicketContext,
): Pick<Ticket, 'seriesId' | 'itemId' | 'onlyAt'> | Extract<Decision<Of>, { refusal: unknown }> {
  const { seriesId, itemId } = ticket
  const isWaiting = ticket.state === 'waiting'
  if (to.kind === 'window') {
    if (hall.window.windows[to.windowId] === undefined) return no('ticket.windowUnknown', { windowId: to.windowId })
    const isThere = isWaiting ? ticket.onlyAt === to.windowId : ticket.windowId === to.windowId
    return isThere ? no('ticket.sameQueue', { windowId: to.windowId }) : { seriesId, itemId, onlyAt: to.windowId }
  }
  const series = to.kind === 'series' ? hall.series.series[to.seriesId] : seriesOfItem(hall.series, to.itemId)
  if (series === undefined || series === null) {
    return to.kind === 'series'
      ? no('ticket.seriesUnknown', { seriesId: to.seriesId })
      : no('ticket.itemUnknown', { itemId: to.itemId })
  }
  const isThere = isWaiting && ticket.onlyAt === null && series.seriesId === seriesId
  if (isThere && (to.kind === 'series' || to.itemId === itemId)) return no('ticket.sameQueue', { seriesId })
  return { seriesId: series.seriesId, itemId: to.kind === 'item' ? to.itemId : itemId, onlyAt: null }
}

function no(refusal: Parameters<typeof refuse<Of>>[0], data: Record<string, unknown>) {
  return { refusal, data }
}

/** `ticket.requeue` */
export function requeue({ number }: { number: string }, { state, facts }: TicketContext): Decision<Of> {
  const ticket = byNumber(state, number)
  if (ticket === null) return refuse('ticket.unknown', { number })
  const { ticketId, windowId } = ticket
  if (ticket.state === 'waiting') return accept()
  if (ticket.state === 'serving') return refuse('ticket.elsewhere', { number, windowId })
  if (ticket.state === 'done' || ticket.state === 'cancelled') return refuse('ticket.notOpen', { number })
  return accept({ type: 'ticket.requeued', data: { ticketId, number, windowId, at: facts.at } })
}

/** `ticket.setKind` */
export function setKind(
  { number, kind }: { number: string; kind: Exclude<TicketKind, 'appointment'> },
  { state, facts }: TicketContext,
): Decision<Of> {
  const ticket = byNumber(state, number)
  if (ticket === null) return refuse('ticket.unknown', { number })
  if (!isOpen(ticket)) return refuse('ticket.notOpen', { number })
  const becomes = kind === 'ordinary' && ticket.slot !== null ? 'appointment' : kind
  if (ticket.kind === becomes) return accept()
  return accept({
    type: 'ticket.kindSet',
    data: { ticketId: ticket.ticketId, number, kind: becomes, at: facts.at },
  })
}

/** `ticket.cancel` and `ticket.giveBack` */
export function cancel(
  ticket: Ticket | null,
  why: 'staff' | 'visitor' | 'rebooked',
  { facts }: TicketContext,
): Decision<Of> {
  if (ticket === null) return refuse('ticket.unknown', {})
  const { ticketId, number, windowId, state } = ticket
  if (state === 'cancelled') return accept()
  if (state === 'serving' || !isOpen(ticket)) return refuse('ticket.notOpen', { number })
  return accept({ type: 'ticket.cancelled', data: { ticketId, number, windowId, why, at: facts.at } })
}

/** `ticket.moveQueue` */
export function moveQueue(
  { seriesId, toSeriesId, remark }: { seriesId: string; toSeriesId: string; remark: string },
  { state, hall, facts }: TicketContext,
): Decision<Of> {
  const strange = [seriesId, toSeriesId].find((one) => hall.series.series[one] === undefined)
  if (strange !== undefined) return refuse('ticket.seriesUnknown', { seriesId: strange })
  if (seriesId === toSeriesId) return refuse('ticket.sameQueue', { seriesId })
  const ticketIds = waitingIn(state)
    .filter((ticket) => ticket.seriesId === seriesId)
    .map(({ ticketId }) => ticketId)
  if (ticketIds.length === 0) return refuse('ticket.nobodyWaits', { seriesId })
  return accept({ type: 'ticket.queueMoved', data: { seriesId, toSeriesId, ticketIds, remark, at: facts.at } })
}
