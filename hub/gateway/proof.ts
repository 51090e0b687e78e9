// Is a glass right? Its own report against the view it should show; when it is not, the first reason that holds. Pure.
import type { ShownEmergency } from '#contract/public/emergency'
import { type GlassPlan, isLitAt, isStanding, layoutFor } from '#contract/public/layout'
import { contentHash } from '../contract/content-hash.ts'
import type { GlassProof, Verdict } from '../contract/glass-proof.ts'
import type { Painted } from '../contract/socket.ts'
import { isNewer, type View } from '../contract/view.ts'

export interface Report {
  readonly boxId: string | null
  readonly painted: Painted
  readonly paintedAt: string
  /** Since when something newer waits to be painted; null: nothing does. */
  readonly behindSince: string | null
}

/** @param now the hub's time, ISO 8601 UTC */
export function proofOf(view: View, { boxId, painted, paintedAt, behindSince }: Report, now: string): GlassProof {
  const { shows = '', tookMs = null, hash } = painted
  const expected = expectedOn(view, now)
  const isCurrent = !isNewer(view, painted) && view.revision === painted.revision
  const verdict = verdictOf()
  return {
    key: view.key,
    boxId,
    verdict,
    since: verdict === 'behind' ? behindSince : verdict === 'right' ? null : paintedAt,
    paintedAt,
    tookMs,
    shows,
    expected,
    isCompared: isCurrent && hash !== undefined,
  }

  function verdictOf(): Verdict {
    if (!isCurrent) return 'behind'
    if (shows !== expected) return 'otherLayout'
    if (hash !== undefined && hash !== contentHash(view.facts)) return 'differs'
    return shows === 'black' ? 'asleep' : 'right'
  }
}

/** A glass of which nothing has been heard since it went away, or ever. */
export function silence(key: GlassProof['key'], since: string | null): GlassProof {
  return {
    key,
    boxId: null,
    verdict: 'silent',
    since,
    paintedAt: null,
    tookMs: null,
    shows: '',
    expected: '',
    isCompared: false,
  }
}

interface HallFact {
  readonly timeZone: string
  readonly phase: string
}

/** What a board should show now, as the board reckons it itself; empty for a glass that has no choice. */
function expectedOn({ facts }: View, now: string): string {
  const plan = facts.glassPlan?.value as GlassPlan | undefined
  const hall = facts.hall?.value as HallFact | undefined
  const emergency = (facts.emergency?.value ?? null) as ShownEmergency | null
  if (plan === undefined || hall === undefined) return ''
  const isClosed = hall.phase === 'closed'
  if (!isStanding(emergency, now) && !isLitAt(plan, hall.timeZone, now, isClosed)) return 'black'
  const shown = layoutFor(plan, hall.timeZone, now)
  return shown === null ? 'board' : `${shown.layoutId} ${shown.layout.version}`
}
