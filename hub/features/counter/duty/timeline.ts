// When duties end, read from what was told about a window in the order in which it happened: what comes late takes its place. Pure.

import type { EventData } from '#wire/define'
import { type Duty, type DutyEnd, type DutyState, type dutyContract, leading, type Mark } from './contract.ts'

type Started = EventData<typeof dutyContract, 'duty.started'>
type SignedOut = EventData<typeof dutyContract, 'duty.signedOut'>

/** One window: its duties and what was told about it, both in the order in which it happened. */
export interface Timeline {
  readonly duties: readonly Duty[]
  readonly marks: readonly Mark[]
}

/** What ends duties here without being told about this window. */
interface Outside {
  /** ISO 8601 UTC: with each of them a business date began, and every duty of the day before was over. */
  readonly dayEnds: readonly string[]
  /** Sign-ins at other windows: nobody stands at two. */
  readonly elsewhere: readonly { readonly staffId: string; readonly at: string }[]
}

interface Ending {
  /** ISO 8601 UTC. */
  readonly endedAt: string
  readonly why: DutyEnd
}

/** A duty that ends, ends at another time than was known, or (null) goes on after all. */
export interface Change {
  readonly duty: Duty
  readonly ending: Ending | null
}

type Step =
  | Mark
  | { readonly kind: 'dayEnd'; readonly at: string }
  | { readonly kind: 'elsewhere'; readonly at: string; readonly staffId: string }

export function timelineOf(state: DutyState, windowId: string): Timeline {
  return { duties: state.byWindow[windowId] ?? [], marks: state.marks[windowId] ?? [] }
}

export function outsideOf(state: DutyState, windowId: string): Outside {
  const elsewhere = Object.entries(state.byWindow).flatMap(([other, duties]) =>
    other === windowId ? [] : duties.map(({ staffId, startedAt }) => ({ staffId, at: startedAt })),
  )
  return { dayEnds: state.dayEnds, elsewhere }
}

/** The timeline with a duty that begins; nothing is ended by this alone. */
export function withStart({ duties, marks }: Timeline, started: Started): Timeline {
  const { handoverId: _known, from, isLate, ...rest } = started
  const { dutyId, startedAt } = rest
  return {
    duties: placed(duties, { ...rest, away: null, endedAt: null }, isLate, (duty) => duty.startedAt),
    marks: placed(marks, { kind: 'start', at: startedAt, dutyId, from }, isLate, (mark) => mark.at),
  }
}

/** The timeline with a sign-out; nothing is ended by this alone. */
export function withOut({ duties, marks }: Timeline, { staffId, isNamed, at, isLate }: SignedOut): Timeline {
  return { duties, marks: placed(marks, { kind: 'out', at, staffId, isNamed }, isLate, (mark) => mark.at) }
}

/** What happens now comes last, whatever the clocks say; what is told late comes after all that had happened by then. */
function placed<T>(list: readonly T[], one: T, isLate: boolean, atOf: (one: T) => string): T[] {
  const next = isLate ? list.findIndex((other) => atOf(other) > atOf(one)) : -1
  return next === -1 ? [...list, one] : [...list.slice(0, next), one, ...list.slice(next)]
}

/**
 * What one more mark changes: the duties whose end follows differently from the timeline with it than from the one without.
 * An end that nothing told explains, as in journals older than these rules, only ever gets earlier.
 */
export function changes(before: Timeline, after: Timeline, outside: Outside): Change[] {
  const [known, read] = [endings(before, outside), endings(after, outside)]
  return after.duties.flatMap((duty) => {
    const [was, ending] = [known.get(duty.dutyId) ?? null, read.get(duty.dutyId) ?? null]
    if (was?.endedAt === ending?.endedAt) return []
    const isExplained = duty.endedAt === (was?.endedAt ?? null)
    const isEarlier = ending !== null && duty.endedAt !== null && ending.endedAt < duty.endedAt
    return isExplained || isEarlier ? [{ duty, ending }] : []
  })
}

/**
 * When and why duties end, by these rules: a lead who begins ends whoever is there, after a hand-over only the one who
 * handed over and any other lead; who joins ends nobody, even where it turns out that they were the third; a sign-out ends
 * who was meant, and one without a name, when they had gone already without the hub knowing, whoever held the window at
 * that instant; a new day ends all; nobody stands at two windows.
 */
function endings({ duties, marks }: Timeline, outside: Outside): ReadonlyMap<string, Ending> {
  const byId = new Map(duties.map((duty) => [duty.dutyId, duty]))
  const found = new Map<string, Ending>()
  let open: Duty[] = []

  const end = (duty: Duty | null | undefined, at: string, why: DutyEnd) => {
    if (duty === null || duty === undefined) return
    open = open.filter((one) => one !== duty)
    found.set(duty.dutyId, { endedAt: at > duty.startedAt ? at : duty.startedAt, why })
  }
  const standing = (staffId: string) => open.find((one) => one.staffId === staffId)
  const begin = (duty: Duty, from: string | null) => {
    const at = duty.startedAt
    if (duty.manner === 'joint') {
      end(standing(duty.staffId), at, 'takeover')
    } else if (from === null) {
      for (const other of open) end(other, at, 'takeover')
    } else {
      end(standing(from) ?? leading(open), at, 'handover')
      for (const other of open) {
        if (other.manner === 'lead' || other.staffId === duty.staffId) end(other, at, 'handover')
      }
    }
    open = [...open, duty]
  }

  for (const step of inOrder(marks, outside)) {
    if (step.kind === 'start') {
      const duty = byId.get(step.dutyId)
      if (duty !== undefined) begin(duty, step.from)
    } else if (step.kind === 'out') {
      end(standing(step.staffId) ?? (step.isNamed ? null : leading(open)), step.at, 'signOut')
    } else if (step.kind === 'elsewhere') {
      end(standing(step.staffId), step.at, 'elsewhere')
    } else {
      for (const duty of open) if (duty.startedAt < step.at) end(duty, step.at, 'dayEnd')
    }
  }
  return found
}

/** Marks stay in their order; what comes from outside goes before the first mark that is not earlier. */
function inOrder(marks: readonly Mark[], { dayEnds, elsewhere }: Outside): Step[] {
  const others: Step[] = [
    ...dayEnds.map((at) => ({ kind: 'dayEnd' as const, at })),
    ...elsewhere.map((one) => ({ kind: 'elsewhere' as const, ...one })),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  let rest = others
  const steps = marks.flatMap((mark) => {
    const later = rest.findIndex(({ at }) => at > mark.at)
    const before = later === -1 ? rest : rest.slice(0, later)
    rest = rest.slice(before.length)
    return [...before, mark]
  })
  return [...steps, ...rest]
}
