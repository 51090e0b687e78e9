// When a box says again what it knows: at once and often at first, ever more rarely then, and not at all while others say it. Pure.

/** Between the first two sayings, and at the most; ms. */
const shortestMs = 100
export const longestSpacingMs = 4_000
/** Who has heard it so often since it last spoke may keep still. */
const enough = 3
/** What has ended is said for so long; later only to whoever believes that it still stands. */
export const endSaidForMs = 600_000

export interface Rumour {
  /** Monotonic ms at which to speak next. */
  readonly dueAtMs: number
  readonly spacingMs: number
  /** How often the same was heard since. */
  readonly heard: number
  /** Nothing more is said after this, monotonic ms. */
  readonly untilMs: number
}

/** Something is news: it is said at once. */
export function news(nowMs: number, untilMs: number): Rumour {
  return { dueAtMs: nowMs, spacingMs: shortestMs, heard: 0, untilMs }
}

/** Another box has said the same. */
export function heardSame(rumour: Rumour): Rumour {
  return { ...rumour, heard: rumour.heard + 1 }
}

/**
 * Its time has come.
 * @param random 0 to 1: boxes that learned of it together do not all speak together
 * @returns `rumour` is null when nothing more is to be said
 */
export function spoken(rumour: Rumour, nowMs: number, random: number): { rumour: Rumour | null; speaks: 'now' | 'no' } {
  const spacingMs = Math.min(longestSpacingMs, rumour.spacingMs * 2)
  const next = { ...rumour, heard: 0, spacingMs, dueAtMs: nowMs + rumour.spacingMs * (0.5 + random / 2) }
  const isSaidEnough = rumour.heard >= enough
  return { rumour: next.dueAtMs > rumour.untilMs ? null : next, speaks: isSaidEnough ? 'no' : 'now' }
}
