// What the hub asks of a database: the journal, sealed personal data, snapshots, and tables for projections.
import type { Kysely } from 'kysely'
import type { JournalRow } from './journal.ts'

export interface JournalStore {
  /** The last entry, or null in a new hall. */
  head(): Promise<JournalRow | null>
  /**
   * Writes rows in one statement; when it resolves they are on the disk.
   * @throws StoreError `fenced` when a newer hub has begun an epoch, `full` when the disk is, `failed` otherwise
   */
  append(epoch: number, rows: readonly JournalRow[]): Promise<void>
  /** Rows from a sequence on, in order, in pages so that memory stays flat. */
  read(fromSequence: number): AsyncIterable<JournalRow>
}

/** One personal text as the private store keeps it. */
export interface PrivateText {
  readonly ref: string
  readonly text: string
  /** 32 hex digits; the journal's hash is SHA-256 over salt and text. */
  readonly salt: string
  /** ISO 8601 UTC; after it the text is erased, the hash in the journal stays. */
  readonly expiresAt: string
}

export interface PrivateStore {
  keep(texts: readonly PrivateText[]): Promise<void>
  /** The text, or null when it was erased. */
  read(ref: string): Promise<string | null>
  erase(ref: string): Promise<void>
  /** Erases what has outlived its retention; returns how many texts. */
  eraseExpired(now: string): Promise<number>
  /** The hall's key for keyed hashes, 32 random bytes; made when it is first asked for, the same ever after. */
  hallKey(): Promise<Uint8Array>
}

/** The working state after an entry; a cache that may be deleted at any time. */
export interface Snapshot {
  readonly sequence: number
  readonly hash: string
  readonly body: string
}

export interface SnapshotStore {
  save(snapshot: Snapshot): Promise<void>
  latest(): Promise<Snapshot | null>
}

export interface Store {
  readonly journal: JournalStore
  readonly private: PrivateStore
  readonly snapshots: SnapshotStore
  // biome-ignore lint/suspicious/noExplicitAny: each projection types its own tables
  readonly projections: Kysely<any>
  /** Takes the next epoch; from now on a hub of an older epoch can write nothing. */
  beginEpoch(): Promise<number>
  close(): Promise<void>
}

export const storeFaults = ['fenced', 'full', 'tooNew', 'damaged', 'failed'] as const
export type StoreFault = (typeof storeFaults)[number]

export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.fault = fault
  }
}
