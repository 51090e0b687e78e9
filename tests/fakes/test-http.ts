// People and programs over HTTP: a visitor without a session, and staff who signed in by a one-time link.
import type { Role } from '../../hub/contract/define.ts'
import { type Outcome, outcome } from '../../hub/contract/errors.ts'
import { signInLink } from '../../hub/gateway/links.ts'
import type { TestHub } from './test-hub.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly text: string
  readonly headers: Headers
}

export interface HttpClient {
  /** The `Cookie` header, for sockets; empty when nobody signed in. */
  cookie(): string
  get(path: string): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  /** Sends bytes as they are, with headers as they are. */
  raw(path: string, init: RequestInit): Promise<Answer>
  /** Asks for a command and reads the outcome. */
  ask(name: string, data: unknown): Promise<Outcome>
}

/** Someone without a session; keeps the cookie that a sign-in gives. */
export function visitor(test: TestHub): HttpClient {
  let cookie = ''
  async function raw(path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...(cookie === '' ? {} : { cookie }), ...init.headers }
    const response = await fetch(`${test.hub().httpUrl}${path}`, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) cookie = (set.split(';')[0] ?? '').replace(/^[^=]*=$/, '')
    const text = await response.text()
    return { status: response.status, body: readable(text), text, headers: response.headers }
  }
  const client: HttpClient = {
    cookie: () => cookie,
    raw,
    get: (path) => raw(path, {}),
    post: (path, body) =>
      raw(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ask: async (name, data) => outcome.parse((await client.post(`/api/commands/${name}`, data)).body),
  }
  return client
}

/** Opens an account of a role and signs in by its link, as the first administrator does. */
export async function signedIn(test: TestHub, role: Role, accountId: string = role): Promise<HttpClient> {
  await test.hub().ask('account.open', { accountId, name: accountId, role, staffId: null })
  const client = visitor(test)
  const answer = await client.post('/api/sign-in/link', { link: await newLink(test, accountId) })
  if (answer.status !== 200) throw new Error(answer.text)
  return client
}

/** A link that signs an account in once, valid for an hour. */
export async function newLink(test: TestHub, accountId: string): Promise<string> {
  const made = await signInLink({ clock: test.clock, ask: test.hub().ask }, accountId, 3_600_000)
  if ('refusal' in made) throw new Error(JSON.stringify(made.refusal))
  return new URL(made.path, 'http://hub').searchParams.get('link') ?? ''
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
