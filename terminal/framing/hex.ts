// Bytes as people read them in manuals and logs: `FF 68 03`.

/** @throws TypeError when the text is anything but pairs of hex digits */
export function bytesOf(hex: string): Uint8Array {
  const digits = hex.replaceAll(/\s/g, '')
  if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new TypeError(`not hex bytes: ${hex}`)
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ')
}
