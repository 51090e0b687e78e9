// The box's own small web server on localhost: pages, pictures and the socket for the screens of this box.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import sirv from 'sirv'
import { screenPages } from '#wire/pages'
import type { Clock } from '../clock.ts'
import type { EmergencyDesk } from '../emergency/at-box.ts'
import type { SelfTestDesk } from '../self-test/live-self-test.ts'
import { type BoxStatus, boxPage } from './box-page.ts'
import type { Contents } from './contents.ts'
import { createEmergencyWishes } from './emergency-wishes.ts'
import type { Media } from './media.ts'
import { isOwnOrigin } from './own-origin.ts'
import type { Screens } from './screens.ts'
import { createSelfTestWishes } from './self-test-wishes.ts'

export interface Relay {
  /** Listens on 127.0.0.1 and resolves with the port. */
  start(): Promise<number>
  stop(): Promise<void>
}

export interface RelayPorts {
  /** 0 takes any free port. */
  readonly port: number
  /** Where Vite puts what it builds. */
  readonly distDir: string
  readonly screens: Screens
  readonly media: Media
  readonly contents: Contents
  readonly emergency: EmergencyDesk
  readonly selfTest: SelfTestDesk
  readonly clock: Clock
  readonly log: Logger
  status(): BoxStatus
}

export function createRelay(ports: RelayPorts): Relay {
  const { port, distDir, screens, media, contents, log, status } = ports
  const wishes = createEmergencyWishes(ports.emergency, ports.clock, log)
  const tests = createSelfTestWishes(ports.selfTest, ports.clock)
  // Files are looked up at each request: a new build is served without a restart, a missing one is a 404.
  const assets = sirv(distDir, { dev: true, etag: true })
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      log.error({ err: error, url: request.url }, 'a page could not be served')
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', '系统出错，已记录')
    })
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff')
    if (!isOwnOrigin(request.headers)) return send(response, 403, 'text/plain; charset=utf-8', '仅供本机访问')
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === '/emergency' && (request.method === 'GET' || request.method === 'POST')) {
      return wishes.serve(request, response, await boxTemplate('emergency'))
    }
    if (path === '/self-test' && (request.method === 'GET' || request.method === 'POST')) {
      return tests.serve(request, response, await boxTemplate('self-test'), status())
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', '')
    if (path === '/') {
      return send(response, 200, 'text/html; charset=utf-8', boxPage(status(), await boxTemplate('index')))
    }
    if (path === '/health') {
      const health = { ...status(), emergency: ports.emergency.net() }
      return send(response, 200, 'application/json', JSON.stringify(health))
    }
    if (path.startsWith('/media/')) return sendMedia(response, path.slice('/media/'.length))
    if (path === '/content/catalogue.json') return sendCatalogue(request, response)
    const candidates = screenPages(path)
    if (candidates.length > 0) return sendPage(response, path, candidates)
    assets(request, response, () => send(response, 404, 'text/plain; charset=utf-8', '没有找到'))
  }

  /** Null until the pages are built. */
  const boxTemplate = (name: 'index' | 'emergency' | 'self-test') =>
    readFile(join(distDir, `terminal/box/${name}.html`), 'utf8').catch(() => null)

  async function sendPage(response: ServerResponse, path: string, candidates: readonly string[]): Promise<void> {
    for (const page of candidates) {
      const html = await readFile(join(distDir, page)).catch(() => null)
      if (html === null) continue
      response.setHeader('cache-control', 'no-cache')
      return send(response, 200, 'text/html; charset=utf-8', html)
    }
    send(response, 404, 'text/plain; charset=utf-8', `尚未安装界面 ${path}`)
  }

  async function sendMedia(response: ServerResponse, name: string): Promise<void> {
    const file = await media.get(name)
    if (file === null) return send(response, 404, 'text/plain; charset=utf-8', '没有找到')
    // A drawing may carry scripts; shown as a picture it needs none.
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    // The box keeps it, and deletes it in time; a copy in the browser's own store nobody would delete.
    response.setHeader('cache-control', 'no-store')
    send(response, 200, file.type, file.content)
  }

  async function sendCatalogue(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const current = await contents.current()
    if (current === null) return send(response, 404, 'text/plain; charset=utf-8', '还没有事项内容')
    const etag = `"${current.edition.hash}"`
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('etag', etag)
    response.setHeader('last-modified', new Date(current.edition.publishedAt).toUTCString())
    if (request.headers['if-none-match'] === etag) return send(response, 304, 'application/json', '')
    send(response, 200, 'application/json; charset=utf-8', current.bytes)
  }

  return {
    async start() {
      screens.start(server)
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    },
    async stop() {
      await screens.stop()
      server.closeAllConnections()
      server.close()
    },
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
