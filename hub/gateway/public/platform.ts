// `/api/platform`: a booking platform sees what is free, books, and cancels what it booked; nothing else answers to its secret.
import { type Request, type Response, Router } from 'express'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { appointmentId } from '../../contract/ids.ts'
import type { Actor } from '../../core/decider.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from '../http/answer.ts'
import { platformActor } from '../identity.ts'
import { perCaller, refusalsPerAddress } from './limits.ts'

/** Requests of one platform in a minute: a booking a second, and a look at what is free. */
const perMinute = 120

export function platformRoutes(desk: Desk): Router {
  const router = Router()
  // Only who has no right secret is slowed down by address.
  const slowed = refusalsPerAddress({ perQuarter: 10 })

  router.use((request, response, next) => {
    const actor = actorOf(desk, request)
    if (actor === null) {
      slowed(request, response, () => refuseWith(response, commonRefusal('notSignedIn', {})))
      return
    }
    response.locals.actor = actor
    next()
  })
  router.use(perCaller({ perMinute, callerOf: (response) => actorIn(response).platformId }))

  router.get('/slots', (_request, response) => {
    const { asOf, facts } = desk.views.get('office:main')
    response.json({ asOf, slots: facts.booking?.value ?? [] })
  })

  router.post('/appointments', async (request, response) => {
    const data = { ...bodyOf(request), source: 'platform' }
    answerWith(response, await ask(desk, actorIn(response), 'appointment.book', data, null))
  })

  router.post('/appointments/:appointmentId/cancel', async (request: Request<{ appointmentId: string }>, response) => {
    const key = appointmentId.safeParse(request.params.appointmentId)
    if (!key.success) return refuseWith(response, invalid(key.error))
    answerWith(response, await ask(desk, actorIn(response), 'appointment.cancel', { appointmentId: key.data }, null))
  })

  router.all('/{*rest}', (_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  return router
}

type Platform = Extract<Actor, { kind: 'platform' }>

/** Whom the first handler let in. */
function actorIn({ locals }: Response): Platform {
  return locals.actor as Platform
}

/** By `Authorization: Bearer <platform>:<secret>`. */
function actorOf(desk: Desk, request: Request): Platform | null {
  const [, platformId = '', secret = ''] =
    /^Bearer ([\w-]{1,64}):([\w-]{1,128})$/.exec(request.headers.authorization ?? '') ?? []
  return platformActor(desk.states(), platformId, secret)
}

function bodyOf({ body }: Request): object {
  return typeof body === 'object' && body !== null ? body : {}
}
