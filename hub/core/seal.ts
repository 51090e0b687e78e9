// Takes personal text out of a command before any decision sees it, leaving a reference and a salted hash, or a keyed hash.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { Personal, Recognisable, type Sealed } from '../contract/personal.ts'
import { after } from './civil-time.ts'
import type { PrivateText } from './store.ts'

const dayMs = 86_400_000

/**
 * Makes texts of one hall recognisable and unreadable: HMAC-SHA256 (RFC 2104), 64 lower-case hex digits. Without the key
 * nobody can try out all card numbers there are.
 */
export function recogniser(key: Uint8Array): (text: string) => string {
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}

/**
 * Replaces every `Personal` and every `Recognisable` in a command's data. A personal text's salt is random and lies
 * beside the text only, so that once the text is erased nobody can guess it from the hash in the journal.
 */
export function seal(
  data: unknown,
  now: string,
  longestRetentionDays: number,
  recognise: (text: string) => string,
): { data: unknown; texts: PrivateText[] } {
  const texts: PrivateText[] = []
  const walk = (value: unknown): unknown => {
    if (value instanceof Personal) {
      const ref = `prv_${randomBytes(12).toString('hex')}`
      const salt = randomBytes(16).toString('hex')
      const days = Math.min(value.retentionDays, longestRetentionDays)
      texts.push({ ref, text: value.text, salt, expiresAt: after(now, days * dayMs) })
      const hash = createHash('sha256').update(salt).update(value.text).digest('hex')
      return { ref, hash } satisfies Sealed
    }
    if (value instanceof Recognisable) return recognise(value.text)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(walk)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return { data: hasOpenText(data) ? walk(data) : data, texts }
}

/** Replaces what a question recognises somebody by with its hash, as a command's is before any decision. */
export function recognised<T extends object>(params: T, recognise: (text: string) => string): T {
  const hashed = Object.entries(params).map(([name, value]) => [
    name,
    value instanceof Recognisable ? recognise(value.text) : value,
  ])
  return Object.fromEntries(hashed) as T
}

function hasOpenText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Personal || value instanceof Recognisable) return true
  for (const inner of Object.values(value)) if (hasOpenText(inner)) return true
  return false
}
