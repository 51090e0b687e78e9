// Views as this box's screens get them: the hub's, with the invitation of this counter where the box knows it better.
import type { Invitation } from '#contract/counter/service'
import { serviceContract } from '#contract/counter/service'
import type { ViewKey, ViewMessage } from '#wire/view'
import type { Clock } from '../clock.ts'
import type { ViewCache } from '../views/view-cache.ts'

export interface LocalViews {
  /** The view as it goes to a screen now; null when there is none. */
  message(key: ViewKey): ViewMessage | null
  /** The counter's own knowledge has changed; true when screens must be told. */
  changed(key: ViewKey): boolean
}

interface LocalViewPorts {
  readonly cache: ViewCache
  readonly clock: Clock
  /** What the counter knows better; undefined when the hub's view is right as it is. */
  invitationOf(key: ViewKey): Invitation | null | undefined
}

/** A mark orders what this box made of one revision of the hub. */
interface Mark {
  readonly epoch: number
  readonly revision: number
  readonly local: number
}

export function createLocalViews({ cache, clock, invitationOf }: LocalViewPorts): LocalViews {
  const marks = new Map<ViewKey, Mark>()

  function markOf(key: ViewKey): Mark | null {
    const mark = marks.get(key)
    const view = cache.get(key)?.view
    return mark !== undefined && mark.epoch === view?.epoch && mark.revision === view.revision ? mark : null
  }

  return {
    message(key) {
      const message = cache.message(key)
      const mark = markOf(key)
      if (message === null || mark === null) return message
      const view = { ...message.view, local: mark.local }
      const invitation = invitationOf(key)
      if (invitation === undefined) return { ...message, view }
      // The box vouches for its own counter, however long the hub has been away.
      const leaseMs = message.ageMs + serviceContract.slices.invitation.leaseMs
      return { ...message, view: { ...view, facts: { ...view.facts, invitation: { leaseMs, value: invitation } } } }
    },
    changed(key) {
      const view = cache.get(key)?.view
      const mark = markOf(key)
      if (view === undefined || (mark === null && invitationOf(key) === undefined)) return false
      // Wall time keeps rising over restarts of the agent, whose screens may still hold an older mark.
      const local = Math.max(Math.floor(clock.wallMs()), (mark?.local ?? 0) + 1)
      marks.set(key, { epoch: view.epoch, revision: view.revision, local })
      return true
    },
  }
}
