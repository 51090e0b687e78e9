// What happened at this box and is not yet in the hub's journal: on disk before anybody is thanked, forgotten on its word only.
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { BoxReport } from '#wire/topics'
import type { Disk } from './disk.ts'
import { asOutboxError, OutboxError, type OutboxFault } from './outbox-error.ts'
import { encodeRecord, largestRecord } from './record.ts'
import { scanOutbox } from './scan.ts'
import { createSegment } from './segment.ts'
import { asWaiting, batchAfter, bytesOf, countUpTo, renumbered, type Waiting } from './waiting.ts'

export type Draft = Omit<BoxReport, 'sequence'>

export interface Outbox {
  /** Opens the file. A disk that cannot be written does not throw here: each append then tries again and says why not. */
  start(): Promise<void>
  /** Lets what is being written finish; later appends reject with `stopping`. */
  stop(): Promise<void>
  /**
   * Keeps a report and resolves with its sequence, 1 and up, when it is on the disk. Appends that wait together share one fsync.
   * @throws OutboxError `storageFull`, `storageFailed`, `tooLarge`, `stopping`: it is not kept and will never be sent
   */
  append(draft: Draft, commandId: string | null): Promise<number>
  /** Reports after a sequence, in order: at most `most.reports`, and no more than `most.bytes` of JSON, but at least one. */
  after(sequence: number, most: { reports: number; bytes: number }): readonly BoxReport[]
  /** The sequence of a screen's command that still waits for the hub; null when there is none of this id. */
  sequenceOf(commandId: string): number | null
  /** The hub has stored everything up to here. */
  forget(upTo: number): void
  /** The hub has lost what it had acknowledged: what waits gets a new outbox id, and sequences from 1. */
  renew(): Promise<void>
  standing(): Standing
  /** Called after each group of appends, with the highest sequence on disk. */
  onStored(listener: (highest: number) => void): void
}

/** `outboxId` is null while the disk could not be opened. */
export interface Standing {
  readonly outboxId: string | null
  readonly highest: number
  readonly forgotten: number
  /** Why the last report could not be kept; null when it could. */
  readonly fault: OutboxFault | null
}

/** What may wait for the hub in all, in bytes of JSON; a box that is away for months keeps its memory. */
const largestOutbox = 64 * 1024 * 1024
/** A file is rewritten when at least this much of it is forgotten; in bytes. */
const tidyAt = 256 * 1024
/** So many acknowledged reports get a mark of their own; fewer are marked with the next report, in the same writing. */
const markAt = 100
/** With more than this waiting, what is somebody's own leaves the disk when the rest of the backlog does; in bytes. */
const smallBacklog = 256 * 1024
/** Reports that share one fsync at most. */
const largestGroup = 500

interface Arrival {
  readonly draft: Draft
  readonly commandId: string | null
  readonly stored: (sequence: number) => void
  readonly failed: (error: OutboxError) => void
}

/** @param isPersonal true when a report must not lie on the disk any longer than the hub needs to take it */
export function createOutbox(
  disk: Disk,
  log: Logger,
  isPersonal: (command: BoxReport['command']) => boolean = () => false,
): Outbox {
  const segment = createSegment(disk, log)
  const listeners: ((highest: number) => void)[] = []
  let outboxId: string | null = null
  let next = 1
  let forgotten = 0
  let marked = 0
  /** Something personal that the hub has is still in the file. */
  let isStained = false
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let arrivals: Arrival[] = []
  const chores: (() => Promise<void>)[] = []
  let running: Promise<void> | null = null
  let isStopping = false
  let fault: OutboxFault | null = null

  const hold = (reports: Waiting[]) => {
    waiting = reports
    waitingBytes = bytesOf(reports)
  }

  /** The whole file for these reports; `after` is the last sequence the hub has taken. */
  const content = (id: string, reports: readonly Waiting[], after: number) =>
    Buffer.concat([
      encodeRecord({ kind: 'head', outboxId: id, next: after + 1, forgotten: after }),
      ...reports.map(({ report, commandId }) => encodeRecord({ kind: 'report', report, commandId })),
    ])

  async function beginAnew(): Promise<void> {
    const id = randomUUID()
    const reports = renumbered(waiting)
    await segment.replace(content(id, reports, 0))
    hold(reports)
    outboxId = id
    next = reports.length + 1
    forgotten = 0
    marked = 0
  }

  async function open(): Promise<void> {
    const bytes = await segment.open()
    const scan = scanOutbox(bytes)
    hold([...scan.waiting])
    next = scan.next
    forgotten = scan.forgotten
    marked = forgotten
    if (scan.isDamaged) {
      const aside = `outbox.damaged-${randomUUID()}`
      log.error({ aside, saved: waiting.length }, 'the outbox file is damaged; what could be read goes into a new one')
      await segment.putAside(aside).catch((err) => log.warn({ err }, 'the damaged file could not be kept'))
    }
    if (scan.outboxId === null || scan.isDamaged) return beginAnew()
    if (scan.end < bytes.length) {
      log.warn({ bytes: bytes.length - scan.end }, 'cut a torn tail that nobody was thanked for')
      await segment.cut(scan.end)
    }
    outboxId = scan.outboxId
    // The last life may have ended between an acknowledgement and the tidying.
    const clean = content(outboxId, waiting, forgotten)
    isStained = clean.length < scan.end
    await tidy(clean).catch((err) => log.warn({ err }, 'the outbox file could not be tidied yet'))
  }

  async function ready(): Promise<void> {
    if (outboxId !== null) return
    await segment.close()
    await open()
  }

  async function store(group: readonly Arrival[]): Promise<void> {
    try {
      await ready()
      const reports = group.map(({ draft, commandId }, index) =>
        asWaiting({ sequence: next + index, ...draft }, commandId),
      )
      const bytes = bytesOf(reports)
      if (waitingBytes + bytes > largestOutbox) throw new OutboxError('storageFull', 'too much waits for the hub')
      const upTo = forgotten
      const records = reports.map(({ report, commandId }) => encodeRecord({ kind: 'report', report, commandId }))
      if (upTo !== marked) records.unshift(encodeRecord({ kind: 'mark', upTo }))
      await segment.append(Buffer.concat(records))
      marked = upTo
      waiting.push(...reports)
      waitingBytes += bytes
      next += reports.length
    } catch (error) {
      log.error({ err: error, reports: group.length }, 'reports could not be kept')
      fault = asOutboxError(error).code
      for (const { failed } of group) failed(asOutboxError(error))
      return
    }
    fault = null
    group.forEach(({ stored }, index) => {
      stored(next - group.length + index)
    })
    for (const listener of listeners) listener(next - 1)
  }

  /** What is forgotten while the file is being written is in the new one still. */
  async function tidy(clean: Buffer): Promise<void> {
    if (!isStained) return
    isStained = false
    try {
      await segment.replace(clean)
    } catch (error) {
      isStained = true
      throw error
    }
  }

  async function remember(): Promise<void> {
    if (outboxId === null) return
    const upTo = forgotten
    const isLong = segment.size() - waitingBytes > tidyAt && waitingBytes < segment.size() / 2
    if (isLong || (isStained && waitingBytes <= smallBacklog)) {
      isStained = true
      await tidy(content(outboxId, waiting, upTo))
      marked = upTo
    } else if (upTo - marked >= (isStopping ? 1 : markAt)) {
      await segment.note(encodeRecord({ kind: 'mark', upTo }))
      marked = upTo
    }
  }

  async function work(): Promise<void> {
    try {
      while (arrivals.length > 0 || chores.length > 0) {
        const group = arrivals.slice(0, largestGroup)
        arrivals = arrivals.slice(largestGroup)
        if (group.length > 0) await store(group)
        const chore = group.length > 0 ? undefined : chores.shift()
        await chore?.().catch((error) => log.warn({ err: error }, 'the outbox could not be tidied'))
      }
    } finally {
      running = null
    }
  }

  const wake = () => {
    running ??= Promise.resolve().then(work)
    return running
  }

  return {
    async start() {
      isStopping = false
      chores.push(ready)
      await wake()
    },
    async stop() {
      isStopping = true
      chores.push(remember)
      await wake()
      await segment.close()
      outboxId = null
    },
    append(draft, commandId) {
      if (isStopping) return Promise.reject(new OutboxError('stopping', 'the box is stopping'))
      if (Buffer.byteLength(JSON.stringify(draft)) > largestRecord - 1024) {
        return Promise.reject(new OutboxError('tooLarge', 'a report is too large for one record'))
      }
      return new Promise((stored, failed) => {
        arrivals.push({ draft, commandId, stored, failed })
        void wake()
      })
    },
    after: (sequence, most) => batchAfter(waiting, sequence, most),
    sequenceOf: (commandId) => waiting.find((one) => one.commandId === commandId)?.report.sequence ?? null,
    forget(upTo) {
      const known = Math.min(upTo, next - 1)
      if (known <= forgotten) return
      forgotten = known
      const gone = waiting.splice(0, countUpTo(waiting, known))
      waitingBytes -= bytesOf(gone)
      isStained ||= gone.some(({ report }) => isPersonal(report.command))
      chores.push(remember)
      void wake()
    },
    renew() {
      return new Promise((renewed, failed) => {
        chores.push(() => beginAnew().then(renewed, (error) => failed(asOutboxError(error))))
        void wake()
      })
    },
    standing: () => ({ outboxId, highest: next - 1, forgotten, fault }),
    onStored(listener) {
      listeners.push(listener)
    },
  }
}
