// What staff pages ask by plain HTTP: signing in, and who they are.
import { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

const account = z.object({
  accountId: z.string(),
  role: z.string(),
  staffId: z.string().nullable(),
})
export type Me = z.output<typeof account>

const answer = z.union([z.object({ accepted: z.literal(true) }), z.object({ accepted: z.literal(false), refusal })])

/** Asks by POST; null when it was accepted, else the refusal. */
export async function post(path: string, body: object): Promise<Refusal | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const parsed = answer.safeParse(await response.json())
    if (!parsed.success) return commonRefusal('unreachable', {})
    return parsed.data.accepted ? null : parsed.data.refusal
  } catch {
    return commonRefusal('unreachable', {})
  }
}

/** The account behind this page's session, or null when nobody is signed in or the hub does not say. */
export async function whoAmI(): Promise<Me | null> {
  try {
    const response = await fetch('/api/me')
    const parsed = account.safeParse(await response.json())
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A page of this site to go back to; anything else is not followed. */
export function backFrom(search: string): string {
  const back = new URLSearchParams(search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) ? back : '/'
}
