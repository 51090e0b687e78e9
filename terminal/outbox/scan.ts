// Reads an outbox file after a restart: what is whole, where a torn tail begins, and what can be saved from damage.
import { findMagic, type OutboxRecord, readRecord } from './record.ts'
import { asWaiting, type Waiting } from './waiting.ts'

export interface Scan {
  /** Null when the file has no readable head. */
  readonly outboxId: string | null
  /** The sequence the next report gets. */
  readonly next: number
  /** Everything up to here is the hub's. */
  readonly forgotten: number
  readonly waiting: readonly Waiting[]
  /** Bytes of the good part; what follows is a torn tail that was never thanked for, and is cut. */
  readonly end: number
  /**
   * True when readable records follow unreadable bytes: that is no torn tail but a damaged disk. `waiting` then holds
   * everything that could be saved, with gaps.
   */
  readonly isDamaged: boolean
}

/** Pure. A file that was cut anywhere gives the records before the cut and nothing else. */
export function scanOutbox(bytes: Buffer): Scan {
  const scan = { outboxId: null as string | null, next: 1, forgotten: 0, waiting: [] as Waiting[] }
  const first = readRecord(bytes, 0)
  let offset = 0
  if (first !== null && first.entry.kind === 'head') {
    Object.assign(scan, { outboxId: first.entry.outboxId, next: first.entry.next, forgotten: first.entry.forgotten })
    offset = first.end
  }
  while (scan.outboxId !== null) {
    const found = readRecord(bytes, offset)
    if (found === null || !follows(scan, found.entry)) break
    offset = take(scan, found)
  }
  const end = offset
  let isDamaged = false
  for (let at = findMagic(bytes, end); at !== null; at = findMagic(bytes, offset)) {
    const found = readRecord(bytes, at)
    offset = found === null ? at + 1 : take(scan, found)
    isDamaged ||= found !== null
  }
  return { ...scan, waiting: scan.waiting.filter(({ report }) => report.sequence > scan.forgotten), end, isDamaged }
}

type Open = { next: number; forgotten: number; waiting: Waiting[] }

function follows(scan: Open, entry: OutboxRecord): boolean {
  return entry.kind === 'report' ? entry.report.sequence === scan.next : entry.kind === 'mark'
}

function take(scan: Open, { entry, end }: { entry: OutboxRecord; end: number }): number {
  if (entry.kind === 'mark') scan.forgotten = Math.max(scan.forgotten, entry.upTo)
  if (entry.kind === 'report') {
    const { report, commandId } = entry
    scan.waiting.push(asWaiting(report, commandId))
    scan.next = Math.max(scan.next, report.sequence + 1)
  }
  return end
}
