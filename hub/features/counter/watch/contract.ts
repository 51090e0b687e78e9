// The empty-window watch 空窗: a window that should be open and has nobody raises an alert, and the stand-in is offered.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { instant, label, remark, staffId, windowId } from '#wire/ids'
import { postRole } from '../post/contract.ts'

export const standIn = z.object({
  staffId,
  name: label,
  role: postRole,
  /** Number of the window where they are on duty now, or null. */
  busyAt: z.string().nullable(),
  isOnLeave: z.boolean(),
})

export type StandIn = z.output<typeof standIn>

/** One window as supervisor and front desk see it. */
export const windowLine = z.object({
  windowId,
  number: z.string(),
  name: label,
  unitName: label,
  /** Should it be open now? `break`: lunch break by plan. */
  expected: z.enum(['open', 'break', 'closed']),
  present: z.array(
    z.object({
      staffId,
      name: label,
      role: postRole,
      startedAt: instant,
      awayUntil: instant.nullable(),
    }),
  ),
  /** A and B of its posts, and where they are: A first. The ones who are not here may stand in. */
  posted: z.array(standIn),
  activity: z.enum(['idle', 'serving', 'rating']),
  /** Since when it has been empty though it should be open; null otherwise. */
  emptySince: instant.nullable(),
  alertedAt: instant.nullable(),
  silenced: z.object({ remark, until: instant, by: label }).nullable(),
})
export type WindowLine = z.output<typeof windowLine>

export const watchContract = defineContract({
  name: 'watch',
  commands: {
    'watch.configure': {
      doc: 'Sets after how long an empty window raises an alert, 1 to 60 minutes.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ afterMs: z.number().int().min(60_000).max(3_600_000) }),
    },
    'watch.alert': {
      doc: 'A window has been empty for too long; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId }),
    },
    'watch.clear': {
      doc: 'A window is not empty any more, or need not be open; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId }),
    },
    'watch.silence': {
      doc: 'Silences the alert of a window for a while, with a reason.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ windowId, remark, minutes: z.number().int().min(5).max(240) }),
    },
    'watch.callStandIn': {
      doc: 'Asks a person who is posted at the window to come; they see it on their desk and the front desk follows it up.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ windowId, staffId }),
    },
  },
  events: {
    'watch.configured': { version: 1, data: z.object({ afterMs: z.number().int() }) },
    'watch.alerted': { version: 1, data: z.object({ windowId, emptySince: instant, at: instant }) },
    'watch.cleared': { version: 1, data: z.object({ windowId, at: instant }) },
    'watch.silenced': { version: 1, data: z.object({ windowId, remark, until: instant, by: label, at: instant }) },
    'watch.standInCalled': { version: 1, data: z.object({ windowId, staffId, at: instant }) },
  },
  refusals: {
    'watch.notEmpty': { zh: '该窗口并非空窗', en: 'This window is not empty' },
    'watch.notAlerted': { zh: '该窗口没有空窗告警', en: 'There is no alert for this window' },
    'watch.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'watch.notPosted': { zh: '此人不是该窗口的A岗或B岗', en: 'They are neither A nor B of a post at this window' },
    'watch.onLeave': { zh: '此人正在请假', en: 'They are on leave' },
  },
  slices: {
    windows: { on: ['office', 'frontDesk'], leaseMs: 60_000, value: z.array(windowLine) },
    /** A and B of this window and where they are: whom to hand over to, whom to ask. */
    team: { on: ['desk'], leaseMs: 60_000, reach: 'hall', value: z.array(standIn.extend({ isHere: z.boolean() })) },
  },
  state: z.object({
    afterMs: z.number().int(),
    alerts: z.record(windowId, z.object({ emptySince: instant, at: instant })),
    silences: z.record(windowId, z.object({ remark, until: instant, by: label })),
  }),
})

export type WatchState = z.output<(typeof watchContract)['state']>
