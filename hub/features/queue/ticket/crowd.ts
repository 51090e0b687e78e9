// The tickets of the day counted once: who waits in order of time, who is at which window, how many each series has. Pure.
import { oncePer } from '../../../core/once-per.ts'
import type { Ticket } from './shapes.ts'

export interface Crowd {
  /** Who waits, the longest first. */
  readonly waiting: readonly Ticket[]
  /** Who is called and has not come yet, with the window and the instant of the last call. */
  readonly called: readonly CalledTicket[]
  /** Who is called or served at a window, the one that came last. */
  readonly current: ReadonlyMap<string, Ticket>
  readonly byNumber: ReadonlyMap<string, Ticket>
  readonly series: ReadonlyMap<string, SeriesCount>
}

type CalledTicket = Ticket & { readonly windowId: string; readonly calledAt: string }

interface SeriesCount {
  waiting: number
  /** Who may still be served: waiting, called, served or held. */
  open: number
  /** Numbers given today, but for those that were cancelled. */
  given: number
}

const none: Readonly<SeriesCount> = { waiting: 0, open: 0, given: 0 }

type Tickets = Readonly<Record<string, Ticket>>

const counted = oncePer((tickets: Tickets) => count(Object.values(tickets)))

export function crowdOf({ tickets }: { readonly tickets: Tickets }): Crowd {
  return counted(tickets)
}

/** How many tickets a series has. */
export function countOf(crowd: Crowd, seriesId: string): Readonly<SeriesCount> {
  return crowd.series.get(seriesId) ?? none
}

function count(tickets: readonly Ticket[]): Crowd {
  const waiting: Ticket[] = []
  const called: CalledTicket[] = []
  const current = new Map<string, Ticket>()
  const byNumber = new Map<string, Ticket>()
  const series = new Map<string, SeriesCount>()
  for (const ticket of tickets) {
    const { state, windowId, seriesId, number } = ticket
    // Of a number of two days, the one that can be served is meant.
    if (!byNumber.has(number) || state === 'waiting') byNumber.set(number, ticket)
    const of = series.get(seriesId) ?? { ...none }
    series.set(seriesId, of)
    if (state !== 'cancelled') of.given += 1
    if (state === 'done' || state === 'noShow' || state === 'cancelled') continue
    of.open += 1
    if (isCalled(ticket)) called.push(ticket)
    if (state === 'waiting') {
      of.waiting += 1
      waiting.push(ticket)
    } else if (state !== 'onHold' && windowId !== null) {
      const other = current.get(windowId)
      if (other === undefined || lastAt(other) <= lastAt(ticket)) current.set(windowId, ticket)
    }
  }
  return { waiting: waiting.sort(byTime), called, current, byNumber, series }
}

function isCalled(ticket: Ticket): ticket is CalledTicket {
  return ticket.state === 'called' && ticket.windowId !== null && ticket.calledAt !== null
}

function lastAt({ calledAt, begunAt }: Ticket): string {
  return begunAt ?? calledAt ?? ''
}

/** Who stood in line first; of two at the same instant, the lower number. */
export function byTime(one: Ticket, other: Ticket): number {
  if (one.waitsSince !== other.waitsSince) return one.waitsSince < other.waitsSince ? -1 : 1
  return one.number < other.number ? -1 : one.number > other.number ? 1 : 0
}
