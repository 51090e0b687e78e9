// Wires that keep messages apart by themselves: each HID report and each UDP datagram is a frame.
import { type Framing, nothing } from './framing.ts'

/** `maxFrame` is the longest message taken, in bytes; a longer one is dropped whole. */
export function whole(maxFrame: number): Framing {
  return {
    maxFrame,
    streamed: false,
    checked: false,
    cut(_rest, chunk) {
      if (chunk.length > maxFrame) return { frames: [], rest: nothing, dropped: chunk.length }
      return { frames: chunk.length === 0 ? [] : [chunk], rest: nothing, dropped: 0 }
    },
    wrap: (frame) => frame,
  }
}
