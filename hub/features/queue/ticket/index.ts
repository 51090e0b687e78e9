// Tickets, as boards, kiosks, windows, desks, phones and those who manage the hall see them, and their history.
import { defineFeature } from '../../../core/feature.ts'
import { ticketDecider } from './decider.ts'
import { call, calls, given, line, queue, share, unserved, visit, waiting } from './lines.ts'
import { ticketHistory } from './projection.ts'
import { ticketCalls, ticketList, ticketRatingCode, ticketWaits } from './queries.ts'

export const ticket = defineFeature({
  decider: ticketDecider,
  slices: { waiting, calls, call, queue, line, share, unserved, visit, given },
  projections: [ticketHistory],
  answers: {
    'ticket.list': ticketList,
    'ticket.calls': ticketCalls,
    'ticket.waits': ticketWaits,
    'ticket.ratingCode': ticketRatingCode,
  },
})
