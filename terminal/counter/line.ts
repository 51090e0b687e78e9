// The line of this window as its box knows it: who was called here, and whom it may call while the hub is away. Pure.

import type { serviceContract } from '#contract/counter/service'
import type { ticketContract } from '#contract/queue/ticket'
import type { SliceValue } from '#wire/define'
import { isNewer, type Version } from '#wire/view'
import { factsOf, type HeldView, hubTimeAt } from './held-view.ts'
import type { Kept } from './kept.ts'

type Call = SliceValue<typeof ticketContract, 'call'>

/** Numbers called here that stay known until the hub's share leaves them out. */
const rememberedNumbers = 50
/** Of a fact that the hub's panel does not have; ms. */
const usualLeaseMs = 30_000

/** What this box said last of who stands at its window; times are monotonic ms. */
interface Said {
  /** Null: nobody any more. */
  readonly number: string | null
  /** Who stood there before, by the panel; null: nobody. */
  readonly after: string | null
  readonly state: 'called' | 'serving'
  readonly times: number
  readonly atMs: number
  /** The report of it, in the outbox. */
  readonly sequence: number
  /** The panel of the moment in which the hub had the report: a newer one knows of it. Null before. */
  readonly ackedAt: Version | null
}

export interface Line {
  /** What is known better here than by the panel, or null. */
  readonly said: Said | null
  /** Numbers that were called from the share. */
  readonly used: readonly string[]
}

export const emptyLine: Line = { said: null, used: [] }

/** Who is called or served here now: the word of this box until the panel knows of it, then the panel's. */
export function standingAt(
  { said }: Line,
  panel: HeldView | null,
): { number: string; state: 'called' | 'serving' } | null {
  if (said !== null) return said.number === null ? null : { number: said.number, state: said.state }
  return factsOf.call(panel)?.value ?? null
}

/** The first of the share that was not called yet; null when there is none, or the hub has been away for longer than its lease. */
export function nextOfShare({ used }: Line, terminal: HeldView | null, atMs: number): string | null {
  const share = factsOf.share(terminal)
  if (terminal === null || share === null || atMs >= terminal.vouchedAtMs + share.leaseMs) return null
  return share.value.tickets.find(({ number }) => !used.includes(number))?.number ?? null
}

/** How many wait here, as far as this box knows; null where the window calls no numbers. */
export function waitingHere({ used }: Line, terminal: HeldView | null): number | null {
  const line = factsOf.line(terminal)?.value ?? null
  if (line === null) return null
  const gone = (factsOf.share(terminal)?.value.tickets ?? []).filter(({ number }) => used.includes(number))
  return Math.max(0, line.waiting - gone.length)
}

/** After a command of this window has reached the disk, whoever asked for it. */
export function lineAfter(
  line: Line,
  kept: Kept,
  panel: HeldView | null,
  { sequence, atMs }: { readonly sequence: number; readonly atMs: number },
): Line {
  const says = (number: string | null, state: 'called' | 'serving', times: number): Line => ({
    ...line,
    said: { number, after: factsOf.call(panel)?.value?.number ?? null, state, times, atMs, sequence, ackedAt: null },
  })
  const here = standingAt(line, panel)
  const times = line.said?.times ?? factsOf.call(panel)?.value?.times ?? 0
  switch (kept.name) {
    case 'ticket.call': {
      const { number } = kept.data
      return { ...says(number, 'called', 1), used: [...line.used, number].slice(-rememberedNumbers) }
    }
    case 'ticket.recall':
      return here?.state === 'called' ? says(here.number, 'called', times + 1) : line
    case 'ticket.begin': {
      const number = kept.data.number ?? here?.number ?? null
      return number === null ? line : says(number, 'serving', times)
    }
    case 'service.begin':
      return here === null ? line : says(null, 'serving', 0)
    case 'service.finish':
    case 'ticket.hold':
    case 'ticket.miss':
    case 'ticket.requeue':
    case 'ticket.transfer':
      return here === null ? line : says(null, 'called', 0)
    default:
      return line
  }
}

/** The hub has answered the box's reports up to a sequence. */
export function ackedLine(
  line: Line,
  panel: HeldView | null,
  ack: { readonly upTo: number; readonly refused: readonly number[] },
): Line {
  const { said } = line
  if (said === null || said.sequence > ack.upTo) return line
  if (ack.refused.includes(said.sequence)) return { ...line, said: null }
  return { ...line, said: { ...said, ackedAt: said.ackedAt ?? panel?.view ?? { epoch: 0, revision: 0 } } }
}

/** What is left to be known better here than by this panel. */
export function lineBy(line: Line, panel: HeldView | null): Line {
  const { said } = line
  if (said === null) return line
  const theirs = factsOf.call(panel)?.value ?? null
  const isSame =
    (theirs?.number ?? null) === said.number &&
    (theirs === null || (theirs.state === said.state && theirs.times >= said.times))
  // Somebody else is called: the hub has gone on.
  const isNews = theirs !== null && theirs.number !== said.number && theirs.number !== said.after
  const knows = panel !== null && said.ackedAt !== null && isNewer(panel.view, said.ackedAt)
  return isSame || isNews || knows ? { ...line, said: null } : line
}

/** A number that the hub deals no more was taken note of there. */
export function lineDealt(line: Line, terminal: HeldView | null): Line {
  const share = factsOf.share(terminal)
  if (share === null || line.used.length === 0) return line
  const dealt = new Set(share.value.tickets.map(({ number }) => number))
  const used = line.used.filter((number) => dealt.has(number) || number === line.said?.number)
  return used.length === line.used.length ? line : { ...line, used }
}

/** What of a window's facts this box knows better than the hub's view: the call, and what goes on by it. */
export interface OwnFacts {
  readonly call: Call
  readonly activity: SliceValue<typeof serviceContract, 'activity'>
}

/** Undefined when the hub's view is right as it is. */
export function ownFacts({ said }: Line, held: HeldView): OwnFacts | undefined {
  if (said === null) return undefined
  const { number, state, times, atMs } = said
  const isServing = state === 'serving'
  const at = new Date(hubTimeAt(held, atMs)).toISOString()
  return {
    call:
      number === null
        ? null
        : { number, state, times, calledAt: isServing ? null : at, begunAt: isServing ? at : null },
    activity: { activity: isServing ? 'serving' : 'idle', number: isServing ? number : null },
  }
}

/** A panel with what this box knows better in the place of the hub's. */
export function panelWith(line: Line, panel: HeldView | null): HeldView | null {
  const own = panel === null ? undefined : ownFacts(line, panel)
  if (panel === null || own === undefined) return panel
  const facts = { ...panel.view.facts }
  for (const [name, value] of Object.entries(own)) {
    facts[name] = { leaseMs: facts[name]?.leaseMs ?? usualLeaseMs, value }
  }
  return { ...panel, view: { ...panel.view, facts } }
}
