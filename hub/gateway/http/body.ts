// Reads what somebody sends as it comes, and no further than it may grow.
import type { Request } from 'express'

/**
 * The whole body. What is too large by its own word is not read at all, what proves too large no further than that.
 * @param largest in bytes
 */
export async function bodyOf(request: Request, largest: number): Promise<Buffer | 'tooLarge' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 'tooLarge'
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length
      if (length > largest) return 'tooLarge'
      chunks.push(chunk)
    }
  } catch {
    return 'gone'
  }
  return Buffer.concat(chunks)
}
