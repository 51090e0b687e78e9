// Taking a number: by a kiosk's box from what it holds, or by the hub at a desk; and what a slip that is out already means.
import type { EventOf } from '#wire/define'
import { keyedHashOf, type Recognisable } from '#wire/personal'
import { instantOf } from '../../../core/civil-time.ts'
import { accept, type Decision, refuse } from '../../../core/decider.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { appointmentOf, lateMs } from '../appointment/contract.ts'
import { holderOf, nextNumber, partsOf } from '../number/contract.ts'
import type { TicketContext } from './context.ts'
import { isOpen, type Stop, type Ticket, type TicketKind, type ticketContract } from './contract.ts'
import { givingOf } from './giving.ts'
import { isHandledIn } from './items.ts'

type Of = typeof ticketContract
type Event = EventOf<Of>

interface Asked {
  readonly ticketId: string
  readonly seriesId: string
  readonly number: string | null
  readonly itemId: string | null
  readonly kind: Exclude<TicketKind, 'appointment'>
  readonly route: Stop[]
  readonly appointmentCode: Recognisable | string | null
  readonly holder: Recognisable | string | null
}

/** `ticket.take` */
export function take(asked: Asked, context: TicketContext): Decision<Of> {
  const { state, hall, facts, actor } = context
  const { ticketId, seriesId, itemId } = asked
  if (state.tickets[ticketId] !== undefined) return accept()
  const series = hall.series.series[seriesId]
  if (series === undefined) return refuse('ticket.seriesUnknown', { seriesId })
  const isSlipOut = actor.kind === 'box'
  if (!isSlipOut) {
    const item = itemId === null ? null : hall.item.items[itemId]
    if (item === undefined || !isHandledIn(series, itemId)) return refuse('ticket.itemUnknown', { itemId, seriesId })
    if (item !== null && item.standing.is !== 'offered')
      return refuse('ticket.itemNotHere', { itemId, ...item.standing })
    // A supervisor may give one more number after hours or beyond the limit; who waits past closing is served all the same.
    const mayExceed = actor.kind === 'person' && actor.role === 'supervisor'
    const { noNumbers } = givingOf(state, hall, series, facts.now)
    if (noNumbers !== null && !mayExceed) return refuse(noNumbers.code, { seriesId, comeBack: noNumbers.comeBack })
  }
  const date = dateOf(hall.hall.site, facts.at)
  const number = asked.number ?? nextNumber(hall.number, date, seriesId)
  if (number === null) return refuse('ticket.numbersOver', { seriesId })
  const mistake = asked.number === null ? null : mistakeIn(asked.number, date, seriesId, context)
  if (mistake !== null) return refuse(mistake, { number })
  const before = sameHolder(asked, context)
  if (before !== null && !isSlipOut) return refuse('ticket.already', { number: before.number })
  const taken = takenAs(asked, number, date, before, context)
  const isToday = state.date === null || date === state.date
  return accept(
    ...(before === null ? [] : [replaced(before, facts.at)]),
    { type: 'ticket.taken', data: taken },
    ...(isToday ? servedAlready(taken, context) : [overdue(taken, facts.at)]),
  )
}

type Taken = Extract<Event, { type: 'ticket.taken' }>['data']

function takenAs(asked: Asked, number: string, date: string, before: Ticket | null, context: TicketContext): Taken {
  const { facts, actor } = context
  const { ticketId, seriesId, itemId, route } = asked
  const appointment = appointmentFor(asked, date, context)
  return {
    ticketId,
    number,
    seriesId,
    itemId,
    kind: appointment !== null && asked.kind === 'ordinary' ? 'appointment' : asked.kind,
    date,
    takenAt: facts.at,
    by: actor.kind === 'box' ? 'box' : actor.kind === 'person' ? 'staff' : 'system',
    boxId: actor.kind === 'box' ? actor.boxId : null,
    waitsSince: before?.waitsSince ?? facts.at,
    route,
    slot: appointment?.slot ?? null,
    holder: keyedHashOf(asked.holder),
    appointmentId: appointment?.appointmentId ?? null,
  }
}

/** Why a number cannot be this box's; null when it can. A number nobody knows of was leased before the hub lost its memory. */
function mistakeIn(number: string, date: string, seriesId: string, { hall, actor }: TicketContext) {
  const parts = partsOf(number)
  if (parts.seriesId !== seriesId || parts.n === 0) return 'ticket.numberForeign' as const
  if (hall.number.days[date]?.[seriesId]?.used.includes(parts.n)) return 'ticket.numberTaken' as const
  const holder = holderOf(hall.number, date, number)
  const isForeign = holder !== null && !(actor.kind === 'box' && actor.boxId === holder)
  return isForeign ? ('ticket.numberForeign' as const) : null
}

/** The appointment of the code, when it is of this series and day and not long over; else the visitor waits like everybody. */
function appointmentFor({ appointmentCode, seriesId }: Asked, date: string, { hall, facts }: TicketContext) {
  const code = keyedHashOf(appointmentCode)
  const found = code === null ? null : appointmentOf(hall.appointment, date, code)
  if (found === null || found.seriesId !== seriesId || hall.hall.site === null) return null
  const { timeZone } = hall.hall.site
  const slot = { from: instantOf(timeZone, date, found.from), to: instantOf(timeZone, date, found.to) }
  return Date.parse(facts.at) > Date.parse(slot.to) + lateMs ? null : { appointmentId: found.appointmentId, slot }
}

/** The open ticket that the same person has for the same item, or null. */
function sameHolder({ holder, itemId, seriesId }: Asked, { state }: TicketContext): Ticket | null {
  const hash = keyedHashOf(holder)
  if (hash === null) return null
  const isSame = (one: Ticket) => one.holder === hash && one.itemId === itemId && one.seriesId === seriesId
  return Object.values(state.tickets).find((one) => isSame(one) && isOpen(one) && one.state === 'waiting') ?? null
}

/** A slip lost and taken anew at a kiosk: the newer one has the place of the older. */
function replaced({ ticketId, number, windowId }: Ticket, at: string): Event {
  return { type: 'ticket.cancelled', data: { ticketId, number, windowId, why: 'replaced', at } }
}

/** A number of a day that is over was told of too late to be called. */
function overdue({ ticketId, number, date }: Taken, at: string): Event {
  return { type: 'ticket.leftOver', data: { ticketId, number, windowId: null, date, state: 'waiting', at } }
}

/** A window served this number before anybody told of the ticket. */
function servedAlready({ ticketId, number }: Taken, context: TicketContext): Event[] {
  const stranger = context.state.strangers[number]
  if (stranger === undefined) return []
  const { windowId, serviceId, invitationId, at } = stranger
  const reason = { code: 'answered' as const, rank: null, waitedMs: 0, passedOver: 0 }
  const here = { ticketId, number, windowId, at }
  return [
    { type: 'ticket.called', data: { ...here, calls: 1, reason } },
    serviceId === null
      ? { type: 'ticket.begun', data: here }
      : { type: 'ticket.served', data: { ...here, serviceId, invitationId, servedMs: null } },
  ]
}
