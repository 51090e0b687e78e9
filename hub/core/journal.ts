// The journal: everything that happened, in order, each entry chained to the one before by its hash.
import { hash } from 'node:crypto'
import { z } from 'zod'
import { roles } from '../contract/define.ts'
import { refusal } from '../contract/errors.ts'
import { instant } from '../contract/ids.ts'

const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('box'), boxId: z.string() }),
  z.object({ kind: z.literal('platform'), platformId: z.string() }),
  z.object({
    kind: z.literal('person'),
    accountId: z.string(),
    role: z.enum(roles),
    staffId: z.string().nullable(),
  }),
])

/** Where a report came from: a box numbers what it tells, per outbox, without gaps. */
export const origin = z.object({
  boxId: z.string(),
  outboxId: z.string(),
  sequence: z.number().int().positive(),
})
export type Origin = z.output<typeof origin>

/** One turn of the sequencer: what was asked, by whom, under which facts, and what came of it. */
export const journalEntry = z.object({
  sequence: z.number().int().positive(),
  now: instant,
  at: instant,
  /** 32 hex digits from which the turn's identifiers were made. */
  seed: z.string().regex(/^[0-9a-f]{32}$/),
  actor,
  origin: origin.nullable(),
  command: z.object({ name: z.string(), data: z.unknown() }),
  events: z.array(z.object({ type: z.string(), version: z.number().int(), data: z.unknown() })),
  refusal: refusal.nullable(),
})
export type JournalEntry = z.output<typeof journalEntry>

/** An entry as stored: the very bytes that were hashed. */
export interface JournalRow {
  readonly sequence: number
  readonly body: string
  readonly hash: string
}

/** The hash before the first entry. */
export const genesis = '0'.repeat(64)

/** Chains an entry's bytes to the hash of the one before: SHA-256 over both. */
export function chain(previousHash: string, body: string): string {
  return hash('sha256', previousHash + body)
}

/** What `verify` found: the head when all is well, else the first entry that does not fit and why. */
export type Verdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly sequence: number; readonly fault: 'gap' | 'changed' | 'unreadable' }

/** Reads a whole journal in order and finds any change, gap or repeat. */
export async function verify(rows: AsyncIterable<JournalRow>): Promise<Verdict> {
  let head = genesis
  let last = 0
  for await (const row of rows) {
    if (row.sequence !== last + 1) return { ok: false, sequence: last + 1, fault: 'gap' }
    if (chain(head, row.body) !== row.hash) return { ok: false, sequence: row.sequence, fault: 'changed' }
    if (!isReadable(row)) return { ok: false, sequence: row.sequence, fault: 'unreadable' }
    head = row.hash
    last = row.sequence
  }
  return { ok: true, entries: last, head }
}

function isReadable(row: JournalRow): boolean {
  try {
    return journalEntry.parse(JSON.parse(row.body)).sequence === row.sequence
  } catch {
    return false
  }
}
