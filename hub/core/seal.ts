// Takes personal text out of a command before any decision sees it, leaving a reference and a salted hash.
import { createHash, randomBytes } from 'node:crypto'
import { Personal, type Sealed } from '../contract/personal.ts'
import { after } from './civil-time.ts'
import type { PrivateText } from './store.ts'

const dayMs = 86_400_000

/**
 * Replaces every `Personal` in a command's data. The salt is random and lies beside the text only, so that once the
 * text is erased nobody can guess it from the hash in the journal.
 */
export function seal(
  data: unknown,
  now: string,
  longestRetentionDays: number,
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
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
    }
    return value
  }
  return { data: walk(data), texts }
}
