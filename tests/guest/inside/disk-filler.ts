// Fills a disk to its last byte.
import { open } from 'node:fs/promises'

/** Gives the path back, for whoever makes room again. */
export async function fillDisk(path: string): Promise<string> {
  const file = await open(path, 'w')
  for (let bytes = 1024 * 1024; bytes >= 1; ) {
    const isFull = await file.appendFile(Buffer.alloc(bytes, 1)).then(
      () => false,
      () => true,
    )
    if (isFull) bytes = Math.floor(bytes / 2)
  }
  await file.sync().catch(() => {})
  await file.close()
  return path
}
