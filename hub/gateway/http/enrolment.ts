// How a new box comes in: it shows a code, the office approves it, it claims its place with the secret only it knows.
import { type Request, type Response, Router } from 'express'
import rateLimit from 'express-rate-limit'
import { z } from 'zod'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { ask, type Desk } from '../desk.ts'
import { boxesOf, hashOf } from '../identity.ts'
import { answerWith, refuseWith } from './answer.ts'

const claim = z.object({ secret: z.string().min(20).max(128) })

/** @param mqttUrl where a box that reached the hub by this host name reaches the broker */
export function enrolmentRoutes(desk: Desk, mqttUrl: (host: string) => string): Router {
  const router = Router()
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: 240,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) => refuseWith(response, commonRefusal('tooMany', {})),
    }),
  )

  router.post('/', async (request: Request, response: Response) => {
    answerWith(response, await ask(desk, { kind: 'system' }, 'box.requestEnrolment', request.body, null))
  })

  router.post('/:code/claim', (request: Request<{ code: string }>, response: Response) => {
    const parsed = claim.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const secretHash = hashOf(parsed.data.secret)
    const { boxes, waiting } = boxesOf(desk.states())
    const box = Object.values(boxes).find((one) => one.secretHash === secretHash && !one.isRevoked)
    if (box !== undefined) {
      const { boxId, windowId } = box
      return void response.json({ boxId, site: desk.site, mqttUrl: mqttUrl(request.hostname), windowId })
    }
    if (waiting[request.params.code]?.secretHash === secretHash)
      return void response.status(202).json({ waiting: true })
    refuseWith(response, commonRefusal('notFound', { code: request.params.code }))
  })

  return router
}
