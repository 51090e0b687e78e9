// A serial line without hardware: a real pseudo-terminal whose one end is the device and whose other end any program can open.
import { closeSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ReadStream } from 'node:tty'

interface NativePty {
  open(columns: number, rows: number): { readonly master: number; readonly slave: number; readonly pty: string }
}

/**
 * The public `open()` of node-pty reads the slave and so steals the host's bytes; the native call under it does not.
 * Its own loader finds the binary of this machine's architecture.
 */
const { requireBinary }: { requireBinary(file: string): NativePty } = createRequire(import.meta.url)(
  '@lydell/node-pty/requireBinary.js',
)

export interface Pty {
  /** What the host opens: a link of a stable name, as `/dev/serial/by-id` gives for a real one. */
  readonly path: string
  write(bytes: Uint8Array): void
  /** Pulls the plug: the host's port closes and the link is gone. */
  unplug(): Promise<void>
}

/** Plugs a device in at `path`; `take` gets what the host sends. */
export function plugPty(path: string, take: (bytes: Uint8Array) => void): Pty {
  const { master, slave, pty } = requireBinary('pty.node').open(80, 25)
  /** Held open and never read: without it the device would hear end-of-file each time a host lets go. */
  const socket = new ReadStream(slave)
  socket.setRawMode(true)
  /** The stream has opened the terminal again by its name, so this descriptor is still ours to give back. */
  closeSync(slave)
  const device = new ReadStream(master)
  device.on('data', take)
  device.on('error', () => device.destroy())
  rmSync(path, { force: true })
  symlinkSync(pty, path)
  const ends = [socket, device].map((stream) => new Promise((resolve) => stream.once('close', resolve)))
  let plugged = true

  return {
    path,
    write(bytes) {
      if (plugged) device.write(bytes)
    },
    async unplug() {
      if (plugged) {
        plugged = false
        rmSync(path, { force: true })
        socket.destroy()
        device.destroy()
      }
      await Promise.all(ends)
    },
  }
}
