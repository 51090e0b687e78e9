// Modbus RTU as a master hears it: answers of known length, each with a CRC-16 (modbus.org, over serial line V1.02).
import { crc16Modbus } from './crc16.ts'
import { type Framing, joined } from './framing.ts'

/** Set in the function of an answer that refuses. */
const refusal = 0x80
const crcLength = 2
const refusalLength = 5
const shortest = 2

/**
 * A frame is unit, function and data without the CRC. Only answers of the given lengths are known, with CRC, by their function.
 * The standard's silence of 3.5 characters ends a frame; USB adapters hold bytes back for up to 16 ms.
 */
function answers(known: Readonly<Record<number, number>>): Framing {
  const lengths = new Map(
    Object.entries(known).flatMap(([code, length]) => [
      [Number(code), length] as const,
      [Number(code) | refusal, refusalLength] as const,
    ]),
  )
  return {
    maxFrame: Math.max(...lengths.values()),
    streamed: true,
    checked: true,
    pauseMs: 50,
    cut(rest, chunk) {
      const bytes = joined(rest, chunk)
      const frames: Uint8Array[] = []
      let dropped = 0
      let at = 0
      while (at < bytes.length) {
        const length = bytes.length - at < shortest ? undefined : lengths.get(bytes[at + 1] ?? 0)
        if (bytes.length - at < shortest || (length !== undefined && bytes.length - at < length)) break
        if (length !== undefined && isSound(bytes.subarray(at, at + length))) {
          frames.push(bytes.slice(at, at + length - crcLength))
          at += length
        } else {
          dropped += 1
          at += 1
        }
      }
      return { frames, rest: bytes.slice(at), dropped }
    },
    wrap(frame) {
      const crc = crc16Modbus(frame)
      return Uint8Array.of(...frame, crc & 0xff, crc >>> 8)
    },
  }
}

/** Answers to functions 06 and 10, which write registers. */
export const modbusRtu = answers({ 6: 8, 16: 8 })

/** Answers to function 02, which reads up to eight contacts. */
export const modbusContacts = answers({ 2: 6 })

function isSound(bytes: Uint8Array): boolean {
  const crc = crc16Modbus(bytes.subarray(0, -crcLength))
  return bytes.at(-2) === (crc & 0xff) && bytes.at(-1) === crc >>> 8
}
