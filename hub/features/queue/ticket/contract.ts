// Tickets 号票: who waits for what, who is called where and why, and what became of every number of the day.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, instant, invitationId, seriesId, serviceId, ticketId, ticketNumber, windowId } from '#wire/ids'
import { commands } from './commands.ts'
import { crowdOf } from './crowd.ts'
import { events } from './events.ts'
import { queries } from './questions.ts'
import { refusals } from './refusals.ts'
import { type Ticket, type TicketState, ticket } from './shapes.ts'
import { slices } from './slices.ts'

export * from './shapes.ts'
export { type KnownTicket, knownTicket, type Visit } from './visit.ts'

export const ticketContract = defineContract({
  name: 'ticket',
  commands,
  events,
  refusals,
  slices,
  queries,
  state: z.object({
    date: civilDate.nullable(),
    /** The latest instant anything was told of; what depends on time alone is as of then, and an alarm moves it on. */
    asOf: instant.nullable(),
    /** Today's, by id. */
    tickets: z.record(ticketId, ticket),
    /** The last who came or were passed by, the latest first. */
    recent: z.array(
      z.object({
        number: ticketNumber,
        windowId,
        calledAt: instant,
        times: z.number().int().positive(),
        outcome: z.enum(['came', 'passed']),
      }),
    ),
    /** The last services of each series, ms, the newest last; at most 20. */
    pace: z.record(seriesId, z.array(z.number().int().nonnegative())),
    /** Numbers of today that were served without a known ticket. */
    strangers: z.record(
      ticketNumber,
      z.object({ windowId, serviceId: serviceId.nullable(), invitationId: invitationId.nullable(), at: instant }),
    ),
    /** What is kept for windows whose boxes are away. */
    shares: z.record(windowId, z.object({ numbers: z.array(ticketNumber), until: instant })),
    leftOver: z.array(z.object({ number: ticketNumber, seriesId, date: civilDate })),
  }),
})

export type TicketsState = z.output<(typeof ticketContract)['state']>

const endedStates: ReadonlySet<TicketState> = new Set(['done', 'noShow', 'cancelled'])

/** True while somebody may still be served by it: waiting, called, served or held. */
export function isOpen({ state }: Pick<Ticket, 'state'>): boolean {
  return !endedStates.has(state)
}

/** True while the visitor stands at a window or is on the way to it. */
export function isAtWindow({ state }: Pick<Ticket, 'state'>): boolean {
  return state === 'called' || state === 'serving'
}

/** Today's ticket of a number, or null. */
export function byNumber(state: TicketsState, number: string): Ticket | null {
  return crowdOf(state).byNumber.get(number) ?? null
}

/** Who is called or served at a window by number, the one that came last; null: nobody. */
export function currentAt(state: TicketsState, windowId: string): Ticket | null {
  return crowdOf(state).current.get(windowId) ?? null
}
