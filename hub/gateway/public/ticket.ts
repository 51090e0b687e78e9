// `/api/tickets/<ticketId>`: the visitor's own place in the line, and giving the number back. Whoever has the slip has the key.
import { type Request, Router } from 'express'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal } from '../../contract/errors.ts'
import { ticketId } from '../../contract/ids.ts'
import type { hallClockContract } from '../../features/public/hall-clock/contract.ts'
import type { KnownTicket, Visit } from '../../features/queue/ticket/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from '../http/answer.ts'
import { serviceKnownAs } from './known.ts'
import { refusalsPerAddress } from './limits.ts'

export function ticketRoutes(desk: Desk): Router {
  const router = Router()

  router.get('/:ticketId', async (request, response, next) => {
    const key = ticketId.safeParse(request.params.ticketId)
    const known = key.success ? await ticketKnownAs(desk, key.data) : null
    if (known === null) return next()
    response.json(known)
  })

  router.post('/:ticketId/cancel', async (request: Request<{ ticketId: string }>, response, next) => {
    const key = ticketId.safeParse(request.params.ticketId)
    const visit = key.success ? visitOf(desk, key.data) : null
    if (!key.success || visit === null) return next()
    answerWith(response, await ask(desk, { kind: 'system' }, 'ticket.giveBack', { ticketId: key.data }, null))
  })

  // Unknown and forged keys are answered alike, so that nobody learns which ones exist; and only they are slowed down, for the
  // phones of a hall share one address, and old slips must lock nobody out. A key has 80 random bits.
  router.use(refusalsPerAddress({ perQuarter: 10 }))
  router.all('/{*rest}', (_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  return router
}

function visitOf(desk: Desk, key: string): Visit | null {
  return (desk.views.get(`visit:${key}`).facts.visit?.value ?? null) as Visit | null
}

/** A ticket of today with its place, or one whose day is over and whose service may still be rated; null: nobody knows it. */
async function ticketKnownAs(desk: Desk, key: string): Promise<KnownTicket | null> {
  const states = desk.states()
  const { site } = states.hall as StateOf<typeof hallClockContract>
  if (site === null) return null
  const visit = visitOf(desk, key)
  const code = visit === null ? await ratingCodeOf(desk, key) : visit.ratingCode
  const ratingCode = code !== null && serviceKnownAs(states, code) !== null ? code : null
  if (visit === null && ratingCode === null) return null
  const { name, nameEn, timeZone, supervisionPhone } = site
  return { hall: { name, nameEn, timeZone, supervisionPhone }, asOf: desk.clock.now(), ticket: visit, ratingCode }
}

async function ratingCodeOf(desk: Desk, key: string): Promise<string | null> {
  const answer = await desk.history.ask('system', 'ticket.ratingCode', { ticketId: key })
  const [row] = 'rows' in answer ? (answer.rows as { ratingCode: string | null }[]) : []
  return row?.ratingCode ?? null
}
