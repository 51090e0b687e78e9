// A view as the box holds it: what it says, when it came, and when the hub last stood by it. Pure.
import type { z } from 'zod'
import { dutyContract } from '#contract/counter/duty'
import { lunchContract } from '#contract/counter/lunch'
import { serviceContract } from '#contract/counter/service'
import { windowContract } from '#contract/counter/window'
import { hallClockContract } from '#contract/public/hall-clock'
import { voiceContract } from '#contract/public/voice'
import { ticketContract } from '#contract/queue/ticket'
import type { View } from '#wire/view'

/** Times are monotonic ms of this box. */
export interface HeldView {
  readonly view: View
  /** The moment of `view.asOf`, as far as the box can know: spans inside the view are counted from here. */
  readonly receivedAtMs: number
  /** When the hub last said that it is still true: leases are counted from here. */
  readonly vouchedAtMs: number
}

/** Values of the facts that a counter reads, by view; null where the fact is absent or not understood. */
export const factsOf = {
  invitation: (held: HeldView | null) => factIn(held, 'invitation', serviceContract.slices.invitation.value),
  activity: (held: HeldView | null) => factIn(held, 'activity', serviceContract.slices.activity.value),
  onDuty: (held: HeldView | null) => factIn(held, 'onDuty', dutyContract.slices.onDuty.value),
  window: (held: HeldView | null) => factIn(held, 'window', windowContract.slices.window.value),
  hall: (held: HeldView | null) => factIn(held, 'hall', hallClockContract.slices.hall.value),
  lunch: (held: HeldView | null) => factIn(held, 'lunch', lunchContract.slices.lunch.value),
  call: (held: HeldView | null) => factIn(held, 'call', ticketContract.slices.call.value),
  line: (held: HeldView | null) => factIn(held, 'line', ticketContract.slices.line.value),
  share: (held: HeldView | null) => factIn(held, 'share', ticketContract.slices.share.value),
  calls: (held: HeldView | null) => factIn(held, 'calls', ticketContract.slices.calls.value),
  voice: (held: HeldView | null) => factIn(held, 'voice', voiceContract.slices.voice.value),
  patience: (held: HeldView | null) => factIn(held, 'patience', serviceContract.slices.patience.value),
}

export interface Fact<T> {
  readonly value: T
  readonly leaseMs: number
}

/** One fact of a view, parsed; null where it is absent or not understood. */
export function factIn<T>(held: HeldView | null, name: string, schema: z.ZodType<T>): Fact<T> | null {
  const found = held?.view.facts[name]
  const parsed = found === undefined ? null : schema.safeParse(found.value)
  return found === undefined || parsed === null || !parsed.success
    ? null
    : { value: parsed.data, leaseMs: found.leaseMs }
}

/** When an instant of the hub (ISO 8601) was or will be by this box's monotonic clock. */
export function momentOf(held: HeldView, at: string): number {
  return held.receivedAtMs + Date.parse(at) - Date.parse(held.view.asOf)
}

/** The hub's time, in ms since 1970, at a moment of this box's monotonic clock. */
export function hubTimeAt(held: HeldView, atMs: number): number {
  return Date.parse(held.view.asOf) + atMs - held.receivedAtMs
}

/** The hub's time, in ms since 1970, when it last stood by the view. */
export function vouchedAt(held: HeldView): number {
  return hubTimeAt(held, held.vouchedAtMs)
}
