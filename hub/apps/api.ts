// What staff pages ask by plain HTTP: signing in, and who they are.
import { z } from 'zod'
import type { Refusal } from '#wire/errors'
import { askFor, askOutcome, posted } from './ask-for.ts'

const account = z.object({
  accountId: z.string(),
  role: z.string(),
  staffId: z.string().nullable(),
})
export type Me = z.output<typeof account>

/** Asks by POST; null when it was accepted, else the refusal. */
export async function post(path: string, body: object): Promise<Refusal | null> {
  const outcome = await askOutcome(path, posted(body))
  return outcome.accepted ? null : outcome.refusal
}

/** The account behind this page's session, or null when nobody is signed in or the hub does not say. */
export async function whoAmI(): Promise<Me | null> {
  const answer = await askFor(account, '/api/me')
  return 'value' in answer ? answer.value : null
}

/** A page of this site to go back to; anything else is not followed. */
export function backFrom(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) ? back : '/'
}
