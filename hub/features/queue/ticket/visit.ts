// What a visitor's phone learns of the one ticket whose key it has.
import { z } from 'zod'
import { civilDate, instant, invitationId, label, ticketNumber } from '#wire/ids'
import { knownWindow } from '#wire/phone'
import { ticket, ticketState, waitRange } from './shapes.ts'

/** A visitor's own ticket, as a phone shows it. */
export const visit = z.object({
  number: ticketNumber,
  seriesName: label,
  seriesNameEn: label,
  date: civilDate,
  state: ticketState,
  takenAt: instant,
  /** People before them; null when they do not wait. */
  ahead: z.number().int().nonnegative().nullable(),
  /** How long they still wait; null while nothing tells, or they do not wait. */
  minutes: waitRange.nullable(),
  /** Where they are called, served or held, or are sent; null while any window of the series may call them. */
  window: z
    .object({ number: label, name: label, nameEn: label, place: label.nullable(), placeEn: label.nullable() })
    .nullable(),
  calledAt: instant.nullable(),
  times: z.number().int().nonnegative(),
  /** The time of the appointment, or null. */
  slot: ticket.shape.slot,
  mayGiveBack: z.boolean(),
  /** The code by which the service can be rated, once it is done. */
  ratingCode: invitationId.nullable(),
})
export type Visit = z.output<typeof visit>

/** `GET /api/tickets/<ticketId>`: the visitor's own ticket. */
export const knownTicket = z.object({
  hall: knownWindow.shape.hall,
  /** The hub's time, from which instants are counted. */
  asOf: instant,
  /** Null once its day is over; its service may still be rated. */
  ticket: visit.nullable(),
  /** The code under `/r/` by which its last service can be rated; null: there is none, or it has been rated. */
  ratingCode: invitationId.nullable(),
})
export type KnownTicket = z.output<typeof knownTicket>
