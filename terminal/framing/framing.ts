// Bytes into frames. A framing is a pure fold: it keeps what is unfinished and gives what is whole.

/** What a framing holds between two reads. */
export type Rest = Uint8Array

export interface Cut {
  /** Whole frames, in order, as the driver's `decode` expects them. */
  readonly frames: readonly Uint8Array[]
  /** Unfinished bytes to be given back with the next read; never longer than `maxFrame`. */
  readonly rest: Rest
  /** Bytes that belonged to no frame and were dropped. */
  readonly dropped: number
}

export interface Framing {
  /** Longest frame in bytes; anything longer is dropped, so garbage cannot fill the memory. */
  readonly maxFrame: number
  cut(rest: Rest, chunk: Uint8Array): Cut
  /** Wraps a frame for the wire; the opposite of `cut`. */
  wrap(frame: Uint8Array): Uint8Array
}
