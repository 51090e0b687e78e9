// The wire of a virtual Onbon card: whole frames out of bytes and back, with a CRC reckoned bit by bit.

/** CRC-16/ARC without a table. */
export function crcOf(bytes: readonly number[]): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xa001)
  }
  return crc
}

/** Frames as they go on the wire. */
export function onTheWire(frame: readonly number[]): Uint8Array {
  const crc = crcOf(frame)
  const twins: Readonly<Record<number, readonly number[]>> = {
    165: [0xa6, 2],
    166: [0xa6, 1],
    90: [0x5b, 2],
    91: [0x5b, 1],
  }
  const body = [...frame, crc % 256, crc >> 8].flatMap((byte) => twins[byte] ?? [byte])
  return Uint8Array.from([...new Array(8).fill(0xa5), ...body, 0x5a])
}

/** Reads forward; a read past the end throws. */
export function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (count: number) => {
    if (at + count > bytes.length) throw new RangeError('the frame ends early')
    at += count
    return at - count
  }
  return {
    byte: () => view.getUint8(take(1)),
    word: () => view.getUint16(take(2), true),
    long: () => view.getUint32(take(4), true),
    skip: (count: number) => void take(count),
    bytes: (count: number) => {
      const from = take(count)
      return bytes.subarray(from, from + count)
    },
    rest: () => bytes.subarray(at),
  }
}
export type Reader = ReturnType<typeof reader>

/** Cuts what comes into frames without escapes and CRC; `damaged` is called for one whose CRC is wrong. */
export function ear(heard: { frame(frame: Uint8Array): void; damaged(): void }, longest: number) {
  let plain: number[] = []
  let lead: number | null = null
  /** An escape that stands for nothing came. */
  let isBroken = false
  const begin = () => {
    plain = []
    lead = null
    isBroken = false
  }
  return {
    forget: begin,
    hear(bytes: Uint8Array): void {
      for (const byte of bytes) {
        if (byte === 0xa5) begin()
        else if (byte === 0x5a) {
          const crc = crcOf(plain.slice(0, -2))
          const isWhole = !isBroken && lead === null
          const isSound = isWhole && (plain.at(-2) ?? -1) === crc % 256 && (plain.at(-1) ?? -1) === crc >> 8
          if (isSound) heard.frame(Uint8Array.from(plain.slice(0, -2)))
          else if (plain.length > 0) heard.damaged()
          begin()
        } else if (lead !== null) {
          if (byte !== 1 && byte !== 2) isBroken = true
          plain.push(lead + 1 - byte)
          lead = null
        } else if (byte === 0xa6 || byte === 0x5b) lead = byte
        else if (plain.length < longest) plain.push(byte)
      }
    },
  }
}
