// The gate: does a press count, and if not, which rule kept it? Pure.
import { after } from '../../../core/civil-time.ts'
import type { KnownInvitation } from '../service/contract.ts'
import type { KeptBy } from './contract.ts'

/** What a visitor's hand and a box's clock may be off by; 3 s. */
export const graceMs = 3_000

/**
 * Judges a press by the invitation the visitor saw.
 * An invitation that the hub itself let expire still takes a press that was made in time and reported late.
 * @param invitation the invitation the box named, or null when it named none or one that is not known
 * @param at when the key was pressed, ISO 8601 UTC
 * @returns null when the press counts, else the rule that keeps it
 */
export function judge(invitation: KnownInvitation | null, at: string): KeptBy | null {
  if (invitation === null) return 'noInvitation'
  if (invitation.end === 'rated') return 'alreadyRated'
  if (at > after(invitation.closesAt, graceMs)) return 'tooLate'
  const isOvertaken = invitation.end === 'nextVisitor' || invitation.end === 'withdrawn'
  if (isOvertaken && invitation.endedAt !== null && at >= invitation.endedAt) return 'nextVisitor'
  return null
}
