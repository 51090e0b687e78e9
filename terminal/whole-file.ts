// Files of the box that are replaced as a whole: a power cut leaves the old one or the new one, never a part.
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './outbox/disk.ts'

/** Puts a text in the place of a file that only the agent can read. After a power cut it may be the old one still. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** The same, and resolves when the new one is what a power cut leaves. */
export async function writeThrough(path: string, text: string): Promise<void> {
  await replaceFile(path, text)
  await syncFolder(dirname(path))
}
