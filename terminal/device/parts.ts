// A frame in the pieces in which it goes out, for devices that need silence in the middle of one. Pure.
import type { Outgoing } from '../driver.ts'

export interface Part {
  readonly bytes: Uint8Array
  /** Silence after it, ms. */
  readonly restMs: number
}

/** The frame cut where the driver asks for silence; whole, and without any, where it does not. */
export function partsOf({ bytes, pauses }: Outgoing): Part[] {
  const edges = [...(pauses ?? []), { after: bytes.length, ms: 0 }]
  return edges.flatMap(({ after, ms }, index) => {
    const from = edges[index - 1]?.after ?? 0
    return after > from ? [{ bytes: bytes.subarray(from, after), restMs: ms }] : []
  })
}
