// One box of the load: keeps what it sends on the disk first, and learns by the hub's own word that it is stored.
import type { Report } from '../deeds.ts'

export interface Sender {
  readonly windowId: string
  /** Name of the pad whose keys are pressed. */
  readonly deviceId: string
  /** Reports; resolves when the hub has it. */
  send(report: Report): Promise<void>
  stop(): Promise<void>
}

/** Resolves waiting callers once everything up to their number is acknowledged. */
export function createWaiters() {
  const waiting: { readonly sequence: number; readonly done: () => void }[] = []
  return {
    until: (sequence: number) => new Promise<void>((done) => waiting.push({ sequence, done })),
    acked(upTo: number) {
      while (waiting[0] !== undefined && waiting[0].sequence <= upTo) waiting.shift()?.done()
    },
  }
}
