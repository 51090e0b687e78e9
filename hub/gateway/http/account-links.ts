// Links that sign somebody in once, made by an administrator: `POST /api/accounts/<account>/link`.
import { Router } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import { ask, type Desk } from '../desk.ts'
import { signInLink } from '../links.ts'
import { answerWith, refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

/** How long a link may wait to be used. */
const linkMs = 24 * 3_600_000

/** The link leaves the hub in this one answer; what stays is its hash. */
export function accountLinkRoutes(desk: Desk): Router {
  const router = Router()
  router.post('/accounts/:accountId/link', async (request, response) => {
    const actor = viewerOf(request, desk)?.actor
    if (actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const asker = { clock: desk.clock, ask: (name: string, data: unknown) => ask(desk, actor, name, data, null) }
    const made = await signInLink(asker, request.params.accountId, linkMs)
    if ('refusal' in made) answerWith(response, made.refusal)
    else response.json({ accepted: true, path: made.path })
  })
  return router
}
