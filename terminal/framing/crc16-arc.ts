// CRC-16/ARC, by which Onbon cards notice a damaged frame (polynomial A001 reflected, start 0; "123456789" gives BB3D).

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})

/** The check value of `bytes`, 0 to 65,535; on the wire the low byte goes first. */
export function crc16Arc(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return crc
}
