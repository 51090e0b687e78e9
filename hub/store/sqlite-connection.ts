// One connection to one SQLite file, with promises instead of callbacks.
import sqlite3 from 'sqlite3'

export type SqliteRow = Record<string, unknown>
export type SqliteChange = { readonly changes: number; readonly lastId: number }

export interface SqliteStatement {
  run(parameters: readonly unknown[]): Promise<SqliteChange>
  finalize(): Promise<void>
}

export interface SqliteConnection {
  all(sql: string, parameters: readonly unknown[]): Promise<SqliteRow[]>
  run(sql: string, parameters: readonly unknown[]): Promise<SqliteChange>
  prepare(sql: string): Promise<SqliteStatement>
  close(): Promise<void>
}

/** How long a statement waits for another process that writes, in ms. */
const busyTimeoutMs = 5_000

export type SqliteAccess = 'readOnly' | 'readWrite'

const modes: Readonly<Record<SqliteAccess, number>> = {
  readOnly: sqlite3.OPEN_READONLY | sqlite3.OPEN_FULLMUTEX,
  readWrite: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX,
}

/** Opens a file; statements run on libuv's thread pool. Rejects with sqlite3's own errors (`code`: `SQLITE_…`). */
export async function connect(file: string, access: SqliteAccess): Promise<SqliteConnection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, modes[access], (error) => (error ? reject(error) : resolve(opened)))
  })
  database.configure('busyTimeout', busyTimeoutMs)

  return {
    all: (sql, parameters) =>
      new Promise((resolve, reject) => {
        database.all<SqliteRow>(sql, [...parameters], (error, rows) => (error ? reject(error) : resolve(rows)))
      }),
    run: (sql, parameters) =>
      new Promise((resolve, reject) => {
        database.run(sql, [...parameters], function (error) {
          if (error) reject(error)
          else resolve({ changes: this.changes, lastId: this.lastID })
        })
      }),
    prepare: (sql) => prepare(database, sql),
    close: () =>
      new Promise((resolve, reject) => {
        database.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

function prepare(database: sqlite3.Database, sql: string): Promise<SqliteStatement> {
  return new Promise((resolve, reject) => {
    const statement = database.prepare(sql, (error: Error | null) => {
      if (error) return reject(error)
      resolve({
        run: (parameters) =>
          new Promise((resolve, reject) => {
            statement.run([...parameters], function (error) {
              if (error) reject(error)
              else resolve({ changes: this.changes, lastId: this.lastID })
            })
          }),
        finalize: () =>
          new Promise((resolve, reject) => {
            statement.finalize((error) => (error ? reject(error) : resolve()))
          }),
      })
    })
  })
}
