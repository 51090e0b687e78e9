// Chunks from a wire, handled one after the other: a press is on the disk before the bytes that follow it are looked at.
import type { Logger } from 'pino'

/** What may wait while the disk is slow, in bytes; a device that says more than this is raving. */
const largestBacklog = 64 * 1024

export interface Inbox {
  /** @param atMs monotonic ms of the moment it was read from the wire */
  put(chunk: Uint8Array, atMs: number): void
  /** Resolves when everything that was put has been handled. */
  drained(): Promise<void>
}

/** `handle` may fail: that chunk is then lost and logged, the next one is handled. */
export function createInbox(handle: (chunk: Uint8Array, atMs: number) => Promise<void>, log: Logger): Inbox {
  let last: Promise<void> = Promise.resolve()
  let backlog = 0
  return {
    put(chunk, atMs) {
      if (backlog + chunk.length > largestBacklog) {
        log.warn({ bytes: chunk.length }, 'dropped bytes of a device that sends faster than the disk can store')
        return
      }
      const copy = Uint8Array.from(chunk)
      backlog += copy.length
      last = last
        .then(() => handle(copy, atMs))
        .catch((error) => log.error({ err: error }, 'what a device sent could not be handled'))
        .then(() => {
          backlog -= copy.length
        })
    },
    drained: () => last,
  }
}
