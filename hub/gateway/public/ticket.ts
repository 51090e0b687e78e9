// `/api/tickets/<ticketId>`: the visitor's own place in the line, giving the number back, and another time instead. Whoever has the slip has the key.
import { randomInt } from 'node:crypto'
import { json, type Request, Router } from 'express'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { ticketId } from '../../contract/ids.ts'
import { appointmentContract, chosenTime, type OtherTime } from '../../features/queue/appointment/contract.ts'
import type { KnownTicket, ticketContract, Visit } from '../../features/queue/ticket/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { answerWith, refuseWith } from '../http/answer.ts'
import { hallKnownAs, serviceKnownAs } from './known.ts'
import { refusalsPerAddress } from './limits.ts'

const booking = appointmentContract.slices.booking.value
/** A chosen time is under 100 bytes. */
const largestChoice = '1kb'
/** So many codes are drawn before a visitor is told that none was free. */
const mostDraws = 5

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

  router.get('/:ticketId/times', (request, response, next) => {
    const key = ticketId.safeParse(request.params.ticketId)
    const times = key.success ? timesFor(desk, key.data) : null
    if (times === null) return next()
    response.json({ times })
  })

  router.post(
    '/:ticketId/rebook',
    json({ limit: largestChoice, strict: false }),
    async (request: Request<{ ticketId: string }>, response, next) => {
      const key = ticketId.safeParse(request.params.ticketId)
      const visit = key.success ? visitOf(desk, key.data) : null
      const times = key.success ? timesFor(desk, key.data) : null
      if (visit === null || times === null) return next()
      const chosen = chosenTime.safeParse(request.body)
      if (!chosen.success) return refuseWith(response, invalid(chosen.error))
      const { date, from } = chosen.data
      const { code, outcome } = await rebook(desk, { number: visit.number, date, from, source: 'phone' })
      if (!outcome.accepted) return refuseWith(response, outcome.refusal)
      const to = times.find((one) => one.date === date && one.from === from)?.to ?? from
      response.json({ accepted: true, date, from, to, code })
    },
  )

  // Unknown and forged keys are answered alike, so that nobody learns which ones exist; and only they are slowed down, for the
  // phones of a hall share one address, and old slips must lock nobody out. A key has 80 random bits.
  router.use(refusalsPerAddress({ perQuarter: 10 }))
  router.all('/{*rest}', (_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  return router
}

function visitOf(desk: Desk, key: string): Visit | null {
  return (desk.views.get(`visit:${key}`).facts.visit?.value ?? null) as Visit | null
}

/** The free times of the series in which a ticket of today stands, the nearest first; null: nobody knows the ticket. */
function timesFor(desk: Desk, key: string): OtherTime[] | null {
  const { tickets } = desk.states().ticket as StateOf<typeof ticketContract>
  const seriesId = visitOf(desk, key) === null ? undefined : tickets[key]?.seriesId
  if (seriesId === undefined) return null
  return booking
    .parse(desk.views.get('office:main').facts.booking?.value ?? [])
    .filter((day) => day.seriesId === seriesId)
    .sort((one, other) => one.date.localeCompare(other.date))
    .flatMap(({ date, slots }) => slots.filter(({ free }) => free > 0).map(({ from, to }) => ({ date, from, to })))
}

/** The code is drawn here and not on the phone: whoever could choose it could find out which ones are in use. */
async function rebook(desk: Desk, asked: { number: string; date: string; from: string; source: 'phone' }) {
  for (let draws = 1; ; draws++) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const outcome = await ask(desk, { kind: 'system' }, 'ticket.rebook', { ...asked, code }, null)
    const isTaken = !outcome.accepted && outcome.refusal.code === 'appointment.codeTaken'
    if (!isTaken || draws === mostDraws) return { code, outcome }
  }
}

/** A ticket of today with its place, or one whose day is over and whose service may still be rated; null: nobody knows it. */
async function ticketKnownAs(desk: Desk, key: string): Promise<KnownTicket | null> {
  const states = desk.states()
  const hall = hallKnownAs(states)
  if (hall === null) return null
  const visit = visitOf(desk, key)
  const code = visit === null ? await ratingCodeOf(desk, key) : visit.ratingCode
  const ratingCode = code !== null && serviceKnownAs(states, code) !== null ? code : null
  if (visit === null && ratingCode === null) return null
  return { hall, asOf: desk.clock.now(), ticket: visit, ratingCode }
}

async function ratingCodeOf(desk: Desk, key: string): Promise<string | null> {
  const answer = await desk.history.ask('system', 'ticket.ratingCode', { ticketId: key })
  const [row] = 'rows' in answer ? (answer.rows as { ratingCode: string | null }[]) : []
  return row?.ratingCode ?? null
}
