// The tables of matters' history, column by column.
import type { CreateTableBuilder } from 'kysely'

type Table = CreateTableBuilder<string, string>

const text = (table: Table, ...names: readonly string[]) =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table)
const maybe = (table: Table, ...names: readonly string[]) =>
  names.reduce((built, name) => built.addColumn(name, 'text'), table)

export const columns: Readonly<Record<string, (table: Table) => Table>> = {
  matter_record: (table) =>
    maybe(
      text(
        table.addColumn('number', 'text', (column) => column.primaryKey()),
        ...[
          'kind',
          'item_id',
          'window_id',
          'opened_at',
          'date',
          'standing',
          'opened_by',
          'opened_as',
          'proof',
          'wanted',
        ],
      ),
      ...['due_at', 'ended_at', 'ended_on', 'ended_by', 'ended_as', 'result'],
    ).addColumn('late', 'integer', (column) => column.notNull()),
  matter_deed: (table) => maybe(text(table, 'number', 'at', 'deed'), 'staff_id', 'role', 'account_id', 'remark'),
  matter_due: (table) => maybe(text(table, 'number', 'at', 'why'), 'from_at', 'to_at'),
}
