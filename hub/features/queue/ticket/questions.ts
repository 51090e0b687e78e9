// What may be asked about the queue's past, and by whom.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import { civilDate, instant, invitationId, itemId, seriesId, ticketId, ticketNumber, windowId } from '#wire/ids'
import { reason } from './reason.ts'
import { ticketKind } from './shapes.ts'

const readers = ['administrator', 'supervisor', 'leader', 'reviewer'] as const

export const queries = {
  'ticket.list': {
    doc: 'Numbers of a day with what became of each, the last taken first, at most 1000.',
    roles: readers,
    params: z.object({ date: civilDate, seriesId: seriesId.optional(), number: ticketNumber.optional() }),
    row: z.object({
      number: ticketNumber,
      seriesId,
      itemId: itemId.nullable(),
      kind: ticketKind,
      takenAt: instant,
      calledAt: instant.nullable(),
      windowId: windowId.nullable(),
      endedAt: instant.nullable(),
      /** Null while its day goes on. */
      fate: z.enum(['served', 'missed', 'cancelled', 'leftOver']).nullable(),
    }),
  },
  'ticket.calls': {
    doc: 'Who was called where in a time, and why before others, the latest first, at most 1000.',
    roles: readers,
    params: z.object({
      from: instant,
      to: instant,
      windowId: windowId.optional(),
      number: ticketNumber.optional(),
    }),
    row: z.object({
      number: ticketNumber,
      windowId,
      at: instant,
      reason,
      why: z.object({ zh: z.string(), en: z.string() }),
    }),
  },
  'ticket.waits': {
    doc: 'How long people waited on a day until their first call, by series, and how many came, missed their call, cancelled or were left over.',
    roles: readers,
    params: z.object({ date: civilDate }),
    row: z.object({
      seriesId,
      taken: z.number().int(),
      served: z.number().int(),
      missed: z.number().int(),
      cancelled: z.number().int(),
      leftOver: z.number().int(),
      /** Null where nobody has been called. */
      medianMs: z.number().int().nullable(),
      longestMs: z.number().int().nullable(),
    }),
  },
  'ticket.ratingCode': {
    doc: 'The code by which the service of a ticket can be rated; the phones’ listener asks.',
    roles: ['system'],
    params: z.object({ ticketId }),
    row: z.object({ ratingCode: invitationId.nullable() }),
  },
} as const satisfies Contract['queries']
