// The SQLite statements of the journal's writer, on a connection that nothing else uses.
import type { JournalRow } from '../core/journal.ts'
import { guarded } from './faults.ts'
import type { WriteBatch } from './journal-store.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/**
 * The bodies come as one run of bytes, and a list says of each row its hash, where its body begins and how long it is; its
 * place in the list gives its sequence. The two conditions read one row each, once a batch: the epoch is ours, and the batch
 * follows the head.
 */
const insert = `
  insert into journal (sequence, hash, body, epoch)
  select ?2 + row.key, row.value ->> 0, cast(substr(?4, row.value ->> 1, row.value ->> 2) as text), ?1
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
      const { changes } = await statement.run([epoch, rows[0]?.sequence, ...packed(rows)])
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

/** The list and the bytes: JSON inside JSON would be written, escaped and read once more. */
function packed(rows: readonly JournalRow[]): [list: string, bodies: Buffer] {
  const bodies = rows.map(({ body }) => Buffer.from(body))
  let next = 1
  const list = rows.map(({ hash }, index) => {
    const [start, length] = [next, bodies[index]?.length ?? 0]
    next += length
    return [hash, start, length]
  })
  return [JSON.stringify(list), Buffer.concat(bodies)]
}
