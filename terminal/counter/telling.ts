// What the devices of a window should be told now, and what of it they have not been told yet. Pure.
import type { LastingOrder } from '../driver.ts'
import { type Absence, isAway } from './absence.ts'
import { type Gate, isAsking } from './gate.ts'
import { clockOrder, nextMinuteMs } from './hall-time.ts'
import type { HeldView } from './held-view.ts'
import type { Kept } from './kept.ts'
import { type Line, panelWith, standingAt, waitingHere } from './line.ts'
import { flashesOf, signText, staffCard, staleAtMs } from './sign-text.ts'
import { isResting, situationOf } from './situation.ts'

export type CounterEffect =
  /** Keep the command; tell `stored` when it is on the disk, `unstored` when it is not. */
  { readonly do: 'store'; readonly command: Kept } | { readonly do: 'order'; readonly order: LastingOrder }

type Topic = 'invitation' | 'identity' | 'show' | 'clock' | 'line'

/** What the devices were last told of each kind, and when. */
export type Told = Readonly<
  Record<Topic, { readonly about: string; readonly order: LastingOrder; readonly atMs: number } | null>
>

export const nothingTold: Told = { invitation: null, identity: null, show: null, clock: null, line: null }

/** The parts of a counter that devices hear of. */
interface Known {
  readonly gate: Gate
  readonly panel: HeldView | null
  readonly absence: Absence | null
  readonly terminal: HeldView | null
  readonly line: Line
  readonly told: Told
}

/** The orders that differ from the last ones. @param atMs monotonic ms of the box */
export function tell(known: Known, atMs: number): { told: Told; orders: CounterEffect[] } {
  const now = { ...known.told }
  const orders: CounterEffect[] = []
  for (const { topic, order, about } of wanted(known, atMs)) {
    const last = known.told[topic]
    const isDue = order.order === 'show' && last !== null && atMs - last.atMs >= refreshMs(order.panel.leaseSeconds)
    if (last?.about === about && !isDue) continue
    if (last === null && order.order === 'endInvitation') continue
    now[topic] = { about, order, atMs }
    orders.push({ do: 'order', order })
  }
  return { told: now, orders }
}

/** Moments, monotonic ms, at which the devices may have to be told something though nothing else happens. */
export function wakeForTold({ panel, told: { show, clock } }: Known): number[] {
  return [
    ...(panel === null ? [] : [staleAtMs(panel), ...flashesOf(panel)]),
    ...(panel === null || clock === null ? [] : [nextMinuteMs(panel, clock.atMs)]),
    ...(show?.order.order === 'show' ? [show.atMs + refreshMs(show.order.panel.leaseSeconds)] : []),
  ]
}

function wanted(known: Known, atMs: number): { topic: Topic; order: LastingOrder; about: string }[] {
  const { gate, absence, line } = known
  const panel = panelWith(line, known.panel)
  const { open } = gate
  const asks = open !== null && isAsking(gate, atMs)
  const invitation: LastingOrder = asks
    ? { order: 'invite', number: open.number, openForMs: open.closesAtMs - atMs }
    : { order: 'endInvitation' }
  const about = asks ? `${open.invitationId} ${open.askedAtMs}` : 'ended'
  if (panel === null) return [{ topic: 'invitation', order: invitation, about }]
  const situation = situationOf(panel, { askedAtMs: asks ? open.askedAtMs : null, isAway: isAway(absence, panel) })
  // A hub that is there stands by its views long before their leases run out.
  const isStale = atMs >= staleAtMs(panel)
  const show: LastingOrder = { order: 'show', panel: signText(panel, situation, isStale ? 'stale' : 'current', atMs) }
  const clock = clockOrder(panel, atMs)
  const identity: LastingOrder = { order: 'identity', staff: staffCard(panel), paused: isResting(situation) }
  return [
    { topic: 'invitation', order: invitation, about },
    { topic: 'identity', order: identity, about: JSON.stringify(identity) },
    { topic: 'show', order: show, about: JSON.stringify(show) },
    { topic: 'clock', order: clock, about: clock.time },
    ...lineWanted(known),
  ]
}

/** What a caller pad shows: who is called or served, and how many wait; nothing where nobody is called by number. */
function lineWanted({ line, panel, terminal }: Known): { topic: Topic; order: LastingOrder; about: string }[] {
  const waiting = waitingHere(line, terminal)
  if (waiting === null) return []
  const order: LastingOrder = { order: 'line', number: standingAt(line, panel)?.number ?? null, waiting }
  return [{ topic: 'line', order, about: JSON.stringify(order) }]
}

/** A sign is told again well before the lease it was given runs out; ms. */
function refreshMs(leaseSeconds: number): number {
  return (leaseSeconds * 1_000) / 3
}
