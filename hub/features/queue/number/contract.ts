// Numbers that kiosks hold ahead, so that each gives them by itself, with the hub or without: never the same twice on one day.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { boxId, civilDate, instant, itemId, seriesId, ticketId, ticketNumber } from '#wire/ids'
import { ticketKind, waitRange } from '../ticket/contract.ts'

/** Numbers 1 to this run in order; those above are kept in reserve for when the hub is away. */
export const lastInOrder = 500
export const lastNumber = 999

/** `fresh`: the next ones of the series; `reserve`: a block for when the hub is away. */
const use = z.enum(['fresh', 'reserve'])

const count = z.number().int().min(1).max(lastNumber)

const lease = z.object({ boxId, from: count, to: count, use })
export type Lease = z.output<typeof lease>

const line = z.object({
  /** The highest number in order that has been given or leased; 0: none. */
  head: z.number().int().min(0).max(lastInOrder),
  /** The highest number in reserve that has been leased; 500: none. */
  reserveHead: z.number().int().min(lastInOrder).max(lastNumber),
  leases: z.array(lease),
  /** Numbers that tickets bear. */
  used: z.array(count),
})
export type Line = z.output<typeof line>

/** What became of a slip: `waiting` for the printer, `uncertain` when it may be on paper, `none` without a printer. */
export const slipState = z.enum(['waiting', 'printing', 'printed', 'failed', 'uncertain', 'none'])
export type SlipState = z.output<typeof slipState>

/** A number as the box that gave it shows it to its visitor. */
export const issued = z.object({
  /** The screen's own id of the wish, by which the outbox knows it. */
  commandId: z.string().min(1).max(64),
  ticketId,
  number: ticketNumber,
  seriesId,
  itemId: itemId.nullable(),
  kind: ticketKind,
  takenAt: instant,
  /** People ahead, and minutes to wait, when it was given; null where the hub was away. */
  ahead: z.number().int().nonnegative().nullable(),
  minutes: waitRange.nullable(),
  slip: slipState,
})

export const numberContract = defineContract({
  name: 'number',
  commands: {
    'number.claim': {
      doc: 'A box that gives numbers asks to hold some ahead, for today and the next working day; asked again nothing changes.',
      roles: ['box'],
      data: z.object({}),
    },
    'number.release': {
      doc: 'A box gives numbers no longer; what it holds is leased to nobody else today.',
      roles: ['administrator', 'system'],
      data: z.object({ boxId }),
    },
    'number.deal': {
      doc: 'Leases to every kiosk what it lacks on a date; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'number.claimed': { version: 1, data: z.object({ boxId, at: instant }) },
    'number.released': { version: 1, data: z.object({ boxId, at: instant }) },
    /** The numbers `from` to `to` of a series belong to this box on this date, whether it gives them or not. */
    'number.leased': { version: 1, data: lease.extend({ seriesId, date: civilDate }) },
  },
  refusals: {
    'number.slipUnknown': {
      zh: '这个号码的小票不能在此补打，请工作人员帮忙',
      en: 'The slip of this number cannot be printed here again; please ask the staff',
    },
    'number.notKept': {
      zh: '取号机暂时不能取号，请到前台取号',
      en: 'This machine cannot give numbers now; please go to the front desk',
    },
    'number.notClaimed': { zh: '该设备盒没有领取号段', en: 'This box gives no numbers' },
  },
  slices: {
    /**
     * What a kiosk's box may give, by date and series, each list in the order of giving: fresh ones first, and the reserve once
     * they are used up. Void after their date.
     */
    numbers: {
      on: ['kiosk'],
      leaseMs: 86_400_000,
      value: z.array(
        z.object({
          date: civilDate,
          series: z.array(z.object({ seriesId, fresh: z.array(ticketNumber), reserve: z.array(ticketNumber) })),
        }),
      ),
    },
    /** What the box itself has given lately and has left. Only the box knows: it fills this in, the hub says `null`. */
    issued: {
      on: ['kiosk'],
      leaseMs: 60_000,
      value: z
        .object({
          /** The newest first; each is shown for ten minutes. */
          tickets: z.array(issued),
          /** Numbers this box can still give today. */
          left: z.array(z.object({ seriesId, left: z.number().int().nonnegative() })),
        })
        .nullable(),
    },
  },
  state: z.object({
    /** Boxes that give numbers. */
    kiosks: z.record(boxId, z.object({ since: instant })),
    /** Yesterday, today and the next working day. */
    days: z.record(civilDate, z.record(seriesId, line)),
  }),
})

export type NumberState = z.output<(typeof numberContract)['state']>

/** A number as it is called: the series' letter and three digits. @param n 1 to 999 */
export function numberOf(seriesId: string, n: number): string {
  return `${seriesId}${String(n).padStart(3, '0')}`
}

/** A called number in its parts. */
export function partsOf(number: string): { seriesId: string; n: number } {
  return { seriesId: number.slice(0, -3), n: Number(number.slice(-3)) }
}

/** The box that a number was leased to on a date, or null. */
export function holderOf({ days }: NumberState, date: string, number: string): string | null {
  const { seriesId, n } = partsOf(number)
  return days[date]?.[seriesId]?.leases.find(({ from, to }) => from <= n && n <= to)?.boxId ?? null
}

/** The next number in order of a series on a date; once those are used up, from the reserve; null: all are given. */
export function nextNumber({ days }: NumberState, date: string, seriesId: string): string | null {
  const { head, reserveHead } = days[date]?.[seriesId] ?? { head: 0, reserveHead: lastInOrder }
  if (head < lastInOrder) return numberOf(seriesId, head + 1)
  return reserveHead < lastNumber ? numberOf(seriesId, reserveHead + 1) : null
}
