// What screens show of the queue: lines, calls, a desk's own queue, a window's share, and who is still unserved. Pure.
import type { SliceValue } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import type { HallOf } from '../../../core/decider.ts'
import { type Choice, explained, inOrder } from './choose.ts'
import type { ticketNeeds } from './context.ts'
import { currentAt, isOpen, type Ticket, type TicketsState, type ticketContract } from './contract.ts'
import { countOf, crowdOf } from './crowd.ts'
import { waitRangeOf } from './estimate.ts'
import { callerAt, floorOf, isServing, waitingIn } from './floor.ts'
import { givingOf } from './giving.ts'
import { placeInWords, reasonInWords } from './reason.ts'
import { shareAt } from './shares.ts'
import { servingStrength } from './strength.ts'

type Of = typeof ticketContract
type Hall = HallOf<readonly [Of, ...typeof ticketNeeds]>

/** A desk sees so many of those who come next, and so many who were passed by. */
const mostNext = 8
const mostPassed = 20
const mostGiven = 5

export function waiting(hall: Hall): SliceValue<Of, 'waiting'> {
  const { ticket, series, window, duty } = hall
  const at = asOf(ticket)
  return Object.values(series.series).map((one) => {
    const { seriesId, name, nameEn, itemIds } = one
    const people = countOf(crowdOf(ticket), seriesId).waiting
    return {
      seriesId,
      name,
      nameEn,
      itemIds,
      waiting: people,
      minutes: waitRangeOf(people, servingStrength(ticket, hall, one), ticket.pace[seriesId] ?? []),
      windows: [...one.windows]
        .sort((a, b) => a.rank - b.rank)
        .flatMap(({ windowId }) => {
          const known = window.windows[windowId]
          if (known === undefined) return []
          const { number, name, nameEn, place, placeEn } = known
          return [{ windowId, number, name, nameEn, place, placeEn, isServing: isServing(duty, windowId) }]
        }),
      ...givingOf(ticket, hall, one, at),
    }
  })
}

export function calls({ ticket, window }: Hall): SliceValue<Of, 'calls'> {
  const shown = (call: { number: string; windowId: string; calledAt: string; times: number }) => {
    const known = window.windows[call.windowId]
    return {
      ...call,
      windowNumber: known?.number ?? call.windowId,
      windowName: known?.name ?? call.windowId,
      windowNameEn: known?.nameEn ?? call.windowId,
      place: known?.place ?? null,
      placeEn: known?.placeEn ?? null,
    }
  }
  const current = crowdOf(ticket).called.map(({ number, windowId, calledAt, calls }) =>
    shown({ number, windowId, calledAt, times: Math.max(1, calls) }),
  )
  return {
    current: current.sort((a, b) => (a.calledAt > b.calledAt ? -1 : a.calledAt < b.calledAt ? 1 : 0)),
    recent: ticket.recent.map(({ outcome, ...call }) => ({ ...shown(call), outcome })),
  }
}

export function call({ ticket }: Hall, windowId: string): SliceValue<Of, 'call'> {
  const current = currentAt(ticket, windowId)
  if (current === null) return null
  const { number, calledAt, calls: times, begunAt } = current
  return { number, state: current.state === 'serving' ? 'serving' : 'called', calledAt, times, begunAt }
}

export function queue(hall: Hall, windowId: string): SliceValue<Of, 'queue'> {
  const { ticket, series } = hall
  const now = asOf(ticket)
  const caller = callerAt(series, windowId)
  const line = inOrder(waitingIn(ticket), caller, floorOf(ticket, hall), series.rules, now)
  const all = Object.values(ticket.tickets)
  const current = currentAt(ticket, windowId)
  // A ticket that a window without the hub left behind when it called another is not forgotten.
  const aside = all.filter((one) => one.windowId === windowId && (one.state === 'onHold' || isLeftBehind(one, current)))
  const passed = all.filter((one) => one.state === 'noShow' && caller.ranks[one.seriesId] !== undefined)
  return {
    waiting: line.length,
    next: line.slice(0, mostNext).flatMap((_placed, index) => {
      const choice = explained(line, index, now)
      return choice === null ? [] : [waitsInWords(choice)]
    }),
    current: current === null ? null : currentOf(current, hall),
    held: aside.map(shortly),
    passed: passed
      .sort((a, b) => ((a.calledAt ?? '') > (b.calledAt ?? '') ? -1 : 1))
      .slice(0, mostPassed)
      .map((one) => ({ ...shortly(one), calledAt: one.calledAt, windowId: one.windowId })),
  }
}

function isLeftBehind(one: Ticket, current: Ticket | null): boolean {
  return (one.state === 'called' || one.state === 'serving') && one.ticketId !== current?.ticketId
}

function currentOf(current: Ticket, { series }: Hall): NonNullable<SliceValue<Of, 'queue'>['current']> {
  const { mostRecalls, recallPauseMs, missedAfterCalls } = series.rules
  const { calls: times, calledAt, state, route } = current
  const reason = current.reason ?? { code: 'answered' as const, waitedMs: 0, passedOver: 0, rank: null }
  const mayRecall = state === 'called' && calledAt !== null && times <= mostRecalls
  return {
    ...inWords({ ticket: current, reason }),
    state,
    times,
    mayRecallAt: mayRecall ? after(calledAt, recallPauseMs) : null,
    mayMiss: state === 'called' && times >= missedAfterCalls,
    route,
  }
}

export function line(hall: Hall, windowId: string): SliceValue<Of, 'line'> {
  const callsFromNone = Object.keys(callerAt(hall.series, windowId).ranks).length === 0
  const { waiting, current, held, passed } = queue(hall, windowId)
  if (callsFromNone && current === null && waiting === 0) return null
  const numbersOf = (tickets: readonly { readonly number: string }[]) => tickets.map(({ number }) => number)
  return { waiting, held: numbersOf(held), passed: numbersOf(passed) }
}

export function share(hall: Hall, windowId: string): SliceValue<Of, 'share'> {
  return { tickets: shareAt(hall.ticket, hall, windowId, asOf(hall.ticket)).map(waitsInWords) }
}

export function unserved({ ticket }: Hall): SliceValue<Of, 'unserved'> {
  const open = Object.values(ticket.tickets).filter(isOpen)
  return {
    tickets: open.map((one) => ({ ...shortly(one), state: one.state, windowId: one.windowId })),
    leftOver: ticket.leftOver,
  }
}

/** @param ticketId the visitor's own key */
export function visit(hall: Hall, ticketId: string): SliceValue<Of, 'visit'> {
  const { ticket: tickets, series, window } = hall
  const own = Object.hasOwn(tickets.tickets, ticketId) ? tickets.tickets[ticketId] : undefined
  if (own === undefined) return null
  const { number, date, state, takenAt, calledAt, calls: times, slot, invitationId, seriesId } = own
  const line = series.series[seriesId]
  const ahead = state === 'waiting' ? aheadOf(own, hall) : null
  const strength = line === undefined ? 0 : servingStrength(tickets, hall, line)
  const at = window.windows[own.onlyAt ?? own.windowId ?? '']
  return {
    number,
    seriesName: line?.name ?? seriesId,
    seriesNameEn: line?.nameEn ?? seriesId,
    date,
    state,
    takenAt,
    ahead,
    minutes: ahead === null ? null : waitRangeOf(ahead, strength, tickets.pace[seriesId] ?? []),
    window:
      at === undefined || (state === 'waiting' && own.onlyAt === null)
        ? null
        : { number: at.number, name: at.name, nameEn: at.nameEn, place: at.place, placeEn: at.placeEn },
    calledAt,
    times,
    slot,
    mayGiveBack: isOpen(own) && state !== 'serving',
    ratingCode: state === 'done' ? invitationId : null,
  }
}

/** People of the same line who are called before this ticket, as things stand. */
function aheadOf(own: Ticket, { ticket, series }: Hall): number {
  const caller = { windowId: own.onlyAt ?? '', ranks: { [own.seriesId]: 1 } }
  const nobodyElse = { deserted: new Set<string>(), kept: new Map<string, string>() }
  const line = inOrder(waitingIn(ticket), caller, nobodyElse, series.rules, asOf(ticket))
  return Math.max(
    0,
    line.findIndex((one) => one.ticket.ticketId === own.ticketId),
  )
}

export function given({ ticket }: Hall): SliceValue<Of, 'given'> {
  const byStaff = Object.values(ticket.tickets).filter(({ by }) => by === 'staff')
  return byStaff
    .slice(-mostGiven)
    .reverse()
    .map(({ number, seriesId, itemId, takenAt }) => ({ number, seriesId, itemId, takenAt }))
}

/** Before anything has been told of the queue, every line is empty and no time counts. */
function asOf({ asOf }: TicketsState): string {
  return asOf ?? '1970-01-01T00:00:00.000Z'
}

function shortly({ number, seriesId, itemId, kind, waitsSince }: Ticket) {
  return { number, seriesId, itemId, kind, waitsSince }
}

function inWords({ ticket, reason }: Choice) {
  return { ...shortly(ticket), reason, why: { ...reasonInWords(reason) } }
}

function waitsInWords({ ticket, reason }: Choice) {
  return { ...shortly(ticket), reason, why: { ...placeInWords(reason) } }
}
