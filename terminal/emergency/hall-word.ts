// What the hub says of emergencies, read from its views: what stands, whom to believe, and what one glass shows. Pure.
import { type Declaration, type Emergency, emergencyContract } from '#contract/public/emergency'
import type { View, ViewKey, ViewMessage } from '#wire/view'

/** The view by which the hub tells boxes what stands and whom to believe. */
export const hallKey: ViewKey = 'speaker:main'

const { emergency, emergencies, neighbours } = emergencyContract.slices

/** Public keys of the boxes of the hall; none before the hub was ever heard. */
export function keysIn(view: View | undefined): ReadonlyMap<string, string> {
  const { data = [] } = neighbours.value.safeParse(view?.facts.neighbours?.value)
  return new Map(data.map(({ boxId, publicKey }) => [boxId, publicKey]))
}

/** Everything that stands at the hub and how long yet; null when the hub has not said. */
export function standingIn(message: ViewMessage | null): { declaration: Declaration; leftMs: number }[] | null {
  const told = emergencies.value.safeParse(message?.view.facts.emergencies?.value)
  if (message === null || !told.success) return null
  return told.data.map(({ endsAt, ...declaration }) => ({
    declaration,
    leftMs: Date.parse(endsAt) - hubTimeOf(message),
  }))
}

/** What the hub lets this glass show. */
export function shownIn(message: ViewMessage | null): Emergency | null {
  return emergency.value.safeParse(message?.view.facts.emergency?.value).data ?? null
}

/** The hub's time now, ms since 1970. */
export function hubTimeOf({ view, ageMs }: ViewMessage): number {
  return Date.parse(view.asOf) + ageMs
}
