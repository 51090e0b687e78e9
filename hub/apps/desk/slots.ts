// Times a visitor can be given instead of now, from what can still be booked. Pure.
import type { DeskSeen } from './state.ts'

/** A time that can be booked, as the sheet offers it. */
export interface FreeSlot {
  readonly seriesId: string
  readonly date: string
  readonly from: string
  readonly to: string
}

/** So many are offered; who wants a later one books at the front desk. */
const mostSlots = 40

/** The earliest first. */
export function slotsOf({ booking }: DeskSeen['view']['facts']): FreeSlot[] {
  return (booking?.value ?? [])
    .flatMap(({ seriesId, date, slots }) =>
      slots.filter(({ free }) => free > 0).map(({ from, to }) => ({ seriesId, date, from, to })),
    )
    .sort((one, other) => (`${one.date} ${one.from}` < `${other.date} ${other.from}` ? -1 : 1))
    .slice(0, mostSlots)
}
