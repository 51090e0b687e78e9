// The built screens and apps, each under its short address, and the portraits.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type NextFunction, type Request, type Response, Router, static as serveStatic } from 'express'
import { appPages, screenPages } from '../../contract/pages.ts'

/** @param dist folder of the built pages; @param media folders searched in turn for portraits */
export function pageRoutes(dist: string, media: readonly string[]): Router {
  const router = Router()
  router.use('/assets', serveStatic(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  // A face stays on no computer of the office; boxes keep their own copies and delete them with the hub's.
  const toNobodysDisk = (response: Response) => response.set('cache-control', 'no-store')
  for (const folder of media) {
    router.use('/media', serveStatic(folder, { index: false, cacheControl: false, setHeaders: toNobodysDisk }))
  }
  router.get(/.*/, (request: Request, response: Response, next: NextFunction) => {
    if (!existsSync(dist)) {
      response.status(503).type('text').send('The screens are not built yet: run "npm run build" once.')
      return
    }
    const page = [...appPages(request.path), ...screenPages(request.path)].find((file) => existsSync(join(dist, file)))
    if (page === undefined) next()
    else response.sendFile(page, { root: dist })
  })
  return router
}
