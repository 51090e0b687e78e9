// What the box knows of the hall for giving numbers: from the last kiosk view it holds, as of the hall's own time. Pure.
import type { z } from 'zod'
import { lateContract } from '#contract/counter/late-rating'
import { hallClockContract } from '#contract/public/hall-clock'
import { numberContract } from '#contract/queue/number'
import { type NoNumbers, ticketContract, type WaitingLine } from '#contract/queue/ticket'
import { factIn, type HeldView, vouchedAt } from '../counter/held-view.ts'
import type { Leases } from './issuer.ts'

type Hall = z.output<typeof hallClockContract.slices.hall.value>

export interface Known {
  readonly hall: Hall
  readonly leases: Leases
  readonly lines: readonly WaitingLine[]
  /** The hub stood by what it says of who waits a moment ago. */
  readonly isCurrent: boolean
  /** Where phones reach the hall, or null. */
  readonly phones: string | null
  /** The hall's time now, and its date and time of day. */
  readonly at: string
  readonly date: string
  readonly time: string
}

/** Null while the box has not heard enough to give any number. @param nowMs monotonic ms of the box */
export function knownOf(held: HeldView | null, nowMs: number): Known | null {
  if (held === null) return null
  const hall = factIn(held, 'hall', hallClockContract.slices.hall.value)
  const numbers = factIn(held, 'numbers', numberContract.slices.numbers.value)
  const waiting = factIn(held, 'waiting', ticketContract.slices.waiting.value)
  const phones = factIn(held, 'phones', lateContract.slices.phones.value)
  if (hall === null || numbers === null) return null
  const at = new Date(vouchedAt(held) + nowMs - held.vouchedAtMs).toISOString()
  return {
    hall: hall.value,
    leases: numbers.value,
    lines: waiting?.value ?? [],
    isCurrent: waiting !== null && nowMs - held.vouchedAtMs <= waiting.leaseMs,
    phones: phones?.value?.address ?? null,
    at,
    ...wallOf(hall.value.timeZone, at),
  }
}

/** The line of a series as the box knows it; undefined when it knows none. */
export function lineOf({ lines }: Known, seriesId: string): WaitingLine | undefined {
  return lines.find((line) => line.seriesId === seriesId)
}

/** Why no number of a series is given now; null when nothing is known against it. What was said to end at a time has ended by then. */
export function closedNow(known: Known, seriesId: string): NoNumbers | null {
  const line = lineOf(known, seriesId)
  if (line === undefined) return null
  const { givenUntil } = line
  const closed = givenUntil !== null && known.at >= givenUntil.at ? givenUntil.afterwards : line.noNumbers
  const comeBack = closed?.comeBack ?? null
  const isOver = comeBack !== null && `${known.date} ${known.time}` >= `${comeBack.date} ${comeBack.time}`
  return isOver ? null : closed
}

const formats = new Map<string, Intl.DateTimeFormat>()

function wallOf(timeZone: string, at: string): { date: string; time: string } {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options)
  formats.set(timeZone, format)
  const [date = '', time = ''] = format.format(Date.parse(at)).split(' ')
  return { date, time }
}
