// What goes on at a window as a passer-by must know it, from the facts of its panel and from what this box knows better. Pure.
import type { OnDuty } from '#contract/counter/duty'
import { splitViewKey } from '#wire/view'
import { factsOf, type HeldView, momentOf } from './held-view.ts'

/** Whose names stand on the sign. */
type Person = Pick<NonNullable<OnDuty>, 'name' | 'badge'>
/** A moment in the hall's own time; `date` is null when it is today. */
interface Moment {
  readonly date: string | null
  readonly time: string
}

export type Situation =
  /** A number is called to this window; `calledAtMs` is monotonic ms of this box. */
  | { readonly is: 'called'; readonly people: readonly Person[]; readonly number: string; readonly calledAtMs: number }
  /** Nobody is signed in although the hall serves. */
  | { readonly is: 'paused' }
  | { readonly is: 'rating'; readonly people: readonly Person[] }
  | { readonly is: 'serving'; readonly people: readonly Person[]; readonly number: string | null }
  | { readonly is: 'idle'; readonly people: readonly Person[] }
  /** A short absence; `until` is an instant, null when it is not known. */
  | { readonly is: 'away'; readonly people: readonly Person[]; readonly until: string | null }
  /** Lunch break, with the place and the person who is there for the whole hall. */
  | {
      readonly is: 'lunch'
      readonly place: string | null
      readonly person: string | null
      readonly next: Moment | null
    }
  | { readonly is: 'gap'; readonly next: Moment | null }
  | { readonly is: 'closed'; readonly next: Moment | null }

/**
 * A fact that is missing is not guessed: without the hall clock the window serves as its people do.
 * @param here `askedAtMs`: when the visitor of the open invitation was asked, monotonic ms, null while none is open; `isAway`:
 * whoever answers for the window stepped away
 */
export function situationOf(panel: HeldView, here: { askedAtMs: number | null; isAway: boolean }): Situation {
  const lead = factsOf.onDuty(panel)?.value ?? null
  const { activity, number } = factsOf.activity(panel)?.value ?? { activity: 'idle', number: null }
  const rest = restOf(panel)
  if (lead === null) return rest ?? { is: 'paused' }
  const present = here.isAway ? lead.together : [lead, ...lead.together]
  const people = present.length === 0 ? [lead] : present
  const called = calledAt(panel)
  // Whichever came last: the next visitor's call, or the question to the one before.
  if (called !== null && called.calledAtMs > (here.askedAtMs ?? Number.NEGATIVE_INFINITY)) return { ...called, people }
  if (here.askedAtMs !== null) return { is: 'rating', people }
  // Whoever already waits or is being served is served past the hours.
  if (rest !== null && activity !== 'serving') return rest
  if (present.length === 0) return { is: 'away', people, until: lead.away?.until ?? null }
  return activity === 'serving' ? { is: 'serving', people, number } : { is: 'idle', people }
}

/** True while the window serves nobody. */
export function isResting({ is }: Situation): boolean {
  return is !== 'called' && is !== 'rating' && is !== 'serving' && is !== 'idle'
}

/** The number that is called to this window and has not come yet; null when there is none. */
function calledAt(panel: HeldView): { is: 'called'; number: string; calledAtMs: number } | null {
  const call = factsOf.call(panel)?.value ?? null
  if (call?.state !== 'called' || call.calledAt === null) return null
  return { is: 'called', number: call.number, calledAtMs: momentOf(panel, call.calledAt) }
}

/** What the hall clock says of this window; null while it has hours. */
function restOf(panel: HeldView): Situation | null {
  const hall = factsOf.hall(panel)?.value ?? null
  if (hall === null || hall.phase === 'open' || hall.phase === 'unknown') return null
  const { nextOpening, date } = hall
  const next =
    nextOpening === null ? null : { time: nextOpening.time, date: nextOpening.date === date ? null : nextOpening.date }
  if (hall.phase !== 'lunch') return { is: hall.phase, next }
  const lunch = factsOf.lunch(panel)?.value ?? null
  if (lunch?.windowIds.includes(splitViewKey(panel.view.key).subject) === true) return null
  return { is: 'lunch', place: lunch?.place ?? null, person: lunch?.person?.name ?? null, next }
}
