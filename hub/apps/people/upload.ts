// Sends a chosen picture to the hub, with the part of it that is to be kept.
import { commonRefusal, type Outcome, outcome } from '#wire/errors'
import type { PhotoCut } from '#wire/photo'

/** The hub's answer; `unreachable` when nobody answers or nobody understands. */
export async function uploadPhoto(staffId: string, file: Blob, { left, top, width }: PhotoCut): Promise<Outcome> {
  const cut = new URLSearchParams({ left: String(left), top: String(top), width: String(width) })
  try {
    const response = await fetch(`/api/photos/${encodeURIComponent(staffId)}?${cut}`, {
      method: 'POST',
      headers: { 'content-type': file.type },
      body: file,
    })
    const answer = outcome.safeParse(await response.json())
    if (answer.success) return answer.data
  } catch {
    // Nobody answered.
  }
  return { accepted: false, refusal: commonRefusal('unreachable', {}) }
}
