// Wires on which each byte says all there is to say, as an ACK or a NAK does.
import { type Framing, nothing } from './framing.ts'

export const singleBytes: Framing = {
  maxFrame: 1,
  streamed: true,
  checked: false,
  cut: (rest, chunk) => ({
    frames: Array.from([...rest, ...chunk], (byte) => Uint8Array.of(byte)),
    rest: nothing,
    dropped: 0,
  }),
  wrap: (frame) => frame,
}
