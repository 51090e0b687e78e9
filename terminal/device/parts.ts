// A frame in the pieces in which it goes out, for devices that need silence in the middle of one. Pure.
import type { Outgoing } from '../driver.ts'

export interface Part {
  readonly bytes: Uint8Array
  /** Silence after it, ms. */
  readonly restMs: number
}

/** The frame cut where the driver asks for silence; whole, and without any, where it does not. */
export function partsOf({ bytes, pauses }: Outgoing): Part[] {
  const edges = [0, ...(pauses?.after ?? []), bytes.length]
  return edges.slice(1).flatMap((end, index) => {
    const restMs = pauses?.after.includes(end) ? pauses.ms : 0
    return end > (edges[index] ?? 0) ? [{ bytes: bytes.subarray(edges[index], end), restMs }] : []
  })
}
