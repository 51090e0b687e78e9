// The built screens and apps, each under its short address, and the portraits.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Response, Router, static as serveStatic } from 'express'

/** Address → folder of the built page. */
const pages = {
  '/': 'hub/apps/home',
  '/sign-in': 'hub/apps/sign-in',
  '/desk': 'hub/apps/desk',
  '/office': 'hub/apps/office',
  '/panel': 'display/screens/panel',
  '/board': 'display/screens/board',
  '/terminal': 'terminal/screen',
} as const

/** @param dist folder of the built pages; @param media folders searched in turn for portraits */
export function pageRoutes(dist: string, media: readonly string[]): Router {
  const router = Router()
  for (const [address, folder] of Object.entries(pages)) {
    const file = join(dist, folder, 'index.html')
    router.get(address, (_request, response: Response) => {
      if (existsSync(file)) response.sendFile(file, { dotfiles: 'allow' })
      else response.status(503).type('text').send('The screens are not built yet: run "npm run build" once.')
    })
  }
  router.use('/assets', serveStatic(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  for (const folder of media) router.use('/media', serveStatic(folder, { index: false }))
  return router
}
