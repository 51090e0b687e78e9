// Brings a part of the store up to this program's tables, or refuses without touching it.
import { type Kysely, sql } from 'kysely'
import { StoreError } from '../core/store.ts'
import { type Migration, migrations, type Part } from './migrations.ts'
import type { DatabaseKind, StoreTables } from './tables.ts'

/** Any number: hubs that start at the same time on one PostgreSQL wait for each other by it. */
const migrationLock = 7_319_204

/**
 * Applies what is missing, all of it or nothing, and records the version.
 * @param place what messages call this database: its file, or its host and name
 * @throws StoreError `tooNew` when a newer program has been here, `damaged` when the tables are not ours
 */
export async function migrate(
  database: Kysely<StoreTables>,
  kind: DatabaseKind,
  part: Part,
  place: string,
): Promise<void> {
  await runMigrations(database, kind, part, place, migrations[part])
}

/** `migrate` with a list of its own, so that a test can stop at an older version. */
export async function runMigrations(
  database: Kysely<StoreTables>,
  kind: DatabaseKind,
  part: Part,
  place: string,
  known: readonly Migration[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction)
    const current = await versionOf(transaction, part, place, known.length)
    if (current === known.length) return
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('part', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
    for (const migration of known.slice(current)) await migration.up(transaction, kind)
    await transaction
      .insertInto('schema_version')
      .values({ part, version: known.length })
      .onConflict((conflict) => conflict.column('part').doUpdateSet({ version: known.length }))
      .execute()
  })
}

/**
 * The version of a part, 0 when it is new; only reads.
 * @param known the newest version this program can use
 * @throws StoreError `tooNew` when a newer program has been here, `damaged` when the tables are not ours
 */
export async function versionOf(
  database: Kysely<StoreTables>,
  part: Part,
  place: string,
  known: number,
): Promise<number> {
  const tables = (await database.introspection.getTables()).map(({ name }) => name)
  if (tables.length === 0) return 0
  if (!tables.includes('schema_version')) throw notOurs(place, tables)
  const row = await database.selectFrom('schema_version').select('version').where('part', '=', part).executeTakeFirst()
  const found = row?.version ?? 0
  if (found > known) throw tooNew(place, part, found, known)
  return found
}

function tooNew(place: string, part: Part, found: number, known: number): StoreError {
  return new StoreError(
    'tooNew',
    `${place} was written by a newer Mingchuang (${part} tables version ${found}; this program knows ${known}). ` +
      'Nothing was changed. Start the newer program again, or restore a backup made before the upgrade.',
  )
}

function notOurs(place: string, tables: readonly string[]): StoreError {
  return new StoreError(
    'damaged',
    `${place} is not a database of Mingchuang: it holds other tables (${tables.slice(0, 3).join(', ')}). ` +
      'Nothing was changed. Point the configuration at the right database, or at an empty one for a new hall.',
  )
}
