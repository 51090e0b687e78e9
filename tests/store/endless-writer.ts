// Writes batch after batch and says the last confirmed sequence on each line, until somebody kills it.
import { writeSync } from 'node:fs'
import type { JournalRow } from '../../hub/core/journal.ts'
import { openStore } from '../../hub/store/database.ts'
import { someRows } from './entries.ts'

const store = await openStore({ kind: 'sqlite', file: process.argv[2] ?? '' })
const epoch = await store.beginEpoch()
let head: JournalRow | null = null
while (true) {
  const rows: JournalRow[] = someRows(head, 50)
  await store.journal.append(epoch, rows)
  head = rows.at(-1) ?? null
  writeSync(1, `${head?.sequence}\n`)
}
