// The phones' own listener: a code's page, a window's, a published guide's, and nothing else of the hub. To be put behind a relay.
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import express, { static as serveStatic } from 'express'
import { commonRefusal } from '../contract/errors.ts'
import type { Contents } from './contents.ts'
import type { Desk } from './desk.ts'
import { refuseWith } from './http/answer.ts'
import { failures } from './http/failures.ts'
import { securityHeaders } from './http/headers.ts'
import { codeRoutes } from './public/code.ts'
import { guideRoutes } from './public/guide.ts'
import { perAddress } from './public/limits.ts'
import { matterRoutes } from './public/matter.ts'
import { noticeRoutes } from './public/notice.ts'
import { platformRoutes } from './public/platform.ts'
import { ticketRoutes } from './public/ticket.ts'
import { windowRoutes } from './public/window.ts'

/** The addresses of the visitor's own page, and that of a guide. */
const pages = ['/r/:code', '/w/:windowId', '/t/:ticketId', '/n/:slipId', '/m']
const guidePage = '/g/:itemId'

/** A rating with its longest text is under 1 KiB. */
const largestBody = '4kb'

interface PublicPorts {
  readonly desk: Desk
  readonly contents: Contents
  /** Folder of the built pages. */
  readonly dist: string
  /** Relays between the phones and this listener whose word about addresses is taken, 0 to 3. */
  readonly trustedRelays: number
  /** Addresses from which staff are signed in now. */
  readonly staffAddresses: () => ReadonlySet<string>
}

/** Builds the public server; the caller listens. */
export function createPublicGateway({ desk, contents, dist, trustedRelays, staffAddresses }: PublicPorts): Server {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustedRelays)
  app.use(securityHeaders())
  app.use((_request, response, next) => {
    // The address of a page is a key: it goes into no cache and to no other site.
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    next()
  })
  // Phones in the hall share one address and look at their place again and again.
  app.use('/api/tickets', perAddress({ perMinute: 6_000 }), ticketRoutes(desk))
  app.use('/api/guides', perAddress({ perMinute: 600 }), guideRoutes(desk, contents))
  // A page is a dozen files: whoever opens one in a full hall must not be turned away half-way.
  app.use(['/assets', ...pages, guidePage], perAddress({ perMinute: 6_000 }))
  app.use('/assets', serveStatic(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.get(pages, (_request, response) => {
    response.sendFile('hub/apps/phone/index.html', { root: dist })
  })
  app.get(guidePage, (_request, response) => {
    response.sendFile('hub/apps/phone-guide/index.html', { root: dist })
  })
  app.use(perAddress({ perMinute: 120 }))
  app.use('/api', express.json({ limit: largestBody, strict: false }))
  app.use('/api/platform', platformRoutes(desk))
  app.use('/api/codes', codeRoutes(desk, staffAddresses))
  app.use('/api/windows', windowRoutes(desk))
  app.use('/api/matters', matterRoutes(desk))
  app.use('/api/notices', noticeRoutes(desk))
  app.use((_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  app.use(failures(desk, largestBody))
  return createServer(app)
}
