// The invitation that is open at the box: opened by a key or by the hub, ended by a press, the clock or the next visitor. Pure.
import type { Invitation, InvitationWay } from '#contract/counter/service'
import { type HeldView, momentOf } from './held-view.ts'

/** What a visitor's hand may be late by: such a press names the invitation, and the hub judges it; 3 s, as the hub grants. */
const graceMs = 3_000
/** A view that left the hub before a touch reached it may still come in this long after the touch; ms. */
const crossingMs = 3_000
/** Invitations ended here that stay known, so that an older view does not open them again. */
const rememberedEnds = 200

/** Times are monotonic ms. */
interface OpenGate {
  readonly invitationId: string
  readonly number: string | null
  readonly openedAtMs: number
  readonly closesAtMs: number
  /** When a touch last gave more time; null without one. */
  readonly prolongedAtMs: number | null
  /** When the visitor was last asked; a device asks aloud each time this changes. */
  readonly askedAtMs: number
  /** `box`: opened here and not yet seen in a view; `acked`: the hub has the report, so its next view counts. */
  readonly origin: { readonly by: 'hub' } | { readonly by: 'box'; readonly sequence: number; readonly isAcked: boolean }
}

export interface Gate {
  readonly open: OpenGate | null
  readonly ended: readonly string[]
}

export const closedGate: Gate = { open: null, ended: [] }

/** The invitation that a press of this moment names, or null. */
export function namedAt(gate: Gate, atMs: number): string | null {
  return gate.open !== null && atMs < gate.open.closesAtMs + graceMs ? gate.open.invitationId : null
}

/** True while the visitor is being asked. */
export function isAsking(gate: Gate, atMs: number): boolean {
  return gate.open !== null && atMs < gate.open.closesAtMs
}

/** Ends what is open; it never opens again. */
export function ended(gate: Gate): Gate {
  if (gate.open === null) return gate
  return { open: null, ended: [...gate.ended.slice(1 - rememberedEnds), gate.open.invitationId] }
}

/** Ends this invitation if it is the open one. */
export function endedIf(gate: Gate, invitationId: string | null): Gate {
  if (invitationId === null || gate.ended.includes(invitationId)) return gate
  if (gate.open?.invitationId === invitationId) return ended(gate)
  return { ...gate, ended: [...gate.ended.slice(1 - rememberedEnds), invitationId] }
}

/** A report of the box has opened it, for so many ms. */
export function openedHere(
  gate: Gate,
  invitation: { invitationId: string; number: string | null; sequence: number },
  atMs: number,
  forMs: number,
): Gate {
  const { invitationId, number, sequence } = invitation
  if (gate.open?.invitationId === invitationId || gate.ended.includes(invitationId)) return gate
  const open: OpenGate = {
    invitationId,
    number,
    openedAtMs: atMs,
    closesAtMs: atMs + forMs,
    prolongedAtMs: null,
    askedAtMs: atMs,
    origin: { by: 'box', sequence, isAcked: false },
  }
  return { ...ended(gate), open }
}

/** A touch, or the clerk's key, gives the full time again, `forMs`; only the key asks the visitor again. */
export function prolonged(
  gate: Gate,
  invitationId: string,
  atMs: number,
  { way, forMs }: { way: InvitationWay; forMs: number },
): Gate {
  if (gate.open?.invitationId !== invitationId) return gate
  const closesAtMs = Math.max(gate.open.closesAtMs, atMs + forMs)
  const askedAtMs = way === 'keys' ? atMs : gate.open.askedAtMs
  return { ...gate, open: { ...gate.open, closesAtMs, prolongedAtMs: atMs, askedAtMs } }
}

/** The hub has answered the box's reports up to a sequence. */
export function acked(gate: Gate, upTo: number, refused: readonly number[]): Gate {
  const { open } = gate
  if (open === null || open.origin.by !== 'box' || open.origin.sequence > upTo) return gate
  if (refused.includes(open.origin.sequence)) return ended(gate)
  return { ...gate, open: { ...open, origin: { ...open.origin, isAcked: true } } }
}

/**
 * The hub's word, newest wins: it confirms, corrects or ends what is open here.
 * What the hub has ended the hub may open again; what a press or a key has ended stays ended.
 */
export function seen(gate: Gate, held: HeldView, invitation: Invitation | null, atMs: number): Gate {
  const { open } = gate
  if (invitation === null || gate.ended.includes(invitation.invitationId)) {
    const isHubs = open !== null && (open.origin.by === 'hub' || open.origin.isAcked)
    return isHubs ? { ...gate, open: null } : gate
  }
  const theirs: OpenGate = {
    invitationId: invitation.invitationId,
    number: invitation.number,
    openedAtMs: momentOf(held, invitation.openedAt),
    closesAtMs: momentOf(held, invitation.closesAt),
    prolongedAtMs: null,
    askedAtMs: atMs,
    origin: { by: 'hub' },
  }
  if (open === null) return atMs < theirs.closesAtMs + graceMs ? { ...gate, open: theirs } : gate
  if (open.invitationId === theirs.invitationId) {
    const isCrossing = open.prolongedAtMs !== null && atMs - open.prolongedAtMs < crossingMs
    const closesAtMs = isCrossing ? Math.max(open.closesAtMs, theirs.closesAtMs) : theirs.closesAtMs
    const { prolongedAtMs, askedAtMs } = open
    return { ...gate, open: { ...theirs, closesAtMs, prolongedAtMs, askedAtMs } }
  }
  const isOlder = open.origin.by === 'box' && !open.origin.isAcked && open.openedAtMs > theirs.openedAtMs
  return isOlder ? gate : { ...gate, open: theirs }
}
