// Asks the hub what stands on every glass, and for a picture of one; forgets a picture after a few minutes.
import type { z } from 'zod'
import { type GlassProof, glassPicture, glassProofs } from '#wire/glass-proof'
import { askFor } from '../ask-for.ts'

/** So long a picture stays on the page, ms. */
export const pictureForMs = 180_000

/** Null when the hub does not say. */
export async function askProofs(): Promise<readonly GlassProof[] | null> {
  const answer = await askFor(glassProofs, '/api/glasses')
  return 'value' in answer ? answer.value.glasses : null
}

/** A picture that the glass draws of itself, or why there is none. */
export function askPicture(key: string) {
  return askFor(glassPicture, `/api/glasses/${encodeURIComponent(key)}/picture`, { method: 'POST' })
}

export type Picture = Pick<z.output<typeof glassPicture>, 'picture' | 'takenAt'>
