// A visitor's number on their phone: what it is now, how old that is, and when to ask again. Pure.
import type { OtherTime } from '#contract/queue/appointment'
import type { KnownTicket } from '#contract/queue/ticket'
import type { Words } from '#wire/define'

export interface Queueing {
  readonly at: 'queueing'
  readonly known: KnownTicket & { readonly ticket: NonNullable<KnownTicket['ticket']> }
  /** Nobody answered the last time: what is shown is as of `known.asOf`. */
  readonly isLost: boolean
  /** The visitor was asked whether the number is really given back. */
  readonly isAsked: boolean
  /** The times to which the number can be moved while the visitor chooses one; null: they do not. */
  readonly rebooking: { readonly times: readonly OtherTime[]; readonly chosen: OtherTime | null } | null
  readonly refused: Words | null
}

/** So few people before one are soon over. */
const soonAt = 3
/** A phone asks this often; ms. */
const askEveryMs = 5_000
const longestWaitMs = 30_000

/** What the phone shows once it has an answer; null where there is no number to show, but perhaps a service to rate. */
export function queueing(known: KnownTicket): Queueing | null {
  const { ticket } = known
  if (ticket === null || (ticket.state === 'done' && known.ratingCode !== null)) return null
  return { at: 'queueing', known: { ...known, ticket }, isLost: false, isAsked: false, rebooking: null, refused: null }
}

/** It is nearly the visitor's turn. */
export function isSoon({ known: { ticket } }: Queueing): boolean {
  return ticket.state === 'waiting' && ticket.ahead !== null && ticket.ahead <= soonAt
}

/** Nothing more will happen with this number. */
export function isOver({ known: { ticket } }: Queueing): boolean {
  return ticket.state === 'cancelled' || ticket.state === 'done'
}

/**
 * When to ask again, ms: patiently, never all at once, and ever more slowly while nobody answers.
 * @param failures how often in a row nobody answered
 * @param chance 0 to 1
 */
export function askAgainMs(failures: number, chance: number): number {
  return Math.min(askEveryMs * 2 ** failures, longestWaitMs) * (0.75 + chance / 2)
}
