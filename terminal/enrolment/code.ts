// Secrets and codes of a box that is not let in yet.
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** No 0 and O, no 1 and I: people read it aloud across a hall. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code such as `7KQM-2XHP`: 40 random bits. */
export function freshCode(): string {
  const four = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  return `${four()}-${four()}`
}

/** 32 random bytes, as 43 characters of base64url. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of the secret's characters, in lower-case hex: all the hub learns before the box signs in. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex')
}
