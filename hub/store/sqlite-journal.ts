// The SQLite statements of the journal's writer, on a connection that nothing else uses.
import type { JournalRow } from '../core/journal.ts'
import { guarded } from './faults.ts'
import type { WriteBatch } from './journal-store.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** Hex digits of a hash. */
const hashLength = 64

/**
 * Each element is a row's hash and body in one string, and its place in the list gives its sequence. The two conditions
 * read one row each, once a batch: the epoch is ours, and the batch follows the head.
 */
const insert = `
  insert into journal (sequence, hash, body, epoch)
  select ?2 + row.key, substr(row.value, 1, ${hashLength}), substr(row.value, ${hashLength + 1}), ?1
  from json_each(?3) as row
  where (select epoch from hub_epoch) = ?1 and (select coalesce(max(sequence), 0) from journal) = ?2 - 1`

export interface SqliteJournalWriter {
  readonly write: WriteBatch
  beginEpoch(): Promise<number>
  close(): Promise<void>
}

/** Prepares the writer; `close` also closes the connection. */
export async function sqliteJournalWriter(connection: SqliteConnection, place: string): Promise<SqliteJournalWriter> {
  const statement = await connection.prepare(insert)
  return {
    async write(epoch, rows) {
      const { changes } = await statement.run([epoch, rows[0]?.sequence, packed(rows)])
      return changes
    },
    beginEpoch: () =>
      guarded(place, async () => {
        const [row] = await connection.all('update hub_epoch set epoch = epoch + 1 returning epoch', [])
        return Number(row?.epoch)
      }),
    async close() {
      await statement.finalize()
      await connection.close()
    },
  }
}

function packed(rows: readonly JournalRow[]): string {
  return JSON.stringify(rows.map(({ hash, body }) => hash + body))
}
