// `POST /api/questions/<id>/contact`: name and phone for a call-back. Who reads them is in the journal before they are given out.
import { type Request, Router } from 'express'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal } from '../../contract/errors.ts'
import type { PrivateStore } from '../../core/store.ts'
import type { questionContract } from '../../features/office/question/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

export function contactRoutes(desk: Desk, texts: Pick<PrivateStore, 'read'>): Router {
  const router = Router()

  router.post('/questions/:questionId/contact', async (request: Request<{ questionId: string }>, response) => {
    const actor = viewerOf(request, desk)?.actor ?? null
    if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { questionId } = request.params
    const known = (desk.states().question as StateOf<typeof questionContract>).open[questionId]
    const outcome = await ask(desk, actor, 'question.reveal', { questionId }, null)
    if (!outcome.accepted) return refuseWith(response, outcome.refusal)
    const { name = null, phone } = known?.contact ?? {}
    response.set('cache-control', 'no-store').json({
      name: name === null ? null : await texts.read(name.ref),
      phone: phone === undefined ? null : await texts.read(phone.ref),
    })
  })
  return router
}
