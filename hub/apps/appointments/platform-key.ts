// Asks the hub to let a platform in and to make its secret, which is told in this one answer.
import { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

const answer = z.union([
  z.object({ accepted: z.literal(true), key: z.string().min(1) }),
  z.object({ accepted: z.literal(false), refusal }),
])

/** What the platform sends with every request, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function admitPlatform(
  platformId: string,
  name: string,
): Promise<{ readonly key: string } | { readonly refusal: Refusal }> {
  try {
    const response = await fetch(`/api/platforms/${encodeURIComponent(platformId)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    })
    const parsed = answer.safeParse(await response.json())
    if (parsed.success) return parsed.data.accepted ? { key: parsed.data.key } : { refusal: parsed.data.refusal }
  } catch {
    // Nobody answered.
  }
  return { refusal: commonRefusal('unreachable', {}) }
}
