// Asks the hub for a link that signs somebody in once.
import { z } from 'zod'
import { askFor } from '../ask-for.ts'

const link = z.object({ path: z.string().startsWith('/') })

/** The path to open, or the refusal; `unreachable` when nobody answers or nobody understands. */
export function newSignInLink(accountId: string) {
  return askFor(link, `/api/accounts/${encodeURIComponent(accountId)}/link`, { method: 'POST' })
}
