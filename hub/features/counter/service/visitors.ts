// Which visitor an event at a window belongs to: boxes tell late, and nobody may take the place or the rating of another.
import type { EventOf } from '#wire/define'
import type { Facts } from '../../../core/decider.ts'
import type { KnownInvitation, ServiceState, serviceContract } from './contract.ts'

type Instants = Pick<Facts, 'now' | 'at'>

/**
 * True for what is told late when another visitor, or another business date, had come: it belongs to the past. What is told
 * as it happens never does, whatever the clocks say.
 * @param today the business date of the hall, or null before the first
 * @param date the business date of `facts.at`
 */
export function isPast(
  { serving, last }: ServiceState,
  windowId: string,
  today: string | null,
  date: string,
  { now, at }: Instants,
): boolean {
  if (at === now) return false
  const since = serving[windowId]?.since ?? last[windowId]?.finishedAt ?? ''
  return at < since || (today !== null && date < today)
}

/** When the first visitor came who is known to have come after `at`; null: none, or it happens now. ISO 8601 UTC. */
export function nextVisitorAt(
  { serving, last, invitations }: ServiceState,
  windowId: string,
  { now, at }: Instants,
): string | null {
  if (at === now) return null
  const known = [
    serving[windowId]?.since,
    last[windowId]?.served?.since,
    ...(invitations[windowId] ?? []).filter(({ end }) => end !== 'withdrawn').map(({ openedAt }) => openedAt),
  ]
  return known.filter((one) => one !== undefined && one > at).sort()[0] ?? null
}

/** Invitations of a window that an event ends: what happens now ends all that are open, what is told late none opened since. */
export function endedBy({ invitations }: ServiceState, windowId: string, { now, at }: Instants): KnownInvitation[] {
  return (invitations[windowId] ?? []).filter(({ end, openedAt }) => end === null && (at === now || openedAt <= at))
}

/** Ends an invitation at an instant, ISO 8601 UTC. */
export function closed(
  { invitationId, serviceId, windowId }: Pick<KnownInvitation, 'invitationId' | 'serviceId' | 'windowId'>,
  end: 'nextVisitor' | 'withdrawn' | 'expired',
  at: string,
): EventOf<typeof serviceContract> {
  return { type: 'invitation.closed', data: { invitationId, serviceId, windowId, end, at } }
}
