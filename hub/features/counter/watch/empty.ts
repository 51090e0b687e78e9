// When a window is empty 空窗: it should be open, and nobody has been there since. Pure.
import type { StateOf } from '#wire/define'
import type { hallClockContract } from '../../public/hall-clock/contract.ts'
import type { Duty, dutyContract } from '../duty/contract.ts'
import { type lunchContract, servesLunch } from '../lunch/contract.ts'

/** What the watch reads of the hall. */
export interface Watched {
  readonly hall: StateOf<typeof hallClockContract>
  readonly lunch: StateOf<typeof lunchContract>
  readonly duty: StateOf<typeof dutyContract>
}

/** Whether a window should be open now; `break`: it rests at lunch, or until the afternoon. */
export function expectationOf(
  { hall: { phase, date }, lunch }: Watched,
  windowId: string,
): 'open' | 'break' | 'closed' {
  if (phase === 'open' || phase === 'gap') return phase === 'open' ? 'open' : 'break'
  if (phase !== 'lunch') return 'closed'
  return servesLunch(lunch, date, windowId) ? 'open' : 'break'
}

/**
 * Since when a window has been empty, or will be if nobody comes, ISO 8601 UTC: the latest of the hall's last turn, the end
 * of its last duty and the end of every short absence. Null while it need not be open, or somebody is there for good.
 */
export function emptyFrom(watched: Watched, windowId: string): string | null {
  if (expectationOf(watched, windowId) !== 'open') return null
  let since = watched.hall.phaseSince ?? ''
  for (const duty of watched.duty.byWindow[windowId] ?? []) {
    const end = thereUntil(duty)
    if (end === null) return null
    if (end > since) since = end
  }
  return since
}

/** The same, once that instant has come. */
export function emptySince(watched: Watched, windowId: string, now: string): string | null {
  const from = emptyFrom(watched, windowId)
  return from !== null && from <= now ? from : null
}

/** How long somebody is counted as being at the window, ISO 8601 UTC; null: until they leave. Who stays away too long has left. */
function thereUntil({ endedAt, away }: Duty): string | null {
  if (away === null || endedAt === null) return endedAt ?? away?.until ?? null
  return away.until < endedAt ? away.until : endedAt
}
