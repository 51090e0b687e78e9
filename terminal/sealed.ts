// Text under its own SHA-256, which is the first line: what a disk has changed by one letter is not believed.
import { createHash } from 'node:crypto'

export function sealed(text: string): string {
  return `${sealOf(text)}\n${text}`
}

/** The text that was sealed; null for anything else. */
export function unsealed(content: string): string | null {
  const end = content.indexOf('\n')
  const text = content.slice(end + 1)
  return end > 0 && content.slice(0, end) === sealOf(text) ? text : null
}

function sealOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
