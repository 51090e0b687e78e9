// When a report really happened: boxes may have wrong clocks, but they count time well while they run. Pure.

import type { BoxEvents, BoxReport } from '../contract/topics.ts'
import { after, msBetween } from '../core/civil-time.ts'

/** A box's wall clock this far off is left alone; 2 s. */
const toleratedMs = 2_000

/** Nothing is taken to be older than this, whatever the clocks say: no outbox waits longer; 366 days. */
const oldestMs = 366 * 86_400_000

/**
 * The instant of a report in the hub's time.
 * Within one boot the span since the report is exact whatever the wall clock says; over a reboot the wall clock is
 * moved by what it is off by now. Nothing ever happened later than it was received.
 */
export function happenedAt(
  report: Pick<BoxReport, 'occurredAt' | 'bootId' | 'monotonicMs'>,
  sent: BoxEvents['sent'],
  receivedAt: string,
): string {
  const offByMs = msBetween(sent.at, receivedAt)
  const agoMs =
    report.bootId === sent.bootId
      ? sent.monotonicMs - report.monotonicMs
      : msBetween(report.occurredAt, receivedAt) - (Math.abs(offByMs) > toleratedMs ? offByMs : 0)
  return after(receivedAt, -Math.min(Math.max(agoMs, 0), oldestMs))
}
