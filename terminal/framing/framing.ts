// Bytes into frames. A framing is a pure fold: it keeps what is unfinished and gives what is whole.

/** What a framing holds between two reads. */
export type Rest = Uint8Array

/** Nothing held yet: the rest of a port that has just been opened. */
export const nothing: Rest = new Uint8Array(0)

export interface Cut {
  /** Whole frames, in order, as the driver's `decode` expects them. */
  readonly frames: readonly Uint8Array[]
  /** Unfinished bytes to be given back with the next read; never longer than `maxFrame`. */
  readonly rest: Rest
  /** Bytes that belonged to no frame and were dropped. */
  readonly dropped: number
}

export interface Framing {
  /** Longest frame on the wire, in bytes; anything longer is dropped, so garbage cannot fill the memory. */
  readonly maxFrame: number
  /** True when reads may split and join frames anywhere (serial, TCP); false when each read is one message (HID, UDP). */
  readonly streamed: boolean
  /** True when a frame with one changed byte is never given out: the frame carries a checksum that `cut` verifies. */
  readonly checked: boolean
  /**
   * The longest silence within one frame, in ms: what was begun before a longer one is dropped. For wires on which nothing
   * marks where a frame begins. Absent where a frame may take any time.
   */
  readonly pauseMs?: number
  cut(rest: Rest, chunk: Uint8Array): Cut
  /** Wraps a frame for the wire; the opposite of `cut`. */
  wrap(frame: Uint8Array): Uint8Array
}

/** The bytes held so far and the bytes just read, as one. */
export function joined(rest: Rest, chunk: Uint8Array): Uint8Array {
  const all = new Uint8Array(rest.length + chunk.length)
  all.set(rest)
  all.set(chunk, rest.length)
  return all
}
