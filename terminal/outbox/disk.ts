// The few things the outbox asks of a disk, so that tests can put a full or failing one under it.
import { constants } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface DiskFile {
  /** The whole content. */
  read(): Promise<Buffer>
  /** Writes all bytes at this offset or throws. */
  write(bytes: Buffer, at: number): Promise<void>
  truncate(length: number): Promise<void>
  /** Returns when the bytes are on the disk itself. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Files of one folder. Every method throws what the operating system says, with its `code`. */
export interface Disk {
  /** Opens for reading and writing; makes the file when it is not there. */
  open(name: string): Promise<DiskFile>
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name. */
  link(name: string, second: string): Promise<void>
  remove(name: string): Promise<void>
  /** Returns when new, renamed and removed names are on the disk itself. */
  sync(): Promise<void>
}

/** A real folder; made when it is not there. */
export function folderDisk(folder: string): Disk {
  return {
    async open(name) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const handle = await open(join(folder, name), constants.O_RDWR | constants.O_CREAT, 0o600)
      return {
        read: () => handle.readFile(),
        async write(bytes, at) {
          let written = 0
          while (written < bytes.length) {
            written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten
          }
        },
        truncate: (length) => handle.truncate(length),
        sync: () => handle.datasync(),
        close: () => handle.close(),
      }
    },
    rename: (from, to) => rename(join(folder, from), join(folder, to)),
    link: (name, second) => link(join(folder, name), join(folder, second)),
    remove: (name) => rm(join(folder, name), { force: true }),
    async sync() {
      await syncFolder(folder)
      await syncFolder(dirname(folder))
    },
  }
}

/** Returns when the folder's list of names is on the disk itself. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
