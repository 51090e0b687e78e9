// The byte layer of all Onbon BX cards: `A5`×8 · escaped(header · data · CRC-16/ARC) · `5A` (5th and 6th generation manuals).
import { crc16Arc } from './crc16.ts'
import { type Framing, joined } from './framing.ts'

const start = 0xa5
const end = 0x5a
/** What an escape pair stands for; A5, A6, 5A and 5B never travel bare inside a frame. */
const escapes = [
  { bare: 0xa5, pair: [0xa6, 0x02] },
  { bare: 0xa6, pair: [0xa6, 0x01] },
  { bare: 0x5a, pair: [0x5b, 0x02] },
  { bare: 0x5b, pair: [0x5b, 0x01] },
] as const
const pairOf = new Map<number, readonly number[]>(escapes.map(({ bare, pair }) => [bare, pair]))
const bareOf = new Map<number, number>(escapes.map(({ bare, pair }) => [pair[0] * 256 + pair[1], bare]))

/**
 * A frame is header and data, unescaped, without its CRC. The manuals let a receiver accept a single `A5` as the start.
 * The CRC begins at 0 and so does not see a zero put in front: whoever reads the header must compare its length.
 */
export const onbon: Framing = {
  maxFrame: 4096,
  streamed: true,
  checked: true,
  cut(rest, chunk) {
    const bytes = joined(rest, chunk)
    const frames: Uint8Array[] = []
    let dropped = 0
    let settled = 0
    /** Where the body begins, once a start has been seen. */
    let body: number | null = null
    const drop = (until: number) => {
      dropped += until - settled
      settled = until
      body = null
    }
    for (const [at, byte] of bytes.entries()) {
      if (byte === start) {
        if (body !== at) drop(at)
        body = at + 1
      } else if (body === null) {
        drop(at + 1)
      } else if (at + 2 - body > onbon.maxFrame) {
        drop(at + 1)
      } else if (byte === end) {
        const frame = checkedFrame(bytes.subarray(body, at))
        if (frame === null) drop(at + 1)
        else frames.push(frame)
        settled = at + 1
        body = null
      }
    }
    const rested = body === null ? bytes.length : body - 1
    return { frames, rest: bytes.slice(rested), dropped }
  },
  wrap(frame) {
    const crc = crc16Arc(frame)
    const inner = [...frame, crc & 0xff, crc >>> 8].flatMap((byte) => pairOf.get(byte) ?? [byte])
    return Uint8Array.of(...Array<number>(8).fill(start), ...inner, end)
  },
}

/** Low byte first, as all numbers of these cards. */
export const word = (value: number) => [value & 0xff, (value >>> 8) & 0xff]
export const long = (value: number) => [...word(value), ...word(value >>> 16)]

/** Takes the escapes away and checks the CRC; null when either is wrong. */
function checkedFrame(escaped: Uint8Array): Uint8Array | null {
  const plain: number[] = []
  for (let at = 0; at < escaped.length; at++) {
    const byte = escaped[at] ?? 0
    if (byte === 0xa6 || byte === 0x5b) {
      at += 1
      const bare = bareOf.get(byte * 256 + (escaped[at] ?? 0))
      if (bare === undefined) return null
      plain.push(bare)
    } else plain.push(byte)
  }
  const high = plain.pop()
  const low = plain.pop()
  if (high === undefined || low === undefined) return null
  const frame = Uint8Array.from(plain)
  return crc16Arc(frame) === low + high * 256 ? frame : null
}
