// From a press to an emergency: held for seconds, or pressed twice with a moment between, so that no elbow empties a hall. Pure.

/** The second press counts from so long after the first, and for so long; ms. */
export const againAfterMs = 500
export const againWithinMs = 10_000

/** Monotonic ms of the press that waits for its second; null: nobody has pressed. */
export type Trigger = number | null

/** `held`: the device itself has seen the contact closed for its whole time. */
export function pressed(
  trigger: Trigger,
  step: 'pressed' | 'held',
  nowMs: number,
): { readonly trigger: Trigger; readonly leadsTo: 'declaration' | 'warning' | 'nothing' } {
  if (step === 'held') return { trigger: null, leadsTo: 'declaration' }
  const sinceMs = trigger === null ? Number.POSITIVE_INFINITY : nowMs - trigger
  if (sinceMs < againAfterMs) return { trigger, leadsTo: 'nothing' }
  return sinceMs <= againWithinMs ? { trigger: null, leadsTo: 'declaration' } : { trigger: nowMs, leadsTo: 'warning' }
}
