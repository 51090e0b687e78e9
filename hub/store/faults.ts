// What a database's own error codes mean to the hub.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError, type StoreFault } from '../core/store.ts'

/** SQLite's primary codes, PostgreSQL's SQLSTATEs and the operating system's, where they are more than `failed`. */
const faultOfCode: Readonly<Record<string, StoreFault>> = {
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  '53100': 'full',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  XX001: 'damaged',
  XX002: 'damaged',
}

/** SQLite answers so, too, when it cannot lay out its shared memory on a full disk. */
const isFullPerhaps: ReadonlySet<string> = new Set(['SQLITE_IOERR', 'SQLITE_CANTOPEN'])
/** The shared memory file grows by 32 KiB. */
const fullBytes = 64 * 1024

const whatToDo: Readonly<Record<StoreFault, string>> = {
  full: 'The disk is full. What was refused was not written, what was confirmed is safe. Free space on it.',
  damaged: 'The database is damaged. Stop the hub and restore the newest backup.',
  fenced: 'Another hub has taken over.',
  tooNew: 'The database was written by a newer program.',
  failed: 'The database refused.',
}

/**
 * Turns whatever a database threw into a StoreError that names the place and keeps the cause.
 * @param place SQLite's file, or how messages call the server
 */
export function toStoreError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const fault = isFullPerhaps.has(code) && isDiskFull(place) ? 'full' : (faultOfCode[code] ?? 'failed')
  const reason = error instanceof Error ? error.message : String(error)
  return new StoreError(fault, `${place}: ${whatToDo[fault]} (${reason})`, { cause: error })
}

/** Runs work and lets only StoreErrors out. */
export async function guarded<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStoreError(error, place)
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

function isDiskFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize < fullBytes
  } catch {
    return false
  }
}
