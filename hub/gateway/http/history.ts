// Questions about the past over HTTP: `GET /api/history/<query>?<params>`.
import { Router } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import type { Desk } from '../desk.ts'
import { refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

export function historyRoutes(desk: Desk): Router {
  const router = Router()
  router.get('/history/:query', async (request, response) => {
    const viewer = viewerOf(request, desk)
    if (viewer === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { role, actor } = viewer
    const staffId = actor?.kind === 'person' ? actor.staffId : null
    const answer = await desk.history.ask(role, request.params.query, request.query, staffId)
    if ('refusal' in answer) refuseWith(response, answer.refusal)
    else response.json(answer)
  })
  return router
}
