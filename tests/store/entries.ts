// Valid journal rows for tests, chained as the sequencer chains them.
import { createHash } from 'node:crypto'
import { chain, genesis, type JournalEntry, type JournalRow } from '../../hub/core/journal.ts'

/** An entry whose one event counts `amount` for a window; the sequence makes everything else. */
export function entry(sequence: number, windowId: string, amount: number): JournalEntry {
  const at = new Date(Date.UTC(2026, 10, 23) + sequence).toISOString()
  return {
    sequence,
    now: at,
    at,
    seed: createHash('sha256').update(String(sequence)).digest('hex').slice(0, 32),
    actor: { kind: 'system' },
    origin: null,
    command: { name: 'test.count', data: { windowId, note: '群众评价"很满意"\\ 😀' } },
    events: [{ type: 'test.counted', version: 1, data: { windowId, amount } }],
    refusal: null,
  }
}

export function row(previousHash: string, entry: JournalEntry): JournalRow {
  const body = JSON.stringify(entry)
  return { sequence: entry.sequence, body, hash: chain(previousHash, body) }
}

/** Rows for entries that follow `head`. */
export function rowsAfter(head: JournalRow | null, entries: readonly JournalEntry[]): JournalRow[] {
  let hash = head?.hash ?? genesis
  return entries.map((one) => {
    const made = row(hash, one)
    hash = made.hash
    return made
  })
}

/** `count` plain rows after `head`. */
export function someRows(head: JournalRow | null, count: number): JournalRow[] {
  const first = (head?.sequence ?? 0) + 1
  return rowsAfter(
    head,
    Array.from({ length: count }, (_, index) => entry(first + index, `w${index % 6}`, index)),
  )
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
