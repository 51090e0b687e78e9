// The hall and its time now, as a kiosk's box knows them from the last view it holds. Pure.
import type { z } from 'zod'
import { lateContract } from '#contract/counter/late-rating'
import { hallClockContract } from '#contract/public/hall-clock'
import { wallOf } from '../counter/hall-time.ts'
import { factIn, type HeldView, hubTimeAt } from '../counter/held-view.ts'

export interface HallNow {
  readonly hall: z.output<typeof hallClockContract.slices.hall.value>
  /** Where phones reach the hall, or null. */
  readonly phones: string | null
  /** The hall's time now, ISO 8601 UTC, and its date and time of day. */
  readonly at: string
  readonly date: string
  readonly time: string
}

/** Null while the box has not heard of its hall. @param nowMs monotonic ms of the box */
export function hallNow(held: HeldView, nowMs: number): HallNow | null {
  const hall = factIn(held, 'hall', hallClockContract.slices.hall.value)?.value
  if (hall === undefined) return null
  const phones = factIn(held, 'phones', lateContract.slices.phones.value)
  const now = hubTimeAt(held, nowMs)
  return {
    hall,
    phones: phones?.value?.address ?? null,
    at: new Date(now).toISOString(),
    ...wallOf(hall.timeZone, now),
  }
}
