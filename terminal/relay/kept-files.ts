// Files of the hub that a box keeps on its disk, each whole or not at all, and never in the room that ratings need.
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is kept here never takes the last room of the disk: that belongs to ratings. In bytes. */
const roomForRatings = 64 * 1024 * 1024

/** Keeps it under this name, in the place of what was there. @throws Error what the operating system says */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<'kept' | 'noRoom'> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < roomForRatings + bytes.length) return 'noRoom'
  const part = join(folder, `.${randomUUID()}`)
  await writeFile(part, bytes, { flush: true })
    .then(() => rename(part, join(folder, name)))
    .finally(() => rm(part, { force: true }))
  return 'kept'
}
