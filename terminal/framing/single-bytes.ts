// Wires on which every byte is an answer of its own, as the status bytes of slip printers are.
import { type Framing, nothing } from './framing.ts'

/** @param isAnswer false for bytes that can be none, such as the flow control of a serial line: they are dropped */
export function singleBytes(isAnswer: (byte: number) => boolean): Framing {
  return {
    maxFrame: 1,
    streamed: true,
    checked: false,
    cut(_rest, chunk) {
      const frames = Array.from(chunk).flatMap((byte) => (isAnswer(byte) ? [Uint8Array.of(byte)] : []))
      return { frames, rest: nothing, dropped: chunk.length - frames.length }
    },
    wrap: (frame) => frame,
  }
}
