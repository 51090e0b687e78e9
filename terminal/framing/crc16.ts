// The two CRC-16 of polynomial A001 (reflected) that devices use: ARC begins at 0, MODBUS at FFFF.

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})

/** By which Onbon cards notice a damaged frame. Both give 0 to 65,535; on the wire the low byte goes first. */
export const crc16Arc = (bytes: Uint8Array): number => crcFrom(0, bytes)

/** By which devices on a Modbus line do. */
export const crc16Modbus = (bytes: Uint8Array): number => crcFrom(0xffff, bytes)

function crcFrom(start: number, bytes: Uint8Array): number {
  let crc = start
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return crc
}
