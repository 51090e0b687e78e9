// Asks the hub to let a platform in and to make its secret, which is told in this one answer.
import { z } from 'zod'
import { askFor, posted } from '../ask-for.ts'

const admitted = z.object({ key: z.string().min(1) })

/** What the platform sends with every request, or the refusal; `unreachable` when nobody answers or nobody understands. */
export function admitPlatform(platformId: string, name: string) {
  return askFor(admitted, `/api/platforms/${encodeURIComponent(platformId)}`, posted({ name }))
}
