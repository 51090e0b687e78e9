// Makes a link that signs its holder in once; the secret stays in this page, and only its hash goes to the hub.

const validMs = 24 * 3_600_000

export interface SignInLink {
  readonly path: string
  /** SHA-256 in hex. */
  readonly linkHash: string
  readonly expiresAt: string
}

/** A new link, good for a day; null where browsers keep their hashing from pages: on plain HTTP from another machine. */
export async function newSignInLink(nowMs: number): Promise<SignInLink | null> {
  // Typed as always there, and absent on plain HTTP.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  if (subtle === undefined) return null
  const link = hex(crypto.getRandomValues(new Uint8Array(32)))
  const linkHash = hex(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(link))))
  return { path: `/sign-in?link=${link}`, linkHash, expiresAt: new Date(nowMs + validMs).toISOString() }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
