// The reports that wait for the hub, in memory: gap-free, in order, with their size.
import type { BoxReport } from '#wire/topics'

/** A report that waits for the hub. */
export interface Waiting {
  readonly report: BoxReport
  /** The screen's own id of the command, so that a repeat after a restart is recognised; null for a device's report. */
  readonly commandId: string | null
  /** Size of its JSON, in bytes. */
  readonly bytes: number
}

export function asWaiting(report: BoxReport, commandId: string | null): Waiting {
  return { report, commandId, bytes: Buffer.byteLength(JSON.stringify(report)) }
}

/** The same reports with sequences from 1, for an outbox that begins anew. */
export function renumbered(waiting: readonly Waiting[]): Waiting[] {
  return waiting.map(({ report, commandId }, index) => asWaiting({ ...report, sequence: index + 1 }, commandId))
}

/** Size of all of them, in bytes of JSON. */
export function bytesOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((total, { bytes }) => total + bytes, 0)
}

/** How many of them have sequences up to and including `sequence`. */
export function countUpTo(waiting: readonly Waiting[], sequence: number): number {
  const first = waiting[0]?.report.sequence ?? sequence + 1
  return Math.min(waiting.length, Math.max(0, sequence - first + 1))
}

/** The next reports after a sequence: at most `most.reports` and `most.bytes` of JSON, but one at least. */
export function batchAfter(
  waiting: readonly Waiting[],
  sequence: number,
  most: { reports: number; bytes: number },
): BoxReport[] {
  const first = countUpTo(waiting, sequence)
  const batch: BoxReport[] = []
  let bytes = 0
  for (const one of waiting.slice(first, first + most.reports)) {
    bytes += one.bytes
    if (batch.length > 0 && bytes > most.bytes) break
    batch.push(one.report)
  }
  return batch
}
