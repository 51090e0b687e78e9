// Which number a visitor is given: the next one the hub has leased to this box and nobody has been given. Pure.

import type { numberContract, SlipState } from '#contract/queue/number'
import type { SliceValue } from '#wire/define'
import type { Given } from './given.ts'

export type Leases = SliceValue<typeof numberContract, 'numbers'>

export interface Issuer {
  /** What the hub has leased to this box; null while nothing it said can be believed. */
  readonly leases: Leases | null
  /** The oldest first. */
  readonly given: readonly Given[]
}

export type Wish = Pick<Given, 'commandId' | 'ticketId' | 'seriesId' | 'itemId' | 'kind' | 'takenAt' | 'date'> &
  Pick<Given, 'ahead' | 'minutes'>

/** Days whose numbers are kept: a clock that is wrong by a day or two gives none twice. */
const keptMs = 3 * 86_400_000

export const emptyIssuer: Issuer = { leases: null, given: [] }

/** Numbers left of a series on a date, in the order in which they are given. */
export function numbersLeft({ leases, given }: Issuer, date: string, seriesId: string): string[] {
  const lease = leases?.find((one) => one.date === date)?.series.find((one) => one.seriesId === seriesId)
  if (lease === undefined) return []
  const used = new Set(given.flatMap((one) => (one.date === date ? [one.number] : [])))
  return [...lease.fresh, ...lease.reserve].filter((number) => !used.has(number))
}

/** Gives the next number, or the one that this very ticket was given before; null when the box has none left. */
export function give(issuer: Issuer, wish: Wish, slip: SlipState): { issuer: Issuer; given: Given } | null {
  const before = issuer.given.find(({ ticketId }) => ticketId === wish.ticketId)
  if (before !== undefined) return { issuer, given: before }
  const number = numbersLeft(issuer, wish.date, wish.seriesId)[0]
  if (number === undefined) return null
  const given: Given = { ...wish, number, slip, prints: 0 }
  const kept = issuer.given.filter((one) => Date.parse(wish.date) - Date.parse(one.date) <= keptMs)
  return { issuer: { ...issuer, given: [...kept, given] }, given }
}

/** A slip is on its way to the printer, or what became of it is known. */
export function slipIs(issuer: Issuer, ticketId: string, slip: SlipState): Issuer {
  const given = issuer.given.map((one) =>
    one.ticketId === ticketId ? { ...one, slip, prints: one.prints + (slip === 'printing' ? 1 : 0) } : one,
  )
  return { ...issuer, given }
}

/** A slip goes to the printer after the disk knows that it does. */
const afterRestart: Readonly<Partial<Record<SlipState, SlipState>>> = { waiting: 'failed', printing: 'uncertain' }

/** After a restart: whether a slip that was on its way has reached the paper, nobody knows. */
export function restored(given: readonly Given[]): Issuer {
  return { leases: null, given: given.map((one) => ({ ...one, slip: afterRestart[one.slip] ?? one.slip })) }
}
