// Published files over HTTP: `/content/<hash>.json` never changes, `/content/catalogue.json` is the one that holds now.
import { type Request, type Response, Router } from 'express'
import type { Content, Contents } from '../contents.ts'

export function contentRoutes(contents: Contents): Router {
  const router = Router()
  router.get('/catalogue.json', (request, response, next) => {
    const current = contents.current()
    if (current === null) return next()
    response.set('cache-control', 'no-cache')
    response.set('last-modified', new Date(current.edition.publishedAt).toUTCString())
    send(request, response, current.content)
  })
  router.get('/:name', (request, response, next) => {
    const hash = /^([0-9a-f]{64})\.json$/.exec(request.params.name)?.[1]
    const content = hash === undefined ? null : contents.get(hash)
    if (content === null) return next()
    response.set('cache-control', 'public, max-age=31536000, immutable')
    send(request, response, content)
  })
  return router
}

function send(request: Request, response: Response, { hash, bytes, zipped }: Content): void {
  const etag = `"${hash}"`
  response.set({ etag, vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' })
  if (request.get('if-none-match') === etag) return void response.status(304).end()
  const isZipped = request.acceptsEncodings('gzip') === 'gzip'
  if (isZipped) response.set('content-encoding', 'gzip')
  response.end(isZipped ? zipped : bytes)
}
