// Deals every window its share of who waits: what its box may call alone while the hub is away, no ticket to two windows. Pure.
import type { QueueRules } from '../series/contract.ts'
import { type Caller, type Choice, explained, type Floor, inOrder } from './choose.ts'
import type { Ticket } from './contract.ts'

/** A box calls from its share for so long after it last heard of the hub, and so long the hub keeps it; 1 h. */
export const shareMs = 3_600_000

/**
 * In rounds, one ticket for each window and round: the first of those not dealt yet that it would call.
 * @param callers windows that can call alone; who is expected to call first stands first
 */
export function deal(
  waiting: readonly Ticket[],
  callers: readonly Caller[],
  floor: Floor,
  rules: Pick<QueueRules, 'agedAfterMs' | 'shareSize'>,
  now: string,
): ReadonlyMap<string, readonly Choice[]> {
  const lines = callers.map(({ windowId, ...caller }) => ({
    windowId,
    line: inOrder(waiting, { windowId, ...caller }, floor, rules, now),
    next: 0,
    share: [] as Choice[],
  }))
  const dealt = new Set<string>()
  for (let round = 0; round < rules.shareSize; round++) {
    for (const window of lines) {
      while (dealt.has(window.line[window.next]?.ticket.number ?? '')) window.next += 1
      const choice = explained(window.line, window.next, now)
      if (choice === null) continue
      dealt.add(choice.ticket.number)
      window.share.push(choice)
    }
  }
  return new Map(lines.map(({ windowId, share }) => [windowId, share]))
}
