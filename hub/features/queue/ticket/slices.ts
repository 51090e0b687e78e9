// What screens see of the queue.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import { civilDate, instant, itemId, seriesId, ticketNumber, windowId } from '#wire/ids'
import { call, explained, queued, stop, ticketState, waitingLine } from './shapes.ts'
import { visit } from './visit.ts'

export const slices = {
  /** Each series: who waits, how long, whether numbers are given. */
  waiting: {
    on: ['board', 'kiosk', 'desk', 'frontDesk', 'office'],
    leaseMs: 60_000,
    reach: 'hall',
    value: z.array(waitingLine),
  },
  /** Who is called and has not come yet, the newest call first; and the last who were. */
  calls: {
    on: ['board', 'speaker', 'frontDesk'],
    leaseMs: 30_000,
    value: z.object({
      current: z.array(call),
      /** Visitors who came or were passed by, the latest first; at most 12. */
      recent: z.array(call.extend({ outcome: z.enum(['came', 'passed']) })),
    }),
  },
  /** Who is called or served at the window by number; null: nobody. */
  call: {
    on: ['panel', 'terminal', 'desk'],
    leaseMs: 30_000,
    value: z
      .object({
        number: ticketNumber,
        state: z.enum(['called', 'serving']),
        calledAt: instant.nullable(),
        times: z.number().int().nonnegative(),
        begunAt: instant.nullable(),
      })
      .nullable(),
  },
  /** What a desk can call, and why in this order. */
  queue: {
    on: ['desk'],
    leaseMs: 60_000,
    reach: 'hall',
    value: z.object({
      /** Tickets this window may call. */
      waiting: z.number().int().nonnegative(),
      /** The first of them in the order in which they would be called, at most 8. */
      next: z.array(explained),
      /** Who is called or served here, with why. */
      current: explained
        .extend({
          state: ticketState,
          times: z.number().int().nonnegative(),
          /** Another call is allowed from this instant; null: no more calls. */
          mayRecallAt: instant.nullable(),
          /** Enough calls for a no-show. */
          mayMiss: z.boolean(),
          route: z.array(stop),
        })
        .nullable(),
      /** Stepped aside at this window. */
      held: z.array(queued),
      /** No-shows of today in the series of this window, the latest first; at most 20. */
      passed: z.array(queued.extend({ calledAt: instant.nullable(), windowId: windowId.nullable() })),
    }),
  },
  /** What the window may call by itself while the hub is away, in order; no other window is dealt these. Void after its lease. */
  share: {
    on: ['terminal'],
    leaseMs: 3_600_000,
    reach: 'hall',
    value: z.object({ tickets: z.array(explained) }),
  },
  /** What a caller pad shows, and whom it calls back; null where the window calls from no series. */
  line: {
    on: ['terminal'],
    leaseMs: 60_000,
    reach: 'hall',
    value: z
      .object({
        waiting: z.number().int().nonnegative(),
        /** Stepped aside at this window, who stepped aside first comes first. */
        held: z.array(ticketNumber),
        /** No-shows of today in its series, the latest first; at most 20. */
        passed: z.array(ticketNumber),
      })
      .nullable(),
  },
  /** Who still waits or is held, for whoever closes the hall. */
  unserved: {
    on: ['frontDesk', 'office'],
    leaseMs: 60_000,
    value: z.object({
      tickets: z.array(queued.extend({ state: ticketState, windowId: windowId.nullable() })),
      /** Numbers of yesterday that were never served. */
      leftOver: z.array(z.object({ number: ticketNumber, seriesId, date: civilDate })),
    }),
  },
  /** One ticket as its visitor's phone shows it; null: unknown, or of another day. */
  visit: { on: ['visit'], leaseMs: 30_000, value: visit.nullable() },
  /** The last numbers that desks gave, the newest first; at most 5. */
  given: {
    on: ['desk', 'frontDesk'],
    leaseMs: 60_000,
    value: z.array(z.object({ number: ticketNumber, seriesId, itemId: itemId.nullable(), takenAt: instant })),
  },
} as const satisfies Contract['slices']
