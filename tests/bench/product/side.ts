// The product as a side of the comparison: the real hub, begun from a configuration, its boxes let in as in a hall.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stringify } from 'yaml'
import { freePorts } from '../../chaos/ports.ts'
import { type Child, runProgram } from '../child.ts'
import { seriesIds } from '../deeds.ts'
import type { Target } from '../load/words.ts'
import { type Side, windowIds } from '../side.ts'
import { hallOf } from './hall.ts'

/** A side, and panels and board as they stand, for the floor to send. */
export interface Product extends Side {
  panels(): Promise<Record<string, unknown>>
  /** Folder of the hub's databases. */
  readonly dataDir: string
}

/** Visitors who are called and have not come yet when the load begins. */
const callsOnBoard = 12

export async function openProduct(folder: string): Promise<Product> {
  const dataDir = join(folder, 'hub')
  await mkdir(dataDir, { recursive: true })
  const [http = 0, mqtt = 0, phones = 0] = await freePorts(3)
  const configFile = join(folder, 'hall.yaml')
  await writeFile(configFile, stringify(hallOf(dataDir, { http, mqtt, public: phones })))
  const httpUrl = `http://127.0.0.1:${http}`
  let child: Child
  const start = async () => {
    child = await startHub(configFile, http, folder)
  }
  await start()
  const cookie = await firstSession(httpUrl, () => child.line())
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', cookie }
    const answer = await fetch(`${httpUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  await post('/api/commands/account.open', { accountId: 'lead', name: '值班', role: 'supervisor', staffId: null })
  const lead = await linkFor(post, httpUrl, 'lead')
  const boxes: Target['boxes'] = []
  for (const [index, windowId] of windowIds.entries()) {
    const secret = randomBytes(24).toString('base64url')
    const boxId = `box-${windowId}`
    const code = codeOf(index)
    await post('/api/enrolment', { code, description: boxId, secretHash: hashOf(secret) })
    await post('/api/commands/box.approve', { code, boxId, name: boxId, windowId })
    await lead('/api/commands/duty.signIn', { windowId, staffId: `${windowId}-a` })
    boxes.push({ boxId, secret, windowId })
  }
  // A board is not empty in any hall: the last windows have somebody called.
  for (const [index, windowId] of windowIds.entries()) {
    if (index < windowIds.length - callsOnBoard) continue
    const seriesId = seriesIds[index % seriesIds.length]
    await lead('/api/commands/ticket.take', { ticketId: `begun-${windowId}`, seriesId, number: `${seriesId}500` })
    await lead('/api/commands/ticket.callNext', { windowId })
  }
  return {
    name: 'product',
    target: { kind: 'product', site: 'bench', httpUrl, mqttUrl: `mqtt://127.0.0.1:${mqtt}`, boxes },
    dataDir,
    pid: () => child.pid,
    async panels() {
      const keys = [...windowIds.map((windowId) => `panel:${windowId}`), 'board:main']
      const views = await Promise.all(
        keys.map(async (key) => {
          const answer = await fetch(`${httpUrl}/api/views/${key}`, { headers: { cookie } })
          return [key, ((await answer.json()) as { view: unknown }).view] as const
        }),
      )
      return Object.fromEntries(views)
    },
    async restart() {
      await child.end()
      await start()
    },
    async startOn(long) {
      const beganAt = performance.now()
      const other = await startHub(long.configFile, long.httpPort, folder)
      const tookMs = performance.now() - beganAt
      await other.cut()
      return tookMs
    },
    stop: () => child.end(),
  }
}

/** Resolves when the hub answers that it is ready. */
async function startHub(configFile: string, httpPort: number, folder: string): Promise<Child> {
  const child = runProgram('hub/main.ts', ['start', '--config', configFile], join(folder, 'hub.log'))
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${httpPort}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return child
    await sleep(5)
  }
}

type Post = (path: string, body: object) => Promise<void>

async function firstSession(httpUrl: string, line: () => Promise<string>): Promise<string> {
  for (;;) {
    const link = /\blink=([\w-]+)/.exec(await line())?.[1]
    if (link !== undefined) return sessionOf(httpUrl, link)
  }
}

async function sessionOf(httpUrl: string, link: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${httpUrl}/api/sign-in/link`, { method: 'POST', headers, body: JSON.stringify({ link }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Signs an account in by a link and gives its way to post. */
async function linkFor(post: Post, httpUrl: string, accountId: string): Promise<Post> {
  const link = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  await post('/api/commands/account.issueLink', { accountId, linkHash: hashOf(link), expiresAt })
  const cookie = await sessionOf(httpUrl, link)
  return async (path, body) => {
    const headers = { 'content-type': 'application/json', cookie }
    const answer = await fetch(`${httpUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A code of the allowed letters for each number from 0 to 31 squared. */
function codeOf(index: number): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return `BENC-HA${letters[Math.floor(index / 32)]}${letters[index % 32]}`
}
