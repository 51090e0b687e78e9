// Ids by chance. `crypto.randomUUID` exists only on localhost and TLS, and panels may be on neither.

/** Two hex digits for each of so many random bytes. */
export function randomHex(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes))
  return Array.from(drawn, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
