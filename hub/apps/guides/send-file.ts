// Sends a file to the hub to be judged, or to be brought in.
import { z } from 'zod'
import { badRow, broughtCounts } from '#contract/guides/guide'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

const report = z.object({
  bad: z.array(badRow),
  /** How many there are, told or not. */
  badRows: z.number(),
  counts: broughtCounts,
  isBrought: z.boolean(),
})
export type Report = z.output<typeof report>

const answer = z.union([
  z.object({ accepted: z.literal(true), report }),
  z.object({ accepted: z.literal(false), refusal }),
])

/** The hub's report; `unreachable` when nobody answers or nobody understands. */
export async function sendFile(file: Blob, to: 'check' | 'bring'): Promise<{ report: Report } | { refusal: Refusal }> {
  try {
    const response = await fetch(`/api/guides/${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const parsed = answer.parse(await response.json())
    return parsed.accepted ? { report: parsed.report } : { refusal: parsed.refusal }
  } catch {
    return { refusal: commonRefusal('unreachable', {}) }
  }
}
