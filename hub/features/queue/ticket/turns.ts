// When time alone changes what screens show of the queue: somebody has waited too long, an appointment's slot begins, numbers start or stop. Pure.
import { after, instantOf } from '../../../core/civil-time.ts'
import type { TicketHall } from './context.ts'
import type { TicketsState } from './contract.ts'
import { waitingIn } from './floor.ts'
import { givingOf } from './giving.ts'

/** The next such instant after the state's own, ISO 8601 UTC; null: none today. */
export function nextTurnOf(state: TicketsState, hall: TicketHall): string | null {
  const { asOf } = state
  const { site, date } = hall.hall
  if (asOf === null || site === null || date === null) return null
  const { agedAfterMs } = hall.series.rules
  const waiting = waitingIn(state)
  const turns = waiting.flatMap(({ slot }) => (slot === null ? [] : [slot.from]))
  // Who waits is in order of time: the first who has not waited too long yet is the next who will have.
  const agedSince = after(asOf, -agedAfterMs - 1)
  const next = waiting.find(({ waitsSince }) => waitsSince > agedSince)
  if (next !== undefined) turns.push(after(next.waitsSince, agedAfterMs + 1))
  for (const series of Object.values(hall.series.series)) {
    const { givenUntil } = givingOf(state, hall, series, asOf)
    if (givenUntil !== null) turns.push(after(givenUntil.at, 1))
    for (const { from } of series.hours) turns.push(instantOf(site.timeZone, date, from))
  }
  return turns.filter((at) => at > asOf).sort()[0] ?? null
}
