// Whose call is spoken next at one speaker: one at a time, in the order of the calls, each call once and never again. Pure.

/** A call that lasts, as the hub's view has it; a call again is another call. */
export interface LastingCall {
  /** The visitor's number: at most one call of it lasts. */
  readonly number: string
  /** Names the call over restarts of the box. */
  readonly callId: string
  /** Monotonic ms of this box. */
  readonly calledAtMs: number
}

export interface Announcer<C extends LastingCall> {
  /** Calls whose turn comes, first is next. */
  readonly waiting: readonly C[]
  readonly speaking: { readonly call: C; readonly endsAtMs: number } | null
  /** Ids of calls that have had their turn, oldest first. */
  readonly spoken: readonly string[]
}

/** What is so at this moment. */
export interface Surroundings<C extends LastingCall> {
  /** The calls that last. */
  readonly calls: readonly C[]
  /** At quiet hours nothing is said, nor afterwards what fell into them. */
  readonly hours: 'speaking' | 'quiet'
  readonly speaker: 'ready' | 'away'
  /** A call that has waited longer for its turn is not spoken any more; ms. */
  readonly freshMs: number
}

export interface AnnouncerNext<C extends LastingCall> {
  readonly state: Announcer<C>
  /** To be said now; `spoken` is kept on the disk before the first sound. */
  readonly speak: C | null
  /** Monotonic ms at which to look again though nothing else happens; null when nothing waits for the clock. */
  readonly wakeAtMs: number | null
}

/** Ids kept: more than can be said while a call is fresh. */
const mostRemembered = 200
/** Between two announcements; ms. */
export const restMs = 600

export function initialAnnouncer<C extends LastingCall>(spoken: readonly string[]): Announcer<C> {
  return { waiting: [], speaking: null, spoken }
}

/**
 * Total.
 * @param lastsMs how long a call takes to say
 * @param atMs monotonic ms of the box
 */
export function nextAnnouncer<C extends LastingCall>(
  { waiting: before, speaking: spokenNow, spoken }: Announcer<C>,
  { calls, hours, speaker, freshMs }: Surroundings<C>,
  lastsMs: (call: C) => number,
  atMs: number,
): AnnouncerNext<C> {
  const isDue = ({ callId, calledAtMs }: C) => atMs - calledAtMs <= freshMs && !spoken.includes(callId)
  const waiting = inLine(before, hours === 'quiet' ? [] : calls.filter(isDue))
  const speaking = spokenNow !== null && atMs < spokenNow.endsAtMs + restMs ? spokenNow : null
  const [call, ...others] = waiting
  if (speaking !== null || call === undefined || speaker === 'away') {
    const wakeAtMs = speaking === null ? null : speaking.endsAtMs + restMs
    return { state: { waiting, speaking, spoken }, speak: null, wakeAtMs }
  }
  const endsAtMs = atMs + lastsMs(call)
  const remembered = [...spoken, call.callId].slice(-mostRemembered)
  return {
    state: { waiting: others, speaking: { call, endsAtMs }, spoken: remembered },
    speak: call,
    wakeAtMs: endsAtMs + restMs,
  }
}

/** In the order of the calls; a later call of a visitor who waits in the line takes the place of the earlier one. */
function inLine<C extends LastingCall>(before: readonly C[], due: readonly C[]): C[] {
  const kept = before.flatMap(({ number }) => due.find((call) => call.number === number) ?? [])
  const others = due.filter((call) => !kept.includes(call))
  return [...kept, ...others.sort((a, b) => a.calledAtMs - b.calledAtMs || (a.callId < b.callId ? -1 : 1))]
}
