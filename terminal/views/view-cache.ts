// Every view this box has, whichever wire brought it: the newest epoch and revision wins, and its age is known.
import { isNewer, type Renewal, type View, type ViewKey, type ViewMessage } from '#wire/view'
import type { Clock } from '../clock.ts'
import { type HeldView, vouchedAt } from '../counter/held-view.ts'

export interface ViewCache {
  get(key: ViewKey): HeldView | null
  /** Takes a view that the hub stood by `ageMs` ago; older news is ignored. */
  put(view: View, ageMs: number): void
  /** The hub stands by what it has sent. */
  vouch(renewal: Renewal): void
  drop(key: ViewKey): void
  /** The view as it goes to a screen now; null when there is none. */
  message(key: ViewKey): ViewMessage | null
  all(): readonly HeldView[]
  /** `change`: new content, the same content stood by again, or gone. */
  onChange(listener: (key: ViewKey, change: 'newer' | 'vouched' | 'gone') => void): void
}

/** A box watches few things; this only keeps a mistaken hub from filling its memory. */
const mostViews = 256

export function createViewCache(clock: Clock): ViewCache {
  const views = new Map<ViewKey, HeldView>()
  const listeners: ((key: ViewKey, change: 'newer' | 'vouched' | 'gone') => void)[] = []
  const tell = (key: ViewKey, change: 'newer' | 'vouched' | 'gone') => {
    for (const listener of listeners) listener(key, change)
  }

  return {
    get: (key) => views.get(key) ?? null,
    put(view, ageMs) {
      const held = views.get(view.key) ?? null
      const vouchedAtMs = clock.monotonicMs() - ageMs
      if (held === null && views.size >= mostViews) return
      if (isNewer(view, held?.view ?? null)) {
        views.set(view.key, { view, receivedAtMs: vouchedAtMs, vouchedAtMs })
        return tell(view.key, 'newer')
      }
      if (held === null || isNewer(held.view, view) || vouchedAtMs <= held.vouchedAtMs) return
      views.set(view.key, { ...held, vouchedAtMs })
      tell(view.key, 'vouched')
    },
    vouch({ epoch, revisions, ageMs }) {
      const vouchedAtMs = clock.monotonicMs() - ageMs
      for (const [key, held] of views) {
        const isSame = held.view.epoch === epoch && held.view.revision === revisions[key]
        if (!isSame || vouchedAtMs <= held.vouchedAtMs) continue
        views.set(key, { ...held, vouchedAtMs })
        tell(key, 'vouched')
      }
    },
    drop(key) {
      if (views.delete(key)) tell(key, 'gone')
    },
    message(key) {
      const held = views.get(key)
      return held === undefined ? null : messageOf(held, clock.monotonicMs())
    },
    all: () => [...views.values()],
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

/** `asOf` moves on to when the hub last stood by the view, so that `asOf + ageMs` is the hub's time now. */
export function messageOf(held: HeldView, nowMs: number): ViewMessage {
  const view = { ...held.view, asOf: new Date(vouchedAt(held)).toISOString() }
  return { view, ageMs: Math.max(0, Math.round(nowMs - held.vouchedAtMs)) }
}
