// A hall's store in three SQLite files: the journal, the personal texts, and what can be computed again.
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type Store, StoreError } from '../core/store.ts'
import { guarded } from './faults.ts'
import { journalStore } from './journal-store.ts'
import { privateStore } from './private.ts'
import { snapshotStore } from './snapshots.ts'
import { connectPart, isPresent, openPart } from './sqlite-file.ts'
import { sqliteJournalWriter } from './sqlite-journal.ts'
import type { StoreTables } from './tables.ts'

/** The files of a store by the journal's name: `hall.db`, `hall-private.db`, `hall-derived.db`. */
export function sqliteFiles(journal: string): { journal: string; private: string; derived: string } {
  const { dir, name, ext } = parse(journal)
  return { journal, private: join(dir, `${name}-private${ext}`), derived: join(dir, `${name}-derived${ext}`) }
}

/**
 * Three files because SQLite lets one connection write a file at a time: a slow projection must not hold up a press,
 * and erasing a text must not wait for a reader of the journal.
 */
export async function openSqlite(file: string): Promise<Store> {
  const files = sqliteFiles(file)
  await guarded(file, () => mkdir(dirname(file), { recursive: true }))
  refuseLostJournal(files)
  const opened: { close(): Promise<void> }[] = []
  try {
    const journal = await openPart(files.journal, 'journal')
    opened.push({ close: () => journal.destroy() })
    const texts = await openPart(files.private, 'private')
    opened.push({ close: () => texts.destroy() })
    const derived = await openDerived(files.derived)
    opened.push({ close: () => derived.destroy() })
    const writer = await sqliteJournalWriter(await connectPart(files.journal, 'journal'), file)
    opened.push(writer)
    return {
      journal: journalStore(journal, writer.write, files.journal),
      private: privateStore(texts, () => truncateLog(texts, files.private), files.private),
      snapshots: snapshotStore(derived, files.derived),
      projections: derived,
      beginEpoch: writer.beginEpoch,
      close: () => closeAll(opened),
    }
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

async function closeAll(opened: { close(): Promise<void> }[]): Promise<void> {
  while (opened.length > 0) await opened.pop()?.close()
}

/** A journal that vanished beside texts it refers to is a loss, not a new hall. */
function refuseLostJournal(files: { journal: string; private: string }): void {
  if (isPresent(files.journal) || !isPresent(files.private)) return
  throw new StoreError(
    'damaged',
    `${files.journal} is missing or empty, but ${files.private} of the same hall is there. Nothing was changed. ` +
      'Put the journal back or restore the newest backup; for a new hall, move both files away first.',
  )
}

/** What can be computed again is never worth a hall that stays shut: an unusable file is replaced by an empty one. */
async function openDerived(file: string): Promise<Kysely<StoreTables>> {
  try {
    return await openPart(file, 'derived')
  } catch (error) {
    if (!(error instanceof StoreError) || (error.fault !== 'damaged' && error.fault !== 'tooNew')) throw error
    process.emitWarning(`${error.message} It holds only what the journal can fill again: it is being made anew.`)
    for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true })
    return await openPart(file, 'derived')
  }
}

/** Deleted texts are zeroed in the file by secure_delete; here the write-ahead log with their old pages goes, too. */
async function truncateLog(database: Kysely<StoreTables>, file: string): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database)
  if (rows[0]?.busy === 0) return
  throw new StoreError(
    'failed',
    `${file}: the texts are erased, but another program has the file open and old bytes remain in ${file}-wal. ` +
      'Close that program; the next erasure removes them.',
  )
}
