// HTTP: commands, views, sign-in, enrolment, API description and the pages themselves.
import { createServer, type Server } from 'node:http'
import express from 'express'
import { commonRefusal } from '../contract/errors.ts'
import type { PrivateStore } from '../core/store.ts'
import type { Contents } from './contents.ts'
import type { Desk } from './desk.ts'
import type { GuideExchange } from './guide-exchange.ts'
import { accountLinkRoutes } from './http/account-links.ts'
import { refuseWith } from './http/answer.ts'
import { commandRoutes } from './http/commands.ts'
import { contactRoutes } from './http/contacts.ts'
import { contentRoutes } from './http/contents.ts'
import { countersignRoutes } from './http/countersign.ts'
import { enrolmentRoutes } from './http/enrolment.ts'
import { failures } from './http/failures.ts'
import { type Glasses, glassRoutes } from './http/glasses.ts'
import { createGuesses } from './http/guesses.ts'
import { guideRoutes } from './http/guides.ts'
import { securityHeaders } from './http/headers.ts'
import { historyRoutes } from './http/history.ts'
import { openApiRoutes } from './http/openapi.ts'
import { pageRoutes } from './http/pages.ts'
import { photoRoutes } from './http/photos.ts'
import { platformSecretRoutes } from './http/platforms.ts'
import { publicationRoutes } from './http/publications.ts'
import { signInRoutes } from './http/sign-in.ts'
import { asideOf } from './photo-shelf.ts'

const largestBody = '64kb'

interface HttpPorts {
  readonly desk: Desk
  readonly version: string
  /** Personal texts, for the outlets that are allowed to read one. */
  readonly texts: Pick<PrivateStore, 'read'>
  /** Folder of the built pages. */
  readonly dist: string
  /** Folders searched in turn for portraits; in the first lie those that were uploaded. */
  readonly media: readonly [uploads: string, ...others: string[]]
  /** Published files that screens fetch whole. */
  readonly contents: Contents
  /** Items and guides as files. */
  readonly exchange: GuideExchange
  /** Where a box that reached the hub by this host name reaches the broker. */
  readonly mqttUrl: (host: string) => string
  /** What the screens say of themselves; they connect once the server listens. */
  readonly glasses: Glasses
  /** True while commands are accepted. */
  readonly isReady: () => boolean
}

/** Builds the HTTP server; the caller listens and attaches the socket gateway. */
export function createHttpGateway(ports: HttpPorts): Server {
  const { desk } = ports
  const guesses = createGuesses(desk)
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders())
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }))
  app.get(
    '/ready',
    (_request, response) => void response.status(ports.isReady() ? 200 : 503).json({ ready: ports.isReady() }),
  )
  app.use('/api', publicationRoutes(desk, ports.texts))
  app.use('/api', express.json({ limit: largestBody, strict: false }))
  app.use('/api', signInRoutes(desk, guesses))
  app.use('/api', countersignRoutes(desk, guesses))
  app.use('/api', commandRoutes(desk))
  app.use('/api', historyRoutes(desk))
  app.use('/api', accountLinkRoutes(desk))
  app.use('/api', platformSecretRoutes(desk))
  app.use('/api', contactRoutes(desk, ports.texts))
  app.use('/api', photoRoutes(desk, ports.media[0]))
  app.use('/api', glassRoutes(desk, ports.glasses))
  app.use('/api', guideRoutes(desk, ports.exchange))
  app.use('/api/enrolment', enrolmentRoutes(desk, ports.mqttUrl))
  app.use('/api', openApiRoutes(desk.machine.features, ports.version))
  app.use('/api', (request, response) => refuseWith(response, commonRefusal('notFound', { path: request.path })))
  app.use('/content', contentRoutes(ports.contents))
  app.use(pageRoutes(ports.dist, [...ports.media, asideOf(ports.media[0])]))
  app.use((request, response) => refuseWith(response, commonRefusal('notFound', { path: request.path })))
  app.use(failures(desk, largestBody))
  return createServer(app)
}
