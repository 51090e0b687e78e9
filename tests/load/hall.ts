// The hall that is loaded: a real hub in a process of its own, twenty windows, ten series, one box for its screens.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stringify } from 'yaml'
import { runProgram } from '../bench/child.ts'
import { hallOf } from '../bench/product/hall.ts'
import { freePorts } from '../chaos/ports.ts'

export const seriesIds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K']
export const windowIds = seriesIds.flatMap((_, index) => [`w${2 * index + 1}`, `w${2 * index + 2}`])

export interface LoadedHall {
  readonly httpUrl: string
  readonly publicUrl: string
  readonly box: { readonly boxId: string; readonly secret: string }
  /** Asks as a supervisor over HTTP; the answer's status and how long it took, ms. */
  ask(name: string, data: object): Promise<{ status: number; tookMs: number }>
  stop(): Promise<void>
}

/** Starts the hub, lets the box in, and puts somebody on duty at every window. */
export async function openHall(folder: string): Promise<LoadedHall> {
  const dataDir = join(folder, 'hub')
  await mkdir(dataDir, { recursive: true })
  const [http = 0, mqtt = 0, phones = 0] = await freePorts(3)
  const configFile = join(folder, 'hall.yaml')
  await writeFile(configFile, stringify(configOf(dataDir, { http, mqtt, public: phones })))
  const httpUrl = `http://127.0.0.1:${http}`
  const child = runProgram('hub/main.ts', ['start', '--config', configFile], join(folder, 'hub.log'))
  let link: string | undefined
  while (link === undefined) link = /\blink=([\w-]+)/.exec(await child.line())?.[1]
  while (
    !(await fetch(`${httpUrl}/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(20)

  const administrator = await sessionOf(httpUrl, link)
  const asAdministrator = (path: string, body: object) => post(httpUrl, administrator, path, body)
  await asAdministrator('/api/commands/account.open', {
    accountId: 'lead',
    name: '值班',
    role: 'supervisor',
    staffId: null,
  })
  const own = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  await asAdministrator('/api/commands/account.issueLink', { accountId: 'lead', linkHash: hashOf(own), expiresAt })
  const supervisor = await sessionOf(httpUrl, own)
  const secret = randomBytes(24).toString('base64url')
  const box = { code: 'LQAD-HAAA', description: 'screens', secretHash: hashOf(secret) }
  await asAdministrator('/api/enrolment', box)
  await asAdministrator('/api/commands/box.approve', { code: box.code, boxId: 'screens', name: '屏幕', windowId: null })
  for (const windowId of windowIds) {
    await post(httpUrl, supervisor, '/api/commands/duty.signIn', { windowId, staffId: `${windowId}-a` })
  }
  return {
    httpUrl,
    publicUrl: `http://127.0.0.1:${phones}`,
    box: { boxId: 'screens', secret },
    async ask(name, data) {
      const beganAt = performance.now()
      const status = await post(httpUrl, supervisor, `/api/commands/${name}`, data).then(
        (answer) => answer.status,
        () => 0,
      )
      return { status, tookMs: performance.now() - beganAt }
    },
    stop: () => child.end(),
  }
}

async function post(httpUrl: string, cookie: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(`${httpUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await answer.arrayBuffer()
  return answer
}

async function sessionOf(httpUrl: string, link: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${httpUrl}/api/sign-in/link`, { method: 'POST', headers, body: JSON.stringify({ link }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The hall of the bench, with a series for every two of its first twenty windows. */
function configOf(dataDir: string, ports: { http: number; mqtt: number; public: number }) {
  const hall = hallOf(dataDir, ports)
  const series = seriesIds.map((seriesId, index) => ({
    seriesId,
    name: `队列${seriesId}`,
    nameEn: `Series ${seriesId}`,
    itemIds: [],
    windows: [
      { windowId: `w${2 * index + 1}`, rank: 1 },
      { windowId: `w${2 * index + 2}`, rank: 1 },
    ],
    usualMs: 60_000,
  }))
  return { ...hall, import: { ...hall.import, series } }
}
