// Booking platforms let in by an administrator: `POST /api/platforms/<platform>`.
import { Router } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import { ask, type Desk } from '../desk.ts'
import { hashOf, newSecret } from '../identity.ts'
import { answerWith, refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

/** The secret leaves the hub in this one answer; what stays is its hash. */
export function platformSecretRoutes(desk: Desk): Router {
  const router = Router()
  router.post('/platforms/:platformId', async (request, response) => {
    const actor = viewerOf(request, desk)?.actor
    if (actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { platformId } = request.params
    const secret = newSecret()
    const data = {
      platformId,
      name: (request.body as { name?: unknown } | undefined)?.name,
      secretHash: hashOf(secret),
    }
    const outcome = await ask(desk, actor, 'platform.admit', data, null)
    if (outcome.accepted) response.json({ accepted: true, key: `${platformId}:${secret}` })
    else answerWith(response, outcome)
  })
  return router
}
