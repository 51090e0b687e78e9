// Proof on glass for the office: `GET /api/glasses` says where a glass differs from its view; `POST /api/glasses/<view>/picture` asks for a picture.
import { type Request, Router } from 'express'
import { type GlassState, glassContract, isGlass } from '#contract/office/glass'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import type { GlassProof } from '../../contract/glass-proof.ts'
import { naturalOrder } from '../../contract/natural-order.ts'
import { splitViewKey, type ViewKey, viewKey } from '../../contract/view.ts'
import { mayRead } from '../../core/access.ts'
import { ask, type Desk } from '../desk.ts'
import { proofOf, type Report, silence } from '../proof.ts'
import { answerWith, refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

export interface Glasses {
  all(): readonly (Report & { readonly key: ViewKey })[]
  picture(key: ViewKey): Promise<string | null>
}

/** Pictures that are drawn at once; each makes a wall computer work. */
const mostPictures = 2

export function glassRoutes(desk: Desk, glasses: Glasses): Router {
  const router = Router()
  let pictures = 0

  router.get('/glasses', (request, response) => {
    const viewer = viewerOf(request, desk)
    if (viewer === null || viewer.actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    if (!mayRead(viewer.role, 'office')) return refuseWith(response, commonRefusal('notAllowed', {}))
    response.json({ glasses: proofs(desk, glasses) })
  })

  router.post('/glasses/:key/picture', async (request: Request<{ key: string }>, response) => {
    const actor = viewerOf(request, desk)?.actor ?? null
    if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const key = viewKey.safeParse(request.params.key)
    if (!key.success) return refuseWith(response, invalid(key.error))
    if (pictures >= mostPictures) return refuseWith(response, commonRefusal('tooMany', { most: mostPictures }))
    pictures += 1
    try {
      const outcome = await ask(desk, actor, 'glass.askPicture', { key: key.data }, null)
      if (!outcome.accepted) return answerWith(response, outcome)
      const picture = await glasses.picture(key.data as ViewKey)
      const message = glassContract.refusals['glass.noPicture']
      if (picture === null) return refuseWith(response, { code: 'glass.noPicture', message, data: { key: key.data } })
      // It goes to whoever asked and is kept nowhere, neither here nor on the way.
      response.set('cache-control', 'no-store')
      response.json({ accepted: true, picture, takenAt: desk.clock.now() })
    } finally {
      pictures -= 1
    }
  })

  return router
}

/** Every connected glass, and those of which the hall knows and nobody hears. */
function proofs(desk: Desk, glasses: Glasses): GlassProof[] {
  const now = desk.clock.now()
  const heard = glasses
    .all()
    .filter(({ key }) => isGlass(key))
    .map((report) => proofOf(desk.views.get(report.key), report, now))
  const known = (desk.states().glass as GlassState).glasses
  const silent = (Object.keys(known) as ViewKey[])
    .filter((key) => !heard.some((one) => one.key === key))
    .map((key) => silence(key, known[key]?.since ?? null))
  return [...heard, ...silent].sort((one, other) => naturalOrder(inOrder(one.key), inOrder(other.key)))
}

function inOrder(key: string): string {
  const { kind, subject } = splitViewKey(key as ViewKey)
  return `${kind === 'board' ? 0 : 1} ${subject} ${kind}`
}
