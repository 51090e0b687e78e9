// When a visitor has gone: nobody touched the glass for a minute, was asked for half another, and did not answer. Pure.

/** Without a touch for so long, the kiosk asks whether somebody is still there. */
export const askAfterMs = 60_000
/** How long it waits for the answer; any touch is one. */
export const answerWithinMs = 30_000

export type Presence =
  | { readonly at: 'here' }
  /** `leftMs` until everything is forgotten. */
  | { readonly at: 'asked'; readonly leftMs: number }
  | { readonly at: 'gone' }

/** @param sinceTouchMs since the last touch or key, by the monotonic clock */
export function presenceAfter(sinceTouchMs: number): Presence {
  if (sinceTouchMs < askAfterMs) return { at: 'here' }
  const leftMs = askAfterMs + answerWithinMs - sinceTouchMs
  return leftMs > 0 ? { at: 'asked', leftMs } : { at: 'gone' }
}
