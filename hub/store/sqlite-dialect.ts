// Kysely over sqlite3: one connection, taken in turns. Replace this file to change the SQLite driver.
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqliteConnection, SqliteStatement } from './sqlite-connection.ts'

/** The dialect over an open connection, which it closes with `destroy()`. */
export function sqliteDialect(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new TurnDriver(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Statements of one transaction must not mix with others on the same connection: who holds the turn runs alone. */
class TurnDriver implements Driver {
  readonly #sqlite: SqliteConnection
  readonly #connection: TurnConnection
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
    this.#connection = new TurnConnection(sqlite)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isTaken = true
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }

  /** `immediate`: a transaction that begins as a reader could fail in its middle instead of waiting at its start. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  /** SQLite ends a transaction by itself when the disk is full; what is left to roll back may then be nothing. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch((error: Error) => {
      if (!error.message.includes('no transaction is active')) throw error
    })
  }

  async destroy(): Promise<void> {
    await this.#connection.finalize()
    await this.#sqlite.close()
  }
}

/** Writing statements that are kept prepared; the projections have a few dozen. */
const mostPrepared = 100

class TurnConnection implements DatabaseConnection {
  readonly #sqlite: SqliteConnection
  readonly #prepared = new Map<string, SqliteStatement>()

  constructor(sqlite: SqliteConnection) {
    this.#sqlite = sqlite
  }

  async executeQuery<R>({ query, sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const isWrite =
      query.kind === 'InsertQueryNode' || query.kind === 'UpdateQueryNode' || query.kind === 'DeleteQueryNode'
    if (!isWrite || query.returning !== undefined) return { rows: (await this.#sqlite.all(sql, parameters)) as R[] }
    const { changes, lastId } = await (await this.#statement(sql)).run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) }
  }

  async finalize(): Promise<void> {
    for (const statement of this.#prepared.values()) await statement.finalize()
    this.#prepared.clear()
  }

  /** Projections write the same few statements all day: each is prepared once. */
  async #statement(sql: string): Promise<SqliteStatement> {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    if (this.#prepared.size === mostPrepared) await this.finalize()
    const made = await this.#sqlite.prepare(sql)
    this.#prepared.set(sql, made)
    return made
  }

  // biome-ignore lint/correctness/useYield: the port asks for a generator, the driver has no cursor
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('sqlite3 has no cursor: read in pages')
  }
}
