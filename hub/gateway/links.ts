// One-time sign-in links: for the first administrator, for a forgotten password, for the demo.
import type { Outcome } from '../contract/errors.ts'
import { after } from '../core/civil-time.ts'
import type { Clock } from '../core/clock.ts'
import { hashOf, newSecret } from './identity.ts'

interface Asker {
  readonly clock: Clock
  ask(name: string, data: unknown): Promise<Outcome>
}

/**
 * Makes a link that signs its holder in once.
 * @param validMs how long it may wait to be used, in ms
 * @returns the path and query to open, or the refusal
 */
export async function signInLink(
  { clock, ask }: Asker,
  accountId: string,
  validMs: number,
): Promise<{ path: string } | { refusal: Outcome }> {
  const link = newSecret()
  const outcome = await ask('account.issueLink', {
    accountId,
    linkHash: hashOf(link),
    expiresAt: after(clock.now(), validMs),
  })
  return outcome.accepted ? { path: `/sign-in?link=${link}` } : { refusal: outcome }
}
