// Tickets from the first number to the last visitor served: which decisions there are, what follows, and what is due by time.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { callNamed, callNext, miss, recall } from './calling.ts'
import { cancel, moveQueue, requeue, setKind, transfer } from './changing.ts'
import { type TicketContext, ticketNeeds } from './context.ts'
import { byNumber, isOpen, ticketContract } from './contract.ts'
import { evolve } from './evolve.ts'
import { windowsOf } from './floor.ts'
import { begin, finish, follow, hold, reopen } from './serving.ts'
import { shareMs } from './share.ts'
import { shareAt } from './shares.ts'
import { take } from './taking.ts'
import { nextTurnOf } from './turns.ts'

/** A box that has come back tells within this what it did alone; 15 s. */
const settleMs = 15_000

export const ticketDecider = defineDecider({
  contract: ticketContract,
  needs: ticketNeeds,
  initial: {
    date: null,
    asOf: null,
    tickets: {},
    recent: [],
    pace: {},
    strangers: {},
    shares: {},
    leftOver: [],
  },
  decide: {
    'ticket.take': take,
    'ticket.callNext': callNext,
    'ticket.call': callNamed,
    'ticket.recall': recall,
    'ticket.begin': begin,
    'ticket.hold': hold,
    'ticket.transfer': transfer,
    'ticket.miss': miss,
    'ticket.requeue': requeue,
    'ticket.setKind': setKind,
    'ticket.cancel': ({ number }, context) => cancel(byNumber(context.state, number), 'staff', context),
    'ticket.giveBack': ({ ticketId }, context) => cancel(context.state.tickets[ticketId] ?? null, 'visitor', context),
    'ticket.giveUp': ({ ticketId }, context) => cancel(context.state.tickets[ticketId] ?? null, 'rebooked', context),
    'ticket.moveQueue': moveQueue,
    'ticket.finish': finish,
    'ticket.reopen': reopen,
    'ticket.follow': follow,
    'ticket.turn': (_nothing, { facts }) => accept({ type: 'ticket.turned', data: { at: facts.now } }),
    'ticket.endDay': ({ date }, { state, facts }) => {
      const left = Object.values(state.tickets).filter((ticket) => isOpen(ticket) && ticket.date < date)
      return accept(
        { type: 'ticket.dayEnded', data: { date, leftOver: left.map(({ number }) => number) } },
        ...left.map(({ ticketId, number, windowId, date: ofDate, state: was }) => ({
          type: 'ticket.leftOver' as const,
          data: { ticketId, number, windowId, date: ofDate, state: was, at: facts.at },
        })),
      )
    },
    // A box that is cut off again while its last share is still kept knows that one, or the next.
    'share.hold': ({ windowId }, context) => {
      const known = context.state.shares[windowId]?.numbers ?? []
      const dealt = shareAt(context.state, context.hall, windowId, context.facts.now)
      const numbers = [...new Set([...known, ...dealt.map(({ ticket }) => ticket.number)])]
      return numbers.length === 0 ? accept() : accept(kept(windowId, numbers, shareMs, context))
    },
    'share.settle': ({ windowId }, context) => {
      const share = context.state.shares[windowId]
      return share === undefined ? accept() : accept(kept(windowId, share.numbers, settleMs, context))
    },
    'share.free': ({ windowId }, { state, facts }) =>
      state.shares[windowId] === undefined
        ? refuse('ticket.sharesNone', { windowId })
        : accept({ type: 'share.freed', data: { windowId, at: facts.at } }),
  },
  evolve,
  policies: {
    'service.begun': ({ windowId, number, isOvertaken }) =>
      isOvertaken ? [] : [{ name: 'ticket.follow', data: { windowId, number } }],
    'service.finished': ({ windowId, number, serviceId, invitationId, way }) =>
      way === 'later' ? [] : [{ name: 'ticket.finish', data: { windowId, number, serviceId, invitationId } }],
    'service.undone': ({ windowId, invitationId }) => [{ name: 'ticket.reopen', data: { windowId, invitationId } }],
    'appointment.rebooked': ({ ticketId }) => [{ name: 'ticket.giveUp', data: { ticketId } }],
    'hall.dayBegun': ({ date }) => [{ name: 'ticket.endDay', data: { date } }],
    'box.vanished': ({ boxId }, { hall }) =>
      windowsOf(hall.box, boxId).map((windowId) => ({ name: 'share.hold' as const, data: { windowId } })),
    'box.appeared': ({ boxId }, { state, hall }) =>
      windowsOf(hall.box, boxId)
        .filter((windowId) => state.shares[windowId] !== undefined)
        .map((windowId) => ({ name: 'share.settle' as const, data: { windowId } })),
  },
  alarms: (state, hall) => {
    const turnAt = nextTurnOf(state, hall)
    return [
      ...(turnAt === null ? [] : [{ at: turnAt, command: { name: 'ticket.turn' as const, data: {} } }]),
      ...Object.entries(state.shares).map(([windowId, { until }]) => ({
        at: until,
        command: { name: 'share.free' as const, data: { windowId } },
      })),
    ]
  },
})

function kept(windowId: string, numbers: string[], spanMs: number, { facts }: TicketContext) {
  const { now } = facts
  return { type: 'share.held' as const, data: { windowId, numbers, at: now, until: after(now, spanMs) } }
}
