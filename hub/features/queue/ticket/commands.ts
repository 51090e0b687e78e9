// What may be asked of the queue, and by whom.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import {
  civilDate,
  invitationId,
  itemId,
  remark,
  seriesId,
  serviceId,
  ticketId,
  ticketNumber,
  windowId,
} from '#wire/ids'
import { recognisable } from '#wire/personal'
import { askedKind, stop, transferReason } from './shapes.ts'

const staff = ['system', 'supervisor', 'clerk'] as const
const atWindows = [...staff, 'box'] as const

export const commands = {
  'ticket.take': {
    doc: 'A visitor takes a number. A box names ticket and number from what it holds, and is never refused for a limit: the slip is out already.',
    roles: [...atWindows],
    data: z.object({
      /** Named by whoever gives the number; told again it is the same ticket. */
      ticketId,
      seriesId,
      /** Null lets the hub take the next one: at desks. */
      number: ticketNumber.nullable().default(null),
      itemId: itemId.nullable().default(null),
      kind: askedKind.default('ordinary'),
      /** Where the visitor goes on to afterwards, in order. */
      route: z.array(stop).max(4).default([]),
      /** The booking code, where the visitor has one; a wrong or late one leaves an ordinary ticket. */
      appointmentCode: recognisable(32).nullable().default(null),
      /** By what the person is known, such as a card; null: not known. */
      holder: recognisable(64).nullable().default(null),
    }),
  },
  'ticket.callNext': {
    doc: 'Calls whoever is next for a window and keeps the reason; a called visitor who has not come after enough calls is a no-show first.',
    roles: [...atWindows],
    data: z.object({ windowId }),
  },
  'ticket.call': {
    doc: 'Calls a ticket by its number: chosen by the clerk, held, passed by, or from the share of a window whose box is alone.',
    roles: [...atWindows],
    data: z.object({ windowId, number: ticketNumber }),
  },
  'ticket.recall': {
    doc: 'Calls the visitor once more who was called and has not come.',
    roles: [...atWindows],
    data: z.object({ windowId }),
  },
  'ticket.begin': {
    doc: 'The called visitor is there and is being served.',
    roles: [...atWindows],
    data: z.object({
      windowId,
      /** Null: whoever is called at the window. */
      number: ticketNumber.nullable().default(null),
    }),
  },
  'ticket.hold': {
    doc: 'The visitor steps aside, to fill in a form or fetch a paper, and is called again later at this window.',
    roles: [...atWindows],
    data: z.object({ windowId }),
  },
  'ticket.transfer': {
    doc: 'Sends the visitor on, with a reason on record: to another series, item or window, keeping their time or at the end.',
    roles: [...atWindows],
    data: z.object({
      windowId,
      /** Null: who is called or served at the window; else one that waits or is held. */
      number: ticketNumber.nullable().default(null),
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('series'), seriesId }),
        z.object({ kind: z.literal('item'), itemId }),
        z.object({ kind: z.literal('window'), windowId }),
      ]),
      place: z.enum(['front', 'end']),
      /** `comesBack`: afterwards the visitor returns to this window by itself. */
      afterwards: z.enum(['done', 'comesBack']).default('done'),
      reason: transferReason,
      remark: remark.nullable().default(null),
    }),
  },
  'ticket.miss': {
    doc: 'The called visitor has not come: a no-show, and on the passed list.',
    roles: [...atWindows],
    data: z.object({ windowId }),
  },
  'ticket.requeue': {
    doc: 'A held or called visitor waits again with the time they had; a passed one at the end.',
    roles: [...atWindows],
    data: z.object({ number: ticketNumber }),
  },
  'ticket.setKind': {
    doc: 'Gives a waiting visitor the priority or the green channel, or takes it back.',
    roles: [...staff],
    data: z.object({ number: ticketNumber, kind: askedKind }),
  },
  'ticket.cancel': {
    doc: 'Ends a ticket that is not served, at the desk.',
    roles: [...staff],
    data: z.object({ number: ticketNumber }),
  },
  'ticket.giveBack': {
    doc: 'The visitor gives the number back, by phone or at a kiosk.',
    roles: ['system', 'box'],
    data: z.object({ ticketId }),
  },
  'ticket.giveUp': {
    doc: 'The visitor has booked another time instead; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ ticketId }),
  },
  'ticket.moveQueue': {
    doc: 'Moves everybody who waits in a series to another now, each with their time.',
    roles: ['supervisor', 'administrator'],
    data: z.object({ seriesId, toSeriesId: seriesId, remark }),
  },
  'ticket.finish': {
    doc: 'The service of a ticket is finished: it is done, or goes on; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({
      windowId,
      number: z.string().nullable(),
      serviceId,
      invitationId: invitationId.nullable(),
    }),
  },
  'ticket.reopen': {
    doc: 'A finish was a mistake: the ticket is being served again; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ windowId, invitationId }),
  },
  'ticket.follow': {
    doc: 'A window began to serve somebody by number or without: tickets follow what was done; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ windowId, number: z.string().nullable() }),
  },
  'ticket.turn': {
    doc: 'Time alone has changed the order or whether numbers are given; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({}),
  },
  'ticket.endDay': {
    doc: 'A new business date begins: whoever was not served is recorded, one by one; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ date: civilDate }),
  },
  'share.hold': {
    doc: 'The box of a window is away: what it may call alone is kept for it; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ windowId }),
  },
  'share.settle': {
    doc: 'The box of a window is back: its share is kept a moment longer, until it has told what it did; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ windowId }),
  },
  'share.free': {
    doc: 'What was kept for a window whose box is away may be called by all again.',
    roles: ['system', 'supervisor'],
    data: z.object({ windowId }),
  },
} as const satisfies Contract['commands']
