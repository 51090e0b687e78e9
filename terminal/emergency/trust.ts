// Whether a datagram is believed: a box of the hall signed it, it is newer than all that box has said, and it was said just now. Pure.
import { type Datagram, isSignedBy, type Statement } from './datagram.ts'

/** How far a box's clock may be from ours, while we know nothing better of it; 10 min, in ms. */
export const clocksApartMs = 600_000
/** How far it may be from what it was when we last heard that run; 2 min, in ms. */
export const driftMs = 120_000

/** What is remembered of a box. */
export interface Heard {
  readonly run: number
  readonly count: number
  readonly nonce: string
  readonly sentAt: string
  /** Its clock minus our monotonic one, learned in this life of ours; null after a restart. */
  readonly aheadMs: number | null
}

export type Doubt =
  /** No box of the hall, or one that was shut out. */
  | 'unknownBox'
  | 'forged'
  /** Heard before, or older than what was heard. */
  | 'repeated'
  /** Said too long ago, or by a clock that is wrong. */
  | 'stale'

export type Judgement = { readonly believed: Heard } | { readonly doubt: Doubt }

/**
 * @param publicKey of the box that it names, null where the hall has no such box
 * @param heard what was last believed of this box; null for nothing ever
 */
export function judge(
  datagram: Datagram,
  publicKey: string | null,
  heard: Heard | null,
  { wallMs, monotonicMs }: { readonly wallMs: number; readonly monotonicMs: number },
): Judgement {
  if (publicKey === null) return { doubt: 'unknownBox' }
  if (!isSignedBy(datagram, publicKey)) return { doubt: 'forged' }
  const { statement } = datagram
  if (heard !== null && !isLater(statement, heard)) return { doubt: 'repeated' }
  const sentMs = Date.parse(statement.sentAt)
  const isSameRun = heard !== null && heard.run === statement.run && heard.nonce === statement.nonce
  const isFresh =
    isSameRun && heard.aheadMs !== null
      ? Math.abs(sentMs - (monotonicMs + heard.aheadMs)) <= driftMs
      : Math.abs(sentMs - wallMs) <= clocksApartMs
  if (!isFresh) return { doubt: 'stale' }
  const { run, count, nonce, sentAt } = statement
  return { believed: { run, count, nonce, sentAt, aheadMs: sentMs - monotonicMs } }
}

/** A run begun twice under one number, because the disk kept nothing, goes by its clock. */
function isLater(now: Statement, heard: Heard): boolean {
  if (now.run !== heard.run) return now.run > heard.run
  return now.nonce === heard.nonce ? now.count > heard.count : now.sentAt > heard.sentAt
}
