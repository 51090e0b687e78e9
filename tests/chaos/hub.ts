// The hub as a hall runs it, on SQLite and an outside broker, and the people who sign in to it over HTTP.
import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Broker } from './broker.ts'
import { type Layout, root, runs, site } from './layout.ts'
import { createProgram, type Program } from './program.ts'

export interface Hub {
  readonly program: Program
  readonly url: string
  /** The journal's file. */
  readonly journal: string
}

/** Somebody who is signed in. */
export interface Person {
  /** By which sockets of theirs are let in. */
  readonly cookie: string
  /** @throws Error with the refusal */
  ask(command: string, data: unknown): Promise<void>
}

/** @param broker the hall's own, or `embedded`: the hub brings one */
export async function planHub(layout: Layout, broker: Broker | 'embedded'): Promise<Hub> {
  const { folder, hubPort, publicPort, environment } = layout
  const url = `http://127.0.0.1:${hubPort}`
  const demo = join(root, 'config/halls/demo')
  const hall = {
    site: {
      id: site,
      name: '停电演练大厅',
      nameEn: 'Hall of Cuts',
      timeZone: 'Asia/Shanghai',
      supervisionPhone: '0531-88000000',
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' })),
    },
    http: { port: hubPort },
    public: { port: publicPort },
    mqtt: broker === 'embedded' ? { port: layout.brokerPort } : { broker: await outside(folder, broker) },
    dataDir: join(folder, 'hub'),
    mediaDir: join(demo, 'media'),
    import: Object.fromEntries(
      ['units', 'windows', 'staff', 'posts'].map((list) => [list, join(demo, `${list}.yaml`)]),
    ),
  }
  const file = join(folder, 'hall.yaml')
  await writeFile(file, stringify(hall))
  const program = createProgram({
    name: 'hub',
    command: process.execPath,
    args: runs(layout, 'hub/main.ts', 'start', '--config', file),
    cwd: root,
    environment,
    log: join(folder, 'hub.log'),
    isReady: () =>
      fetch(`${url}/ready`, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      ),
  })
  return { program, url, journal: join(folder, 'hub/hall.db') }
}

async function outside(folder: string, { url, hubUser, hubPassword }: Broker) {
  const passwordFile = join(folder, 'hub-password')
  await writeFile(passwordFile, `${hubPassword}\n`, { mode: 0o600 })
  return { kind: 'outside', url, username: hubUser, passwordFile }
}

/** The link that a new hub prints for its first administrator; null before it has. */
export function firstLink(lines: readonly string[]): string | null {
  return lines.map((line) => /\blink=([\w-]+)/.exec(line)?.[1]).find((link) => link !== undefined) ?? null
}

/** Signs in by a one-time link. */
export async function signIn({ url }: Hub, link: string): Promise<Person> {
  const answer = await post(`${url}/api/sign-in/link`, { link }, '')
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, ask: async (command, data) => void (await post(`${url}/api/commands/${command}`, data, cookie)) }
}

/** An administrator opens an account and signs its holder in. */
export async function employ(hub: Hub, administrator: Person, accountId: string, role: string): Promise<Person> {
  const link = randomBytes(24).toString('base64url')
  await administrator.ask('account.open', { accountId, name: accountId, role, staffId: null })
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  const linkHash = createHash('sha256').update(link).digest('hex')
  await administrator.ask('account.issueLink', { accountId, linkHash, expiresAt })
  return signIn(hub, link)
}

async function post(url: string, body: unknown, cookie: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}
