// Sends a chosen picture to the hub, with the part of it that is to be kept.
import type { Outcome } from '#wire/errors'
import type { PhotoCut } from '#wire/photo'
import { askOutcome, sentFile } from '../ask-for.ts'

/** The hub's answer; `unreachable` when nobody answers or nobody understands. */
export function uploadPhoto(staffId: string, file: Blob, { left, top, width }: PhotoCut): Promise<Outcome> {
  const cut = new URLSearchParams({ left: String(left), top: String(top), width: String(width) })
  return askOutcome(`/api/photos/${encodeURIComponent(staffId)}?${cut}`, sentFile(file, file.type))
}
