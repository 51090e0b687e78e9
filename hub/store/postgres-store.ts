// A hall's store in PostgreSQL, for halls with a standby hub.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Store } from '../core/store.ts'
import { guarded, toStoreError } from './faults.ts'
import { journalStore, type WriteBatch } from './journal-store.ts'
import { migrate } from './migrate.ts'
import { privateStore } from './private.ts'
import { snapshotStore } from './snapshots.ts'
import type { StoreTables } from './tables.ts'

/** Connections beside the journal's own. */
const poolSize = 4
const connectTimeoutMs = 5_000

/** int8 and numeric come as strings otherwise, where SQLite gives numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 || id === pg.types.builtins.NUMERIC ? Number : pg.types.getTypeParser(id, format),
}

/**
 * The share lock makes a hub that begins an epoch wait for this statement, and this statement see the new epoch if
 * it comes second: never both.
 */
const insert = `
  with mine as (select epoch from hub_epoch where epoch = $1 for share)
  insert into journal (sequence, body, hash, epoch)
  select $2::bigint + row.place - 1, row.body, row.hash, mine.epoch
  from mine, unnest($3::text[], $4::text[]) with ordinality as row(body, hash, place)
  where (select coalesce(max(sequence), 0) from journal) = $2::bigint - 1`

export async function openPostgres(url: string): Promise<Store> {
  const place = placeOf(url)
  const writer = openPool(url, 1)
  const database = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool: openPool(url, poolSize) }) })
  const close = async () => {
    await database.destroy()
    await writer.end()
  }
  try {
    for (const part of ['journal', 'private', 'derived'] as const) {
      await migrate(database, 'postgres', part, place)
    }
  } catch (error) {
    await close()
    throw toStoreError(error, place)
  }
  const write: WriteBatch = async (epoch, rows) => {
    const bodies = rows.map(({ body }) => body)
    const hashes = rows.map(({ hash }) => hash)
    const result = await writer.query({
      name: 'append',
      text: insert,
      values: [epoch, rows[0]?.sequence, bodies, hashes],
    })
    return result.rowCount ?? 0
  }
  return {
    journal: journalStore(database, write, place),
    private: privateStore(database, () => rewritePrivate(database), place),
    snapshots: snapshotStore(database, place),
    projections: database,
    beginEpoch: () =>
      guarded(place, async () => {
        const { rows } = await writer.query<{ epoch: number }>('update hub_epoch set epoch = epoch + 1 returning epoch')
        return Number(rows[0]?.epoch)
      }),
    close,
  }
}

/** Host and database, never the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `PostgreSQL ${host}${pathname}`
}

function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: connectTimeoutMs })
  /** A connection lost while idle is opened again by the pool; without a listener it would end the hub. */
  pool.on('error', () => {})
  return pool
}

/** Deleted rows stay readable in the table's files until it is written anew; it is small. PostgreSQL's own WAL ages out. */
async function rewritePrivate(database: Kysely<StoreTables>): Promise<void> {
  await sql`vacuum full private_text`.execute(database)
}
