// The gate: does a press count, and if not, which rule kept it? Pure.
import { after } from '../../../core/civil-time.ts'
import type { KnownInvitation } from '../service/contract.ts'
import type { KeptBy } from './contract.ts'

/** What a visitor's hand and a box's clock may be off by; 3 s. */
export const graceMs = 3_000

/**
 * Judges a press by the invitation the visitor saw.
 * An invitation that the hub itself let expire still takes a press that was made in time and reported late. A service that
 * was undone takes none, whenever it was made; one whose visitor was asked twice takes none from in between.
 * @param invitation the invitation the box named, or null when it named none or one that is not known
 * @param at when the key was pressed, ISO 8601 UTC
 * @returns null when the press counts, else the rule that keeps it
 */
export function judge(invitation: KnownInvitation | null, at: string): KeptBy | null {
  if (invitation === null) return 'noInvitation'
  const { end, endedAt, closesAt, pause } = invitation
  if (end === 'rated') return 'alreadyRated'
  if (end === 'withdrawn') return 'undone'
  const wasAsked = pause === null || at >= pause.until || at <= after(pause.from, graceMs)
  if (at > after(closesAt, graceMs) || !wasAsked) return 'tooLate'
  return end === 'nextVisitor' && endedAt !== null && at >= endedAt ? 'nextVisitor' : null
}
