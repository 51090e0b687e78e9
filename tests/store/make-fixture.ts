// Made tests/store/fixtures/journal-1.sql, once, with the first journal migration alone; a fixture is never made again.
// npx tsx tests/store/make-fixture.ts > tests/store/fixtures/journal-1.sql
import { Kysely, sql } from 'kysely'
import { runMigrations } from '../../hub/store/migrate.ts'
import { migrations } from '../../hub/store/migrations.ts'
import { connect } from '../../hub/store/sqlite-connection.ts'
import { sqliteDialect } from '../../hub/store/sqlite-dialect.ts'
import type { StoreTables } from '../../hub/store/tables.ts'
import { someRows } from './entries.ts'

const database = new Kysely<StoreTables>({ dialect: sqliteDialect(await connect(':memory:', 'readWrite')) })
await runMigrations(database, 'sqlite', 'journal', 'memory', migrations.journal.slice(0, 1))
const { rows: tables } = await sql<{ sql: string }>`select sql from sqlite_schema where sql is not null`.execute(
  database,
)
for (const table of tables) console.log(`${table.sql};`)
console.log(`insert into schema_version values ('journal', 1);`)
console.log('insert into hub_epoch values (1, 7);')
for (const { sequence, body, hash } of someRows(null, 3)) {
  console.log(
    `insert into journal (sequence, body, hash) values (${sequence}, '${body.replaceAll("'", "''")}', '${hash}');`,
  )
}
await database.destroy()
