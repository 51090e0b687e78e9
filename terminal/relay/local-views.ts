// Views as this box's screens get them: the hub's, with what the box itself knows better: its invitation, the numbers it gave.
import type { Invitation } from '#contract/counter/service'
import { serviceContract } from '#contract/counter/service'
import { emergencyContract, type ShownEmergency } from '#contract/public/emergency'
import { numberContract } from '#contract/queue/number'
import { ticketContract } from '#contract/queue/ticket'
import type { ViewKey, ViewMessage } from '#wire/view'
import type { Clock } from '../clock.ts'
import type { OwnFacts } from '../counter/line.ts'
import type { Issued } from '../numbers/live-issuer.ts'
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
  /** What the counter knows better of the call; undefined when the hub's view is right as it is. */
  ownOf(key: ViewKey): OwnFacts | undefined
  /** Numbers this box gave; null for a view that has none of them. */
  issuedOf(key: ViewKey): Issued | null
  /** The emergency its glass shows; undefined when the hub's word is right as it is. */
  emergencyOf(key: ViewKey, hubs: ViewMessage | null): ShownEmergency | null | undefined
}

const leasesMs = {
  invitation: serviceContract.slices.invitation.leaseMs,
  activity: serviceContract.slices.activity.leaseMs,
  call: ticketContract.slices.call.leaseMs,
}

/** Stands for a view that the hub has not sent yet. */
const neverSeen = { epoch: 0, revision: 0 } as const

/** A mark orders what this box made of one revision of the hub. */
interface Mark {
  readonly epoch: number
  readonly revision: number
  readonly local: number
}

export function createLocalViews(ports: LocalViewPorts): LocalViews {
  const { cache, clock, invitationOf, ownOf, issuedOf, emergencyOf } = ports
  const marks = new Map<ViewKey, Mark>()

  /** A glass whose view has never come shows an emergency all the same. */
  function withEmergency(key: ViewKey, message: ViewMessage | null): ViewMessage | null {
    const value = emergencyOf(key, message)
    if (value === undefined) return message
    const bare = { key, epoch: 0, revision: 0, asOf: new Date(clock.wallMs()).toISOString(), facts: {} }
    const { view, ageMs } = message ?? { view: bare, ageMs: 0 }
    const leaseMs = ageMs + emergencyContract.slices.emergency.leaseMs
    return { ageMs, view: { ...view, facts: { ...view.facts, emergency: { leaseMs, value } } } }
  }

  function markOf(key: ViewKey): Mark | null {
    const mark = marks.get(key)
    const view = cache.get(key)?.view ?? neverSeen
    return mark !== undefined && mark.epoch === view.epoch && mark.revision === view.revision ? mark : null
  }

  /** The box alone knows what it gave, and vouches for it. */
  function withIssued(message: ViewMessage, issued: Issued): ViewMessage {
    const leaseMs = message.ageMs + numberContract.slices.issued.leaseMs
    const facts = { ...message.view.facts, issued: { leaseMs, value: issued } }
    return { ...message, view: { ...message.view, facts } }
  }

  return {
    message(key) {
      const hubs = withEmergency(key, cache.message(key))
      const issued = issuedOf(key)
      const message = hubs === null || issued === null ? hubs : withIssued(hubs, issued)
      const mark = markOf(key)
      if (message === null || mark === null) return message
      const invitation = invitationOf(key)
      const known = { ...ownOf(key), ...(invitation === undefined ? {} : { invitation }) }
      const facts = { ...message.view.facts }
      for (const [name, value] of Object.entries(known)) {
        // The box vouches for its own counter, however long the hub has been away.
        facts[name] = { leaseMs: message.ageMs + leasesMs[name as keyof typeof leasesMs], value }
      }
      return { ...message, view: { ...message.view, local: mark.local, facts } }
    },
    changed(key) {
      const held = cache.get(key)
      const mark = markOf(key)
      const isEmergency = emergencyOf(key, cache.message(key)) !== undefined
      const isKnownBetter = invitationOf(key) !== undefined || ownOf(key) !== undefined || issuedOf(key) !== null
      if (!isEmergency && (held === null || (mark === null && !isKnownBetter))) return false
      const view = held?.view ?? neverSeen
      // Wall time keeps rising over restarts of the agent, whose screens may still hold an older mark.
      const local = Math.max(Math.floor(clock.wallMs()), (mark?.local ?? 0) + 1)
      marks.set(key, { epoch: view.epoch, revision: view.revision, local })
      return true
    },
  }
}
