// Opening one SQLite file of the store: checked before it is touched, then set up and migrated.
import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Kysely } from 'kysely'
import { StoreError } from '../core/store.ts'
import { toStoreError } from './faults.ts'
import { migrate, versionOf } from './migrate.ts'
import { migrations, type Part } from './migrations.ts'
import { connect, type SqliteConnection } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { StoreTables } from './tables.ts'

const setup: Readonly<Record<Part, readonly string[]>> = {
  /** FULL: when an append resolves, the rows have reached the disk. */
  journal: ['synchronous = FULL'],
  /** Deleted bytes are overwritten with zeros. */
  private: ['synchronous = FULL', 'secure_delete = ON'],
  /** NORMAL: a power cut may take the last transactions; they are then projected again. */
  derived: ['synchronous = NORMAL'],
}

/** A connection to a checked file with the pragmas of its part. */
export async function connectPart(file: string, part: Part): Promise<SqliteConnection> {
  await makeOwnersOnly(file)
  const connection = await connect(file, 'readWrite')
  try {
    for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', ...setup[part]]) {
      await connection.all(`pragma ${pragma}`, [])
    }
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

/**
 * Opens and migrates a part's file.
 * @throws StoreError `damaged`, `tooNew`, `full` or `failed`
 */
export async function openPart(file: string, part: Part): Promise<Kysely<StoreTables>> {
  try {
    await checkFile(file, part)
    const database = new Kysely<StoreTables>({ dialect: sqliteDialect(await connectPart(file, part)) })
    try {
      await migrate(database, 'sqlite', part, file)
      return database
    } catch (error) {
      await database.destroy()
      throw error
    }
  } catch (error) {
    throw toStoreError(error, file)
  }
}

/** A new file may be read by the hub's user only; SQLite gives its log the same rights. */
async function makeOwnersOnly(file: string): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  await handle.close()
}

/** Whether a file holds anything: SQLite takes an empty one for a new database. */
export function isPresent(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

/** Reads an existing file through a connection that cannot write, so that a refused one stays as it was found. */
async function checkFile(file: string, part: Part): Promise<void> {
  if (!isPresent(file)) return
  const connection = await connect(file, 'readOnly')
  const database = new Kysely<StoreTables>({ dialect: sqliteDialect(connection) })
  try {
    const fault = await firstFault(connection)
    if (fault !== null) throw damaged(file, fault)
    await versionOf(database, part, file, migrations[part].length)
  } finally {
    await connection.close()
  }
}

/** What SQLite says of the first damage it finds, or null. */
async function firstFault(connection: SqliteConnection): Promise<string | null> {
  try {
    const [row] = await connection.all('pragma quick_check(1)', [])
    return row?.quick_check === 'ok' ? null : String(row?.quick_check).replaceAll('\n', ' ')
  } catch (error) {
    if (!(error instanceof Error) || toStoreError(error, '').fault !== 'damaged') throw error
    return error.message
  }
}

function damaged(file: string, fault: string): StoreError {
  return new StoreError(
    'damaged',
    `${file} is damaged (${fault}). Nothing was changed. ` +
      'Keep a copy of this file, restore the newest backup, and have the disk checked.',
  )
}
