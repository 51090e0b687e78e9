// Who truly stood at the windows: what happened, in the order in which it happened, with none of the hub's knowledge of it.

/** One thing that happened, at its true time in ms. */
export type Deed =
  | { readonly atMs: number; readonly does: 'dayEnd' }
  | ({ readonly atMs: number; readonly window: string } & (
      | { readonly does: 'signIn' | 'join' | 'out' | 'away' | 'back' | 'offer' | 'withdraw'; readonly who: string }
      | { readonly does: 'handover'; readonly from: string; readonly who: string }
    ))

interface Presence {
  readonly who: string
  readonly isLead: boolean
  readonly isAway: boolean
  /** When they came: another coming of the same person is another presence. */
  readonly sinceMs: number
}

export interface Counter {
  /** Who is there, the longest there first. */
  readonly here: readonly Presence[]
  readonly offer: { readonly from: string; readonly sinceMs: number; readonly atMs: number } | null
}
export type Counters = Readonly<Record<string, Counter>>

const offerMs = 300_000
const nobody: Counter = { here: [], offer: null }

/** Who holds a counter: the lead, and without one whoever has helped the longest. */
export function holder(counter: Counter): Presence | null {
  return counter.here.find(({ isLead }) => isLead) ?? counter.here[0] ?? null
}

/** Who serves: the holder, or while they are away whoever helps. */
export function server(counter: Counter): Presence | null {
  return holder({ ...counter, here: counter.here.filter(({ isAway }) => !isAway) }) ?? holder(counter)
}

/** Who waits at a counter to hand it over at a time, or null: their five minutes are not over, and it is still theirs. */
export function handingOver({ here, offer }: Counter, atMs: number): string | null {
  if (offer === null || atMs >= offer.atMs + offerMs) return null
  const held = holder({ here, offer })
  return held?.who === offer.from && held.sinceMs === offer.sinceMs ? offer.from : null
}

/** The window at which a person is, or null. */
export function whereIs(counters: Counters, who: string): string | null {
  return Object.keys(counters).find((window) => counters[window]?.here.some((one) => one.who === who)) ?? null
}

/** The counters at a time, from everything that happened until then. */
export function truthAt(deeds: readonly Deed[], windows: readonly string[], atMs: number): Counters {
  const empty = Object.fromEntries(windows.map((window) => [window, nobody]))
  const until = deeds.filter((deed) => deed.atMs <= atMs).sort((one, other) => one.atMs - other.atMs)
  return until.reduce(after, empty)
}

function after(counters: Counters, deed: Deed): Counters {
  if (deed.does === 'dayEnd') {
    return Object.fromEntries(Object.entries(counters).map(([window, counter]) => [window, { ...counter, here: [] }]))
  }
  const { window, who, atMs: sinceMs } = deed
  const counter = counters[window] ?? nobody
  const { here } = counter
  const without = (gone: (one: Presence) => boolean) => here.filter((one) => !gone(one))
  const isWho = (one: Presence) => one.who === who
  const stay = (change: Partial<Counter>) => ({ ...counters, [window]: { ...counter, ...change } })
  const come = (others: readonly Presence[], isLead: boolean, offer = counter.offer): Counters => {
    const elsewhere = Object.entries(counters).map(([place, { here, ...rest }]) => {
      return [place, { ...rest, here: here.filter((one) => !isWho(one)) }] as const
    })
    const arrived = { who, isLead, isAway: false, sinceMs }
    return {
      ...Object.fromEntries(elsewhere),
      [window]: { here: [...others.filter((o) => !isWho(o)), arrived], offer },
    }
  }
  switch (deed.does) {
    case 'signIn':
      return come([], true)
    case 'join':
      return come(here, false)
    case 'handover': {
      const giver = here.find((one) => one.who === deed.from) ?? holder(counter)
      return come(
        without((one) => one === giver || one.isLead),
        true,
        null,
      )
    }
    case 'out':
      return stay({ here: without(isWho) })
    case 'offer':
      return stay({ offer: { from: who, sinceMs: here.find(isWho)?.sinceMs ?? 0, atMs: sinceMs } })
    case 'withdraw':
      return stay({ offer: null })
    default:
      return stay({ here: here.map((one) => (isWho(one) ? { ...one, isAway: deed.does === 'away' } : one)) })
  }
}
