// `/api/windows/<window>`: the static code at a window. With the number of the slip it leads to the visitor's own service.
import { type Request, Router } from 'express'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { askedNumber, spokenRating } from '../../contract/phone.ts'
import { lateContract } from '../../features/counter/late-rating/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from '../http/answer.ts'
import { codeOf, windowKnownAs } from './known.ts'
import { acceptedPerAddress, refusalsPerAddress, refusalsPerWindow } from './limits.ts'

export function windowRoutes(desk: Desk): Router {
  const router = Router()

  router.get(
    '/:windowId',
    refusalsPerAddress({ perQuarter: 20 }),
    (request: Request<{ windowId: string }>, response) => {
      const known = windowKnownAs(desk.states(), request.params.windowId)
      if (known === null) return refuseWith(response, commonRefusal('notFound', {}))
      response.json(known)
    },
  )

  router.post(
    '/:windowId/find',
    refusalsPerAddress({ perQuarter: 5 }),
    refusalsPerWindow({ perHour: 60 }),
    (request: Request<{ windowId: string }>, response) => {
      const parsed = askedNumber.safeParse(request.body)
      if (!parsed.success) return refuseWith(response, invalid(parsed.error))
      const code = codeOf(desk.states(), request.params.windowId, parsed.data.number)
      if (code === null) {
        const unknown = 'late.unknown'
        return refuseWith(response, { code: unknown, message: lateContract.refusals[unknown], data: {} })
      }
      response.json({ code })
    },
  )

  router.post(
    '/:windowId/remark',
    acceptedPerAddress({ perHour: 3 }),
    async (request: Request<{ windowId: string }>, response) => {
      const spoken = spokenRating.safeParse(request.body)
      if (!spoken.success) return refuseWith(response, invalid(spoken.error))
      const data = { windowId: request.params.windowId, channel: 'qr', ...spoken.data }
      answerWith(response, await ask(desk, { kind: 'system' }, 'rating.remark', data, null))
    },
  )
  return router
}
