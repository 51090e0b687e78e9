// A disk in memory that can be full, fail, and lose power: what was not synced is gone or torn.
import type { Disk, DiskFile } from '../../terminal/outbox/disk.ts'

interface Content {
  now: Buffer
  synced: Buffer
}

export interface MemoryDisk extends Disk {
  /** Bytes the disk can hold in all; writing more gives ENOSPC after as much as fits. */
  setRoom(bytes: number): void
  /** From now on every call of this kind fails with this code; null ends it. */
  setFault(fault: { on: 'write' | 'sync' | 'truncate'; code: string } | null): void
  /** The power goes: only what was synced stays, and as many bytes of the rest as `kept` says. */
  losePower(kept: number): void
  bytes(name: string): Buffer
  put(name: string, bytes: Buffer): void
  names(): string[]
}

export function memoryDisk(): MemoryDisk {
  const files = new Map<string, Content>()
  let room = Number.POSITIVE_INFINITY
  let fault: { on: string; code: string } | null = null
  const fail = (code: string) => Object.assign(new Error(code), { code })
  const check = (on: string) => {
    if (fault?.on === on) throw fail(fault.code)
  }
  const used = () => [...files.values()].reduce((total, file) => total + file.now.length, 0)

  const handle = (file: Content): DiskFile => ({
    read: async () => Buffer.from(file.now),
    async write(bytes, at) {
      check('write')
      const fitting = Math.min(bytes.length, Math.max(0, room - used() + (file.now.length - at)))
      const grown = Buffer.alloc(Math.max(file.now.length, at + fitting))
      file.now.copy(grown)
      bytes.copy(grown, at, 0, fitting)
      file.now = grown
      if (fitting < bytes.length) throw fail('ENOSPC')
    },
    async truncate(length) {
      check('truncate')
      file.now = Buffer.from(file.now.subarray(0, length))
    },
    async sync() {
      check('sync')
      file.synced = Buffer.from(file.now)
    },
    close: async () => {},
  })

  return {
    async open(name) {
      const file = files.get(name) ?? { now: Buffer.alloc(0), synced: Buffer.alloc(0) }
      files.set(name, file)
      return handle(file)
    },
    async rename(from, to) {
      const file = files.get(from)
      if (file === undefined) throw fail('ENOENT')
      files.delete(from)
      files.set(to, file)
    },
    async link(name, second) {
      const file = files.get(name)
      if (file !== undefined) files.set(second, file)
    },
    async remove(name) {
      files.delete(name)
    },
    sync: async () => {},
    setRoom(bytes) {
      room = bytes
    },
    setFault(next) {
      fault = next
    },
    losePower(kept) {
      for (const file of files.values()) {
        file.now = Buffer.from(file.now.subarray(0, Math.max(file.synced.length, file.synced.length + kept)))
        file.synced = Buffer.from(file.now)
      }
    },
    bytes: (name) => Buffer.from(files.get(name)?.now ?? Buffer.alloc(0)),
    put(name, bytes) {
      files.set(name, { now: bytes, synced: bytes })
    },
    names: () => [...files.keys()],
  }
}
