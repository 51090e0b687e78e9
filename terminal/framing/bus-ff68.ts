// The RS-485 caller and evaluator bus: `FF 68 | L | L | 68 | addr | func | data… | CS | 16` (JackQChen/QueueSystem, MIT).
import { type Framing, joined } from './framing.ts'

/** Bytes around the body: FF 68 L L 68 before it, CS 16 after it. */
const head = 5
const around = head + 2

/**
 * A frame is the body alone: address, function, data. Both `L` must be equal and within the lengths given
 * (a device sends 3 to 5 bytes, a host up to 8), and the sum of the body must be `CS`; else reading goes on one byte later.
 */
export function busFf68(shortest: number, longest: number): Framing {
  /** The length of the frame that begins at `at`; null when none can; undefined when more bytes must come first. */
  function lengthAt(bytes: Uint8Array, at: number): number | null | undefined {
    const [start, second, length, again, third] = bytes.subarray(at, at + head)
    if (start !== 0xff) return null
    if (second === undefined) return undefined
    if (second !== 0x68) return null
    if (length === undefined) return undefined
    if (length < shortest || length > longest) return null
    if (again === undefined) return undefined
    if (again !== length) return null
    if (third === undefined) return undefined
    if (third !== 0x68) return null
    const end = at + around + length
    if (bytes.length < end) return undefined
    const sound = bytes[end - 2] === sum(bytes.subarray(at + head, end - 2)) && bytes[end - 1] === 0x16
    return sound ? around + length : null
  }

  return {
    maxFrame: around + longest,
    streamed: true,
    checked: true,
    cut(rest, chunk) {
      const bytes = joined(rest, chunk)
      const frames: Uint8Array[] = []
      let dropped = 0
      let at = 0
      while (at < bytes.length) {
        const length = lengthAt(bytes, at)
        if (length === undefined) break
        if (length === null) {
          dropped += 1
          at += 1
        } else {
          frames.push(bytes.slice(at + head, at + length - 2))
          at += length
        }
      }
      return { frames, rest: bytes.slice(at), dropped }
    },
    wrap: (body) => Uint8Array.of(0xff, 0x68, body.length, body.length, 0x68, ...body, sum(body), 0x16),
  }
}

function sum(body: Uint8Array): number {
  return body.reduce((total, byte) => (total + byte) & 0xff, 0)
}
