// A simulated glass: the real rules of what a browser holds, at the end of a network that fails it.

import { type Held, received, renewed } from '../../hub/client/view-cache.ts'
import type { Renewal, View, ViewKey } from '../../hub/contract/view.ts'
import type { World } from './world.ts'

export interface Glass {
  readonly key: ViewKey
  held(): Held | null
  take(view: View): void
  /** True when the glass has to ask for its view again. */
  renew(renewal: Renewal): boolean
  /** Somebody reloads the page. */
  reload(): void
}

export function simulateGlass(world: World, key: ViewKey): Glass {
  let held: Held | null = null
  return {
    key,
    held: () => held,
    take(view) {
      held = received(held, { view, ageMs: 0 }, world.nowMs())
    },
    renew(renewal) {
      const next = renewed(held, key, renewal, world.nowMs())
      if (next === 'missing' || held === null) return true
      if (next !== null) held = next
      return false
    },
    reload() {
      held = null
    },
  }
}
