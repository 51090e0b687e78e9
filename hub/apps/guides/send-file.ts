// Sends a file to the hub to be judged, or to be brought in.
import { z } from 'zod'
import { badRow, broughtCounts } from '#contract/guides/guide'
import { askFor, sentFile } from '../ask-for.ts'

const report = z.object({
  bad: z.array(badRow),
  /** How many there are, told or not. */
  badRows: z.number(),
  counts: broughtCounts,
  isBrought: z.boolean(),
})
export type Report = z.output<typeof report>

/** The hub's report; `unreachable` when nobody answers or nobody understands. */
export function sendFile(file: Blob, to: 'check' | 'bring') {
  return askFor(z.object({ report }), `/api/guides/${to}`, sentFile(file, 'application/octet-stream'))
}
