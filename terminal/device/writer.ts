// The one writer of a device's port: frames leave in the order in which they were given, each within its time.
import type { Clock } from '../clock.ts'
import type { Port } from '../transport/port.ts'
import type { Part } from './parts.ts'

/** The operating system gets this long to take a frame, and more for each byte of a slow line (2,400 Bd); longer means that the port hangs. */
const writeWithinMs = 2_000
const writeMsPerByte = 4.2

interface WriterPorts {
  readonly clock: Clock
  /** The port that is open now; a frame meant for an earlier one is let go. */
  current(): Port | null
  /** The port that is open now has failed or hangs. */
  lost(error: unknown): void
}

export interface Writer {
  /** Writes after all that was given before; false when the port is gone or hangs. */
  write(parts: readonly Part[], to: Port | null): Promise<boolean>
}

export function createWriter({ clock, current, lost }: WriterPorts): Writer {
  let sending: Promise<unknown> = Promise.resolve()

  async function send(parts: readonly Part[], to: Port | null): Promise<boolean> {
    if (to === null) return false
    try {
      for (const { bytes, restMs } of parts) {
        if (to !== current()) return false
        await to.write(bytes, writeWithinMs + bytes.length * writeMsPerByte)
        if (restMs > 0) await new Promise<void>((over) => clock.after(restMs, over))
      }
      return to === current()
    } catch (error) {
      if (to === current()) lost(error)
      return false
    }
  }

  return {
    write(parts, to) {
      const written = sending.then(() => send(parts, to))
      sending = written
      return written
    },
  }
}
