// The one file of the outbox: an append is durable or undone, and the whole file can be replaced without a moment of loss.
import type { Logger } from 'pino'
import type { Disk, DiskFile } from './disk.ts'
import { OutboxError } from './outbox-error.ts'

const names = { current: 'outbox.log', next: 'outbox.next', spare: 'outbox.spare' } as const

/** Held back so that a full disk can still be tidied; in bytes. */
const spareBytes = 64 * 1024

export interface Segment {
  /** Opens the file, making it when there is none, and gives its content. */
  open(): Promise<Buffer>
  close(): Promise<void>
  /** Bytes in the file. */
  size(): number
  /** Keeps the first `length` bytes. */
  cut(length: number): Promise<void>
  /** Resolves when the bytes are on the disk. Rejects when they are not, and then they are not in the file either. */
  append(bytes: Buffer): Promise<void>
  /** Writes without waiting for the disk: for what may be lost. */
  note(bytes: Buffer): Promise<void>
  /** Puts a new content in the place of the old, all or nothing; the next append waits until that is on the disk. */
  replace(content: Buffer): Promise<void>
  /** Keeps the present content under a second name, for people to look at, when it is replaced. */
  putAside(name: string): Promise<void>
}

export function createSegment(disk: Disk, log: Logger): Segment {
  let file: DiskFile | null = null
  let size = 0
  let isDirty = false
  let isFolderDirty = false
  let hasSpare = false

  const opened = (): DiskFile => {
    if (file === null) throw new OutboxError('stopping', 'the outbox is closed')
    return file
  }

  /** After a failed write nothing is appended until the file ends where it should again. */
  async function mend(): Promise<void> {
    if (isDirty) {
      await opened().truncate(size)
      await opened().sync()
      isDirty = false
    }
    if (isFolderDirty) {
      await disk.sync()
      isFolderDirty = false
    }
  }

  async function write(bytes: Buffer, flush: (file: DiskFile) => Promise<void>): Promise<void> {
    await mend()
    try {
      await opened().write(bytes, size)
      await flush(opened())
      size += bytes.length
    } catch (error) {
      isDirty = true
      await mend().catch((cause) => log.error({ err: cause }, 'a failed write could not be undone yet'))
      throw error
    }
  }

  async function writeNext(content: Buffer): Promise<DiskFile> {
    const next = await disk.open(names.next)
    try {
      await next.truncate(0)
      await next.write(content, 0)
      await next.sync()
      return next
    } catch (error) {
      await next.close()
      await disk.remove(names.next)
      throw error
    }
  }

  async function keepSpare(): Promise<void> {
    try {
      const spare = await disk.open(names.spare)
      await spare.write(Buffer.alloc(spareBytes), 0).finally(() => spare.close())
      hasSpare = true
    } catch (error) {
      log.warn({ err: error }, 'no room for the spare file')
    }
  }

  return {
    async open() {
      // Left by a power cut in the middle of a writing; what it holds stands in the file itself.
      await disk.remove(names.next)
      file = await disk.open(names.current)
      isFolderDirty = true
      const content = await file.read()
      size = content.length
      await keepSpare()
      return content
    },
    async close() {
      const closing = file
      file = null
      await closing?.close()
    },
    size: () => size,
    async cut(length) {
      size = length
      isDirty = true
      await mend()
    },
    append: (bytes) => write(bytes, (opened) => opened.sync()),
    note: (bytes) => write(bytes, async () => {}),
    async replace(content) {
      const next = await writeNext(content).catch(async () => {
        await disk.remove(names.spare)
        hasSpare = false
        return writeNext(content)
      })
      try {
        await disk.rename(names.next, names.current)
      } catch (error) {
        await next.close()
        throw error
      }
      await file?.close().catch(() => {})
      file = next
      size = content.length
      isDirty = false
      isFolderDirty = true
      await mend().catch((error) => log.warn({ err: error }, 'the new outbox file is not named on the disk yet'))
      if (!hasSpare) await keepSpare()
    },
    putAside: (name) => disk.link(names.current, name),
  }
}
