// Asks the hub what stands on every glass, and for a picture of one; forgets a picture after a few minutes.
import { commonRefusal, type Refusal, refusal } from '#wire/errors'
import { type GlassProof, glassPicture, glassProofs } from '#wire/glass-proof'

/** So long a picture stays on the page, ms. */
export const pictureForMs = 180_000

/** Null when the hub does not say. */
export async function askProofs(): Promise<readonly GlassProof[] | null> {
  try {
    const answer = glassProofs.safeParse(await (await fetch('/api/glasses')).json())
    return answer.success ? answer.data.glasses : null
  } catch {
    return null
  }
}

export interface Picture {
  readonly picture: string
  readonly takenAt: string
}

/** A picture that the glass draws of itself, or why there is none. */
export async function askPicture(key: string): Promise<Picture | Refusal> {
  try {
    const response = await fetch(`/api/glasses/${encodeURIComponent(key)}/picture`, { method: 'POST' })
    const body: unknown = await response.json()
    const taken = glassPicture.safeParse(body)
    if (taken.success) return taken.data
    const refused = refusal.safeParse((body as { refusal?: unknown } | null)?.refusal)
    if (refused.success) return refused.data
  } catch {
    // Nobody answered.
  }
  return commonRefusal('unreachable', {})
}
