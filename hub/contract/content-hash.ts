// A short mark of what stands on a glass: the same facts give the same mark, whatever order they were written in. Pure.

/**
 * 16 hex digits over a JSON value; keys in any order give the same. It tells apart what differs by mistake, not what
 * somebody forges: a page in plain HTTP has no other hash at hand.
 */
export function contentHash(value: unknown): string {
  const text = JSON.stringify(sorted(value))
  let [high, low] = [0x811c9dc5, 0x9747b28c]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ (code + index), 0x85ebca6b)
    low ^= low >>> 13
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
