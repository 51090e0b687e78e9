// Overtime: whoever waits is served past closing time, and the supervisor is told.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, instant, label, serviceId, staffId, windowId } from '#wire/ids'

export const overtimeContract = defineContract({
  name: 'overtime',
  commands: {
    'overtime.note': {
      doc: 'A service ended outside office hours; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId, staffId, serviceId, date: civilDate, at: instant }),
    },
  },
  events: {
    'overtime.noted': {
      version: 1,
      data: z.object({ windowId, staffId, serviceId, date: civilDate, at: instant }),
    },
  },
  refusals: {},
  slices: {
    /** Overtime since the hall's last working day began, the newest day first; one line for each person at each window and day. */
    overtime: {
      on: ['office'],
      leaseMs: 600_000,
      value: z.array(
        z.object({
          windowId,
          number: z.string(),
          staffId,
          name: label,
          services: z.number().int().positive(),
          firstAt: instant,
          lastAt: instant,
        }),
      ),
    },
  },
  /** Today, and before it every day since the last on which the hall was open; the newest first. */
  state: z.object({
    days: z.array(
      z.object({
        date: civilDate,
        /** Whether the hall was open at some time of it. */
        isWorked: z.boolean(),
        notes: z.array(
          z.object({
            windowId,
            staffId,
            services: z.number().int().positive(),
            firstAt: instant,
            lastAt: instant,
            /** The one that can still be undone. */
            lastServiceId: serviceId,
          }),
        ),
      }),
    ),
  }),
})

export type OvertimeDay = z.output<(typeof overtimeContract)['state']>['days'][number]
