// The history of the store's tables: numbered by position, only ever added to, never edited.
import { type Kysely, sql } from 'kysely'
import type { DatabaseKind, StoreTables } from './tables.ts'

/** In SQLite each part is a file of its own; in PostgreSQL all three share one database. */
export type Part = 'journal' | 'private' | 'derived'

export interface Migration {
  /** What a hall's administrator would read in a change log. */
  readonly title: string
  up(database: Kysely<StoreTables>, kind: DatabaseKind): Promise<void>
}

const bytes = { sqlite: sql`blob`, postgres: sql`bytea` } as const
/** Only a column declared exactly `integer primary key` is SQLite's own row number. */
const counter = { sqlite: sql`integer`, postgres: sql`bigint` } as const

export const migrations: Readonly<Record<Part, readonly Migration[]>> = {
  journal: [
    {
      title: 'the journal, and the epoch that may write it',
      async up(database, kind) {
        await database.schema
          .createTable('journal')
          .addColumn('sequence', counter[kind], (column) => column.primaryKey())
          .addColumn('body', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .execute()
        await database.schema
          .createTable('hub_epoch')
          .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
          .addColumn('epoch', counter[kind], (column) => column.notNull())
          .execute()
        await sql`insert into hub_epoch (id, epoch) values (1, 0)`.execute(database)
      },
    },
    {
      title: 'each entry names the epoch, that is the run of the hub, that wrote it',
      async up(database, kind) {
        await database.schema.alterTable('journal').addColumn('epoch', counter[kind]).execute()
      },
    },
  ],
  private: [
    {
      title: 'personal texts, kept apart from the journal',
      async up(database, kind) {
        await database.schema
          .createTable('private_text')
          .addColumn('ref', 'text', (column) => column.primaryKey())
          .addColumn('text', bytes[kind], (column) => column.notNull())
          .addColumn('salt', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'text', (column) => column.notNull())
          .execute()
      },
    },
    {
      title: 'expired texts are found without reading all',
      async up(database) {
        await database.schema.createIndex('private_text_expires_at').on('private_text').column('expires_at').execute()
      },
    },
    {
      title: 'the key by which cards and people are recognised without being readable',
      async up(database, kind) {
        await database.schema
          .createTable('private_key')
          .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
          .addColumn('key', bytes[kind], (column) => column.notNull())
          .execute()
      },
    },
  ],
  derived: [
    {
      title: 'snapshots and the cursors of projections',
      async up(database, kind) {
        await database.schema
          .createTable('snapshot')
          .addColumn('sequence', counter[kind], (column) => column.primaryKey())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addColumn('body', 'text', (column) => column.notNull())
          .execute()
        await database.schema
          .createTable('projection_cursor')
          .addColumn('name', 'text', (column) => column.primaryKey())
          .addColumn('version', 'integer', (column) => column.notNull())
          .addColumn('sequence', counter[kind], (column) => column.notNull())
          .addColumn('seed', 'text', (column) => column.notNull())
          .execute()
      },
    },
  ],
}
