// Asks the hub for a link that signs somebody in once.
import { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

const answer = z.union([
  z.object({ accepted: z.literal(true), path: z.string().startsWith('/') }),
  z.object({ accepted: z.literal(false), refusal }),
])

/** The path to open, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function newSignInLink(accountId: string): Promise<{ path: string } | { refusal: Refusal }> {
  try {
    const response = await fetch(`/api/accounts/${encodeURIComponent(accountId)}/link`, { method: 'POST' })
    const parsed = answer.safeParse(await response.json())
    if (parsed.success) return parsed.data.accepted ? { path: parsed.data.path } : { refusal: parsed.data.refusal }
  } catch {
    // Nobody answered.
  }
  return { refusal: commonRefusal('unreachable', {}) }
}
