// What may have happened to a ticket: kept for ever, so each says by itself who and where.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import {
  appointmentId,
  boxId,
  civilDate,
  instant,
  invitationId,
  itemId,
  remark,
  seriesId,
  serviceId,
  ticketId,
  ticketNumber,
  windowId,
} from '#wire/ids'
import { reason } from './reason.ts'
import { cancelReason, stop, ticket, ticketKind, ticketState, transferReason } from './shapes.ts'

const atWindow = z.object({
  ticketId,
  number: ticketNumber,
  windowId,
  at: instant,
})

export const events = {
  'ticket.taken': {
    version: 1,
    data: ticket
      .pick({
        ticketId: true,
        number: true,
        seriesId: true,
        itemId: true,
        kind: true,
        date: true,
        takenAt: true,
        by: true,
        waitsSince: true,
        route: true,
        slot: true,
        holder: true,
      })
      .extend({
        boxId: boxId.nullable(),
        /** The appointment it was taken with, or null. */
        appointmentId: appointmentId.nullable(),
      }),
  },
  'ticket.called': { version: 1, data: atWindow.extend({ calls: z.number().int().positive(), reason }) },
  'ticket.recalled': { version: 1, data: atWindow.extend({ calls: z.number().int().positive() }) },
  /** A window that was alone called a ticket which another had called, served or ended before: kept, and nothing changes. */
  'ticket.calledTwice': { version: 1, data: atWindow.extend({ elsewhere: windowId.nullable(), state: ticketState }) },
  'ticket.begun': { version: 1, data: atWindow },
  'ticket.held': { version: 1, data: atWindow },
  'ticket.transferred': {
    version: 1,
    data: atWindow.extend({
      seriesId,
      itemId: itemId.nullable(),
      onlyAt: windowId.nullable(),
      place: z.enum(['front', 'end']),
      route: z.array(stop),
      reason: transferReason,
      remark: remark.nullable(),
    }),
  },
  'ticket.missed': { version: 1, data: atWindow.extend({ calls: z.number().int().nonnegative() }) },
  'ticket.requeued': {
    version: 1,
    data: z.object({ ticketId, number: ticketNumber, windowId: windowId.nullable(), at: instant }),
  },
  'ticket.kindSet': { version: 1, data: z.object({ ticketId, number: ticketNumber, kind: ticketKind, at: instant }) },
  'ticket.cancelled': {
    version: 1,
    data: z.object({
      ticketId,
      number: ticketNumber,
      windowId: windowId.nullable(),
      why: cancelReason,
      at: instant,
    }),
  },
  'ticket.queueMoved': {
    version: 1,
    data: z.object({ seriesId, toSeriesId: seriesId, ticketIds: z.array(ticketId), remark, at: instant }),
  },
  'ticket.served': {
    version: 1,
    data: atWindow.extend({
      serviceId,
      invitationId: invitationId.nullable(),
      /** How long it was served here, ms; null where nobody said when it began. */
      servedMs: z.number().int().nonnegative().nullable(),
    }),
  },
  /** It goes on to its next window, without queueing again. */
  'ticket.wentOn': {
    version: 1,
    data: atWindow.extend({
      serviceId,
      invitationId: invitationId.nullable(),
      servedMs: z.number().int().nonnegative().nullable(),
      to: stop,
      route: z.array(stop),
    }),
  },
  'ticket.reopened': { version: 1, data: atWindow },
  /** The day is over and it was never served. */
  'ticket.leftOver': {
    version: 1,
    data: z.object({
      ticketId,
      number: ticketNumber,
      windowId: windowId.nullable(),
      date: civilDate,
      state: ticketState,
      at: instant,
    }),
  },
  /** A new business date begins; `leftOver` are the numbers that were never served. */
  'ticket.dayEnded': { version: 1, data: z.object({ date: civilDate, leftOver: z.array(ticketNumber) }) },
  'ticket.turned': { version: 1, data: z.object({ at: instant }) },
  /** A number was served that no ticket is known for, yet: a kiosk without the hub may tell of it later. */
  'ticket.unknownServed': {
    version: 1,
    data: z.object({
      number: ticketNumber,
      windowId,
      /** Null: it has begun, and is not finished. */
      serviceId: serviceId.nullable(),
      invitationId: invitationId.nullable(),
      at: instant,
    }),
  },
  'share.held': {
    version: 1,
    data: z.object({ windowId, numbers: z.array(ticketNumber), at: instant, until: instant }),
  },
  'share.freed': { version: 1, data: z.object({ windowId, at: instant }) },
} as const satisfies Contract['events']
