// Commands and views over HTTP, for everything that is not a screen.
import { Router } from 'express'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { splitViewKey, type ViewKey, viewKey } from '../../contract/view.ts'
import { mayRead } from '../../core/access.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

export function commandRoutes(desk: Desk): Router {
  const router = Router()

  router.post('/commands/:name', async (request, response) => {
    const actor = viewerOf(request, desk)?.actor ?? null
    if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    answerWith(response, await ask(desk, actor, request.params.name, request.body, null))
  })

  router.get('/views/:key', (request, response) => {
    const viewer = viewerOf(request, desk)
    if (viewer === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const key = viewKey.safeParse(request.params.key)
    if (!key.success) return refuseWith(response, invalid(key.error))
    if (!mayRead(viewer.role, splitViewKey(key.data as ViewKey).kind)) {
      return refuseWith(response, commonRefusal('notAllowed', { key: key.data }))
    }
    response.json({ view: desk.views.get(key.data as ViewKey), ageMs: 0 })
  })

  return router
}
