// The laws of the queue over a simulated day: the rules of the random days, held against the slips that visitors took away.

import type { JournalEntry } from '../../hub/core/journal.ts'
import { isOpen, type TicketsState } from '../../hub/features/queue/ticket/contract.ts'
import { explainedCalls, fateOf } from '../fakes/queue-truth.ts'
import type { machine } from './hub.ts'
import type { Witness } from './witness.ts'

/** A report of a box is so long on its way at most before the hub calls it told late, in ms. */
const promptMs = 10_000

/** No number twice, each slip known, each number at one window or ended once or still open, each call the one its reason tells. */
export function judgeQueue(
  entries: readonly JournalEntry[],
  states: typeof machine.initial,
  { slips, breaches }: Witness,
): void {
  const events = entries.flatMap((entry) => entry.events)
  const taken = events.flatMap(({ type, data }) => (type === 'ticket.taken' ? [data as Taken] : []))
  for (const number of doubled(slips.map((slip) => slip.number))) breaches.push(`${number} is on two slips`)
  for (const number of doubled(taken.map((one) => one.number))) breaches.push(`${number} was taken twice`)
  const known = new Map(taken.map(({ ticketId, number }) => [ticketId, number]))
  for (const { ticketId, number } of slips) {
    if (known.get(ticketId) !== number) breaches.push(`the slip ${number} of ${ticketId} is not known`)
  }
  const open = new Set(
    Object.values((states.ticket as TicketsState).tickets).flatMap((one) => (isOpen(one) ? [one.number] : [])),
  )
  for (const [number, fates] of fateOf(events)) {
    const ends = fates.length + (open.has(number) ? 1 : 0)
    if (ends !== 1) breaches.push(`${number} ended ${ends} times: ${fates.join(', ')}`)
  }
  for (const { number, mistake } of explainedCalls(events, promptMs)) {
    if (mistake !== null) breaches.push(`the call of ${number} is not explained: ${mistake}`)
  }
}

interface Taken {
  readonly ticketId: string
  readonly number: string
}

function doubled(numbers: readonly string[]): Set<string> {
  return new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))
}
