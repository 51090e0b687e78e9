// What this box knows better than the hub's view about its own invitation: opened or ended here, and not yet in a view. Pure.
import type { Invitation } from '#contract/counter/service'
import type { Gate } from './gate.ts'
import { factsOf, type HeldView, hubTimeAt } from './held-view.ts'

/**
 * The invitation a screen of this box should show where the hub's view does not have it right yet.
 * @param held the terminal view this box has
 * @param atMs monotonic ms of the box
 * @returns undefined when the view is right as it is; null when no invitation is open any more
 */
export function localInvitation(
  gate: Gate,
  held: HeldView,
  windowId: string,
  atMs: number,
): Invitation | null | undefined {
  const theirs = factsOf.invitation(held)?.value ?? null
  const { open } = gate
  if (
    open !== null &&
    open.origin.by === 'box' &&
    open.invitationId !== theirs?.invitationId &&
    atMs < open.closesAtMs
  ) {
    const { invitationId, number, openedAtMs, closesAtMs } = open
    const hubTime = (ms: number) => new Date(hubTimeAt(held, ms)).toISOString()
    return { invitationId, windowId, number, openedAt: hubTime(openedAtMs), closesAt: hubTime(closesAtMs) }
  }
  return theirs !== null && gate.ended.includes(theirs.invitationId) ? null : undefined
}
