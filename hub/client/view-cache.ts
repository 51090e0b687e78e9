// What a browser holds of one view and since when: old news is dropped and ages are counted here, without socket or clock.
import { isNewer, type Renewal, type View, type ViewKey, type ViewMessage } from '#wire/view'

/** A view in hand. Instants are milliseconds of the page's monotonic clock, never of a wall clock. */
export interface Held {
  readonly view: View
  /** The page's moment that `view.asOf` stands for; spans inside the view are counted from here. */
  readonly countedFromMs: number
  /** When the hub last vouched that the view is true; leases are counted from here. */
  readonly vouchedAtMs: number
  /** The hub's time as it was told last, and the page's moment that it stands for: clocks go on from here. */
  readonly told: { readonly at: string; readonly fromMs: number }
}

/** Takes a view in: a newer one replaces, the same one vouches again, an older one changes nothing. */
export function received(held: Held | null, { view, ageMs }: ViewMessage, nowMs: number): Held {
  const vouchedAtMs = nowMs - ageMs
  const told = { at: view.asOf, fromMs: vouchedAtMs }
  if (isNewer(view, held?.view ?? null)) return { view, countedFromMs: vouchedAtMs, vouchedAtMs, told }
  if (held !== null && isSame(held.view, view)) return vouched(held, vouchedAtMs, view.asOf)
  return held ?? { view, countedFromMs: vouchedAtMs, vouchedAtMs, told }
}

/** What a renewal means for one watched view: vouched for, not mentioned or old news (null), or a revision that is missing here. */
export function renewed(held: Held | null, key: ViewKey, renewal: Renewal, nowMs: number): Held | 'missing' | null {
  const revision = renewal.revisions[key]
  if (revision === undefined) return null
  const named = { epoch: renewal.epoch, revision }
  if (isNewer(named, held?.view ?? null)) return 'missing'
  if (held === null || !isSame(held.view, named)) return null
  return vouched(held, nowMs - renewal.ageMs, renewal.at)
}

function vouched(held: Held, vouchedAtMs: number, at: string | undefined): Held {
  if (vouchedAtMs < held.vouchedAtMs) return held
  return { ...held, vouchedAtMs, told: at === undefined ? held.told : { at, fromMs: vouchedAtMs } }
}

function isSame(a: { epoch: number; revision: number }, b: { epoch: number; revision: number }): boolean {
  return a.epoch === b.epoch && a.revision === b.revision
}
