// Series 队列: the lines people wait in, each with its letter, its items, the windows that call from it, and the rules all share.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { clockTime, endTime, itemId, label, remark, seriesId, windowId } from '#wire/ids'

/** A window that calls from the series; rank 1 is called before rank 2 while both wait. */
export const servingWindow = z.object({ windowId, rank: z.number().int().min(1).max(9) })

/** When numbers are given on a weekday, ISO numbering: 1 Monday to 7 Sunday. */
export const ticketHours = z
  .object({ weekday: z.number().int().min(1).max(7), from: clockTime, to: endTime })
  .refine((span) => span.from < span.to, 'the hours must end after they begin')

export const series = z.object({
  seriesId,
  name: label,
  nameEn: label,
  /** Items whose visitors wait in it; an item is in one series at most. */
  itemIds: z.array(itemId).max(200),
  windows: z.array(servingWindow).max(100),
  /** Most numbers a day, 1 to 500; null: as many as can be served. */
  dailyLimit: z.number().int().min(1).max(500).nullable().default(null),
  /** When numbers are given; empty: whenever the hall is open, and through lunch. */
  hours: z.array(ticketHours).max(28).default([]),
  /** What one handling usually takes, 1 to 120 min, until the hall has measured it. */
  usualMs: z.number().int().min(60_000).max(7_200_000).default(600_000),
})
export type Series = z.output<typeof series>

/** Rules of the whole queue. */
export const queueRules = z.object({
  /** Who has waited longer than this goes before everybody but the green channel; 5 to 240 min. */
  agedAfterMs: z.number().int().min(300_000).max(14_400_000).default(2_700_000),
  /** A called visitor is called again at most so often; 1 to 9. */
  mostRecalls: z.number().int().min(1).max(9).default(5),
  /** Calls of one visitor lie at least so far apart; 5 to 60 s. */
  recallPauseMs: z.number().int().min(5_000).max(60_000).default(5_000),
  /** So many calls without an answer are a no-show; 1 to 9. */
  missedAfterCalls: z.number().int().min(1).max(9).default(3),
  /** Waiting tickets that each window may call alone while the hub is away; 0 to 20. */
  shareSize: z.number().int().min(0).max(20).default(6),
  /** Numbers of each series that each kiosk keeps for when the hub is away; 5 to 100. */
  reserveSize: z.number().int().min(5).max(100).default(20),
})
export type QueueRules = z.output<typeof queueRules>

export const seriesContract = defineContract({
  name: 'series',
  commands: {
    'series.set': {
      doc: 'Adds a series, or changes every field of one that exists; whether it gives numbers stays.',
      roles: ['system', 'administrator'],
      data: series,
    },
    'series.remove': {
      doc: 'Takes a series away in which nobody waits.',
      roles: ['administrator'],
      data: z.object({ seriesId }),
    },
    'series.assign': {
      doc: 'Changes now which windows call from a series, and in which rank.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ seriesId, windows: z.array(servingWindow).max(100) }),
    },
    'series.takeItems': {
      doc: 'Changes now which items wait in a series; each leaves the series it was in.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ seriesId, itemIds: z.array(itemId).max(200) }),
    },
    'series.stop': {
      doc: 'Gives no more numbers of a series until it is resumed or the day is over; who waits is served.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ seriesId, remark }),
    },
    'series.resume': {
      doc: 'Gives numbers of a series again.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ seriesId }),
    },
    'queue.setRules': {
      doc: 'Sets the rules of the queue: ageing, calling again, no-shows, what boxes keep for when the hub is away.',
      roles: ['system', 'administrator', 'supervisor'],
      data: queueRules,
    },
  },
  events: {
    'series.set': { version: 1, data: series },
    'series.removed': { version: 1, data: z.object({ seriesId }) },
    'series.assigned': { version: 1, data: z.object({ seriesId, windows: z.array(servingWindow) }) },
    'series.itemsTaken': { version: 1, data: z.object({ seriesId, itemIds: z.array(itemId) }) },
    'series.stopped': { version: 1, data: z.object({ seriesId, remark }) },
    'series.resumed': { version: 1, data: z.object({ seriesId }) },
    'queue.rulesSet': { version: 1, data: queueRules },
  },
  refusals: {
    'series.unknown': { zh: '没有这个队列', en: 'There is no such series' },
    'series.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'series.itemUnknown': { zh: '没有这个事项', en: 'There is no such service item' },
    'series.itemTaken': { zh: '该事项已属于另一个队列', en: 'The item waits in another series already' },
    'series.windowTwice': { zh: '同一窗口重复', en: 'A window stands in the list twice' },
    'series.inUse': { zh: '还有群众在排队，不能取消', en: 'People wait in this series; it cannot be taken away now' },
    'series.asBefore': { zh: '状态没有变化', en: 'Nothing changes' },
  },
  slices: {
    /** Every series as it is set, for the pages of those who manage them. */
    series: {
      on: ['office', 'frontDesk', 'desk'],
      leaseMs: 600_000,
      reach: 'hall',
      value: z.object({
        rules: queueRules,
        series: z.array(series.extend({ stopped: z.object({ remark }).nullable() })),
      }),
    },
  },
  state: z.object({
    rules: queueRules,
    series: z.record(seriesId, series),
    /** Series that give no numbers now, by a person's word. */
    stopped: z.record(seriesId, z.object({ remark })),
  }),
})

export type SeriesState = z.output<(typeof seriesContract)['state']>

/** The series in which an item's visitors wait, or null. */
export function seriesOfItem({ series }: SeriesState, itemId: string): Series | null {
  return Object.values(series).find(({ itemIds }) => itemIds.includes(itemId)) ?? null
}
