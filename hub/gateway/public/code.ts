// `/api/codes/<code>`: what the code on a slip stands for, and the one rating it may be used for.
import { type Request, Router } from 'express'
import { commonRefusal, invalid, type Refusal } from '../../contract/errors.ts'
import { invitationId } from '../../contract/ids.ts'
import { spokenRating } from '../../contract/phone.ts'
import { ratingContract, type Signal } from '../../features/counter/rating/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from '../http/answer.ts'
import { personActor, plainAddress, sessionIn } from '../identity.ts'
import { serviceKnownAs } from './known.ts'
import { refusalsPerAddress } from './limits.ts'

/** @param staffAddresses addresses from which staff are signed in now */
export function codeRoutes(desk: Desk, staffAddresses: () => ReadonlySet<string>): Router {
  const router = Router()

  router.get('/:code', (request, response, next) => {
    const known = serviceKnownAs(desk.states(), request.params.code)
    if (known === null) return next()
    response.json(known)
  })

  router.post('/:code', async (request: Request<{ code: string }>, response, next) => {
    const code = invitationId.safeParse(request.params.code)
    if (!code.success || serviceKnownAs(desk.states(), code.data) === null) return next()
    const spoken = spokenRating.safeParse(request.body)
    if (!spoken.success) return refuseWith(response, invalid(spoken.error))
    const signals = signalsOf(request, desk, staffAddresses())
    const data = { invitationId: code.data, channel: 'qr', signals, ...spoken.data }
    answerWith(response, await ask(desk, { kind: 'system' }, 'rating.giveLate', data, null))
  })

  // Only unknown and used codes are slowed down: the phones of a hall share one address, and old slips must lock nobody out.
  router.use(refusalsPerAddress({ perQuarter: 10 }))
  router.get('/:code', (_request, response) => refuseWith(response, codeUnknown()))
  router.post('/:code', (_request, response) => refuseWith(response, codeUnknown()))
  router.all('/{*rest}', (_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  return router
}

/** Unknown, used and overdue codes are answered alike, so that nobody learns which ones exist. */
function codeUnknown(): Refusal {
  const code = 'rating.codeUnknown'
  return { code, message: ratingContract.refusals[code], data: {} }
}

/** What makes a rating worth a second look: somebody who works here may have given it. No address is kept. */
function signalsOf(request: Request<{ code: string }>, desk: Desk, staffAddresses: ReadonlySet<string>): Signal[] {
  const isStaff = personActor(desk.states(), sessionIn(request.headers.cookie), desk.clock.now()) !== null
  const isStaffPlace = staffAddresses.has(plainAddress(request.ip ?? ''))
  return [...(isStaff ? ['staffSession' as const] : []), ...(isStaffPlace ? ['staffAddress' as const] : [])]
}
