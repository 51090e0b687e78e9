// HTTP: commands, views, sign-in, enrolment, API description and the pages themselves.
import { createServer, type Server } from 'node:http'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { commonRefusal } from '../contract/errors.ts'
import type { Desk } from './desk.ts'
import { refuseWith } from './http/answer.ts'
import { commandRoutes } from './http/commands.ts'
import { enrolmentRoutes } from './http/enrolment.ts'
import { openApiRoutes } from './http/openapi.ts'
import { pageRoutes } from './http/pages.ts'
import { signInRoutes } from './http/sign-in.ts'

interface HttpPorts {
  readonly desk: Desk
  readonly version: string
  /** Folder of the built pages. */
  readonly dist: string
  /** Folders searched in turn for portraits. */
  readonly media: readonly string[]
  /** Where a box that reached the hub by this host name reaches the broker. */
  readonly mqttUrl: (host: string) => string
  /** True while commands are accepted. */
  readonly isReady: () => boolean
}

/** Builds the HTTP server; the caller listens and attaches the socket gateway. */
export function createHttpGateway(ports: HttpPorts): Server {
  const { desk } = ports
  const app = express()
  app.disable('x-powered-by')
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          // Halls begin on plain HTTP inside their own network; asking browsers to upgrade would leave walls blank.
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  )
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }))
  app.get(
    '/ready',
    (_request, response) => void response.status(ports.isReady() ? 200 : 503).json({ ready: ports.isReady() }),
  )
  app.use('/api', express.json({ limit: '64kb', strict: false }))
  app.use('/api', signInRoutes(desk))
  app.use('/api', commandRoutes(desk))
  app.use('/api/enrolment', enrolmentRoutes(desk, ports.mqttUrl))
  app.use('/api', openApiRoutes(desk.machine.features, ports.version))
  app.use('/api', (request, response) => refuseWith(response, commonRefusal('notFound', { path: request.path })))
  app.use(pageRoutes(ports.dist, ports.media))
  app.use((request, response) => refuseWith(response, commonRefusal('notFound', { path: request.path })))
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const { type, status } = error as { type?: string; status?: number }
    if (type === 'entity.too.large') return refuseWith(response, commonRefusal('tooLarge', { limit: '64kb' }))
    if (type?.startsWith('entity.') || type?.startsWith('encoding.') || type?.startsWith('charset.')) {
      return refuseWith(response, commonRefusal('invalid', { issues: [{ path: '', message: 'the body is not JSON' }] }))
    }
    if (status !== undefined && status >= 400 && status < 500) {
      return refuseWith(
        response,
        commonRefusal('invalid', { issues: [{ path: '', message: 'the request is malformed' }] }),
      )
    }
    desk.log.error({ err: error, path: request.path }, 'a request failed')
    refuseWith(response, commonRefusal('internal', {}))
  })
  return createServer(app)
}
