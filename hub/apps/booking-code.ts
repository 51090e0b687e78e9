// A booking code for a visitor who has none: six digits that somebody can copy from a screen and type at the kiosk.

/** Six digits by chance; the hub refuses one that is in use. */
export function newBookingCode(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(drawn % 1_000_000).padStart(6, '0')
}

/** As it is read out: 482 913. */
export function spacedCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ')
}
