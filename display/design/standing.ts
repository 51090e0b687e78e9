// What a window does at this moment of the day; panel and touchscreen work it out alike. Pure.
import type { OnDuty } from '#contract/counter/duty'
import type { Phase } from '#contract/public/hall-clock'

export interface WindowNow {
  readonly phase: Phase
  readonly duty: OnDuty
  readonly activity: 'idle' | 'serving' | 'rating'
  /** Through lunch this window serves or has its break. */
  readonly lunch: 'serves' | 'breaks'
}

/**
 * - `serving`, `joint` (two of them), `rating`: a visitor is there
 * - `idle`: somebody is there for the next one; `away`: back in a few minutes
 * - `paused`: somebody should be there and nobody is
 * - `lunchBreak`, `gap`, `closed`: nobody need be there now
 * - `signedOut`: nobody is there, and no notice tells whether somebody should be
 */
export type Standing =
  | 'serving'
  | 'joint'
  | 'rating'
  | 'idle'
  | 'away'
  | 'paused'
  | 'lunchBreak'
  | 'gap'
  | 'closed'
  | 'signedOut'

/** Whoever waits is served past closing time and into lunch, so a visitor at the window comes before the hours. */
export function standingOf({ phase, duty, activity, lunch }: WindowNow): Standing {
  if (duty !== null && activity !== 'idle') {
    return activity === 'serving' && duty.together.length > 0 ? 'joint' : activity
  }
  if (phase === 'closed' || phase === 'gap') return phase
  if (phase === 'lunch' && lunch === 'breaks') return 'lunchBreak'
  if (duty === null) return phase === 'unknown' ? 'signedOut' : 'paused'
  return isAway(duty) ? 'away' : 'idle'
}

/** True when whoever answers for the window has stepped away and nobody works beside them. */
export function isAway({ away, together }: NonNullable<OnDuty>): boolean {
  return away !== null && together.length === 0
}

const restful: readonly Standing[] = ['idle', 'closed', 'lunchBreak', 'gap', 'signedOut']

/** True while nobody is served and nothing more urgent than the hall's pledges is to be read. */
export function isRestful(standing: Standing | 'unbound' | 'called'): boolean {
  return restful.some((one) => one === standing)
}
