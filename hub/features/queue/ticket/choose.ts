// Who is called next at a window, and why: green channel, who has waited too long, who is under way, priority, appointments, then by time. Pure.
import type { QueueRules } from '../series/contract.ts'
import type { Ticket } from './contract.ts'
import { byTime } from './crowd.ts'
import type { Reason, ReasonCode } from './reason.ts'

/** A window that calls. */
export interface Caller {
  readonly windowId: string
  /** The rank in which it calls from each of its series, 1 first. */
  readonly ranks: Readonly<Record<string, number>>
}

/** What else decides which tickets a window may call. */
export interface Floor {
  /** Windows with nobody on duty: what was sent to them may be called by any window of the series. */
  readonly deserted: ReadonlySet<string>
  /** Numbers kept for a window whose box is away, with that window. */
  readonly kept: ReadonlyMap<string, string>
}

export interface Choice {
  readonly ticket: Ticket
  readonly reason: Reason
}

type Rules = Pick<QueueRules, 'agedAfterMs'>

/** The classes in their order; within one it goes by time, and by the window's ranks first where time alone decides. */
const classes = [
  'green',
  'aged',
  'underWay',
  'priority',
  'appointment',
  'time',
] as const satisfies readonly ReasonCode[]
type Class = (typeof classes)[number]

/** The class of a waiting ticket at an instant, ISO 8601 UTC. */
export function classOf(ticket: Ticket, { agedAfterMs }: Rules, now: string): Class {
  if (ticket.kind === 'green') return 'green'
  if (Date.parse(now) - Date.parse(ticket.waitsSince) > agedAfterMs) return 'aged'
  if (ticket.isUnderWay) return 'underWay'
  if (ticket.kind === 'priority') return 'priority'
  return ticket.slot !== null && now >= ticket.slot.from ? 'appointment' : 'time'
}

/** Whether a window may call a waiting ticket. */
export function mayCall(ticket: Ticket, { windowId, ranks }: Caller, { deserted, kept }: Floor): boolean {
  if ((kept.get(ticket.number) ?? windowId) !== windowId) return false
  if (ticket.onlyAt === windowId) return true
  if (ticket.onlyAt !== null && !deserted.has(ticket.onlyAt)) return false
  return ranks[ticket.seriesId] !== undefined
}

/** A ticket in the order of a window, before anybody asks why it stands there. */
export interface Placed {
  readonly ticket: Ticket
  readonly code: Class
  readonly rank: number | null
}

/**
 * The tickets a window may call, in the order in which it would call them.
 * @param waiting tickets in the state `waiting`
 * @param now ISO 8601 UTC
 */
export function inOrder(
  waiting: readonly Ticket[],
  caller: Caller,
  floor: Floor,
  rules: Rules,
  now: string,
): readonly Placed[] {
  return waiting
    .filter((ticket) => mayCall(ticket, caller, floor))
    .map((ticket) => {
      const code = classOf(ticket, rules, now)
      const rank = ticket.onlyAt === caller.windowId ? null : (caller.ranks[ticket.seriesId] ?? null)
      return { ticket, code, rank, place: classes.indexOf(code), byRank: code === 'time' ? (rank ?? 0) : 0 }
    })
    .sort((a, b) => a.place - b.place || a.byRank - b.byRank || byTime(a.ticket, b.ticket))
}

/** Why the ticket at this place of a window's order would be called once those before it are gone. */
export function explained(line: readonly Placed[], index: number, now: string): Choice | null {
  const placed = line[index]
  if (placed === undefined) return null
  const { ticket, code, rank } = placed
  let passedOver = 0
  for (let after = index + 1; after < line.length; after++) {
    if ((line[after]?.ticket.waitsSince ?? now) < ticket.waitsSince) passedOver += 1
  }
  return { ticket, reason: { code, rank, waitedMs: waitedMs(ticket, now), passedOver } }
}

/** Whoever is called next, with the reason; null when the window may call nobody. */
export function choose(
  waiting: readonly Ticket[],
  caller: Caller,
  floor: Floor,
  rules: Rules,
  now: string,
): Choice | null {
  return explained(inOrder(waiting, caller, floor, rules, now), 0, now)
}

/** How long a ticket has waited in its place, ms; never negative. */
export function waitedMs({ waitsSince }: Pick<Ticket, 'waitsSince'>, now: string): number {
  return Math.max(0, Date.parse(now) - Date.parse(waitsSince))
}
