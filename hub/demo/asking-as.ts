// What people do in the demo goes in by their own session, as it does from a browser: the hub itself may not.
import { outcome } from '../contract/errors.ts'
import { systemClock } from '../core/clock.ts'
import { signInLink } from '../gateway/links.ts'
import type { Hub } from '../hub.ts'

/** Asks for something; throws when it is refused. */
export type Asking = (command: string, data: unknown) => Promise<void>

/** Signs an account in. @throws Error when nobody has it */
export async function askingAs(hub: Hub, accountId: string): Promise<Asking> {
  const made = await signInLink({ clock: systemClock, ask: hub.ask }, accountId, 60_000)
  if ('refusal' in made) throw new Error(`${accountId} could not sign in`)
  const post = (path: string, body: unknown, cookie: string) => {
    const headers = { 'content-type': 'application/json', cookie }
    return fetch(`${hub.httpUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const link = new URL(made.path, hub.httpUrl).searchParams.get('link')
  const [session = ''] = (await post('/api/sign-in/link', { link }, '')).headers.getSetCookie()
  const cookie = session.split(';')[0] ?? ''
  return async (command, data) => {
    const answer = outcome.parse(await (await post(`/api/commands/${command}`, data, cookie)).json())
    if (!answer.accepted) throw new Error(`${command}: ${answer.refusal.message.en}`)
  }
}
