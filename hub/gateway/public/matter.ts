// `/api/matters/progress`: how a matter stands, for whoever has its number and the last four digits given with it.
import { Router } from 'express'
import type { Desk } from '../desk.ts'
import { refuseWith } from '../http/answer.ts'
import { plainAddress } from '../identity.ts'
import { progressDesk } from '../progress.ts'

export function matterRoutes(desk: Desk): Router {
  const router = Router()

  router.post('/progress', async (request, response) => {
    const answer = await progressDesk(desk).ask(plainAddress(request.ip ?? ''), request.body)
    if ('refusal' in answer) return refuseWith(response, answer.refusal)
    response.json(answer)
  })
  return router
}
