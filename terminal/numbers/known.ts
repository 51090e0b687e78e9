// What the box knows of the hall for giving numbers: from the last kiosk view it holds, as of the hall's own time. Pure.
import { numberContract } from '#contract/queue/number'
import { type NoNumbers, ticketContract, type WaitingLine } from '#contract/queue/ticket'
import { factIn, type HeldView } from '../counter/held-view.ts'
import { type HallNow, hallNow } from '../kiosk/hall-now.ts'
import type { Leases } from './issuer.ts'

export interface Known extends HallNow {
  readonly leases: Leases
  readonly lines: readonly WaitingLine[]
  /** The hub stood by what it says of who waits a moment ago. */
  readonly isCurrent: boolean
}

/** Null while the box has not heard enough to give any number. @param nowMs monotonic ms of the box */
export function knownOf(held: HeldView | null, nowMs: number): Known | null {
  if (held === null) return null
  const now = hallNow(held, nowMs)
  const numbers = factIn(held, 'numbers', numberContract.slices.numbers.value)
  const waiting = factIn(held, 'waiting', ticketContract.slices.waiting.value)
  if (now === null || numbers === null) return null
  return {
    ...now,
    leases: numbers.value,
    lines: waiting?.value ?? [],
    isCurrent: waiting !== null && nowMs - held.vouchedAtMs <= waiting.leaseMs,
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
