// Turns the hall's state into views: computed where something changed, sent once, at their newest revision.
import { type Contract, type SliceDefinition, type ViewKind, viewKinds } from '../contract/define.ts'
import { splitViewKey, type View, type ViewKey } from '../contract/view.ts'
import type { AnyFeature, Slice } from './feature.ts'
import type { JournalEntry } from './journal.ts'
import type { States } from './machine.ts'
import { stillHolds, type Watched, watch } from './watching.ts'

// biome-ignore lint/suspicious/noExplicitAny: slices of all features stand in one list; each was checked where it was defined
type AnySlice = Slice<any, any, any>

interface PlacedSlice {
  readonly name: string
  readonly leaseMs: number
  readonly compute: AnySlice
  /** Features whose states the slice may read. */
  readonly reads: readonly string[]
  /** Whether an event at another window can change it. */
  readonly isHallWide: boolean
}

interface Held {
  readonly view: View
  /** What each slice read and gave, as JSON, when it was last computed. */
  readonly memo: Map<string, Watched<string>>
}

/** A slice that could not be computed; its fact is left out, for an old one would be a lie. */
export interface SliceFault {
  readonly key: ViewKey
  readonly slice: string
  readonly error: unknown
}

export interface Views {
  /** The view as of the entries last told. */
  get(key: ViewKey): View
  /** Keeps a view current until it has been released as often as it was kept. */
  keep(key: ViewKey): void
  release(key: ViewKey): void
  /** Takes committed entries; gives the views kept current that they changed. */
  changed(entries: readonly JournalEntry[], states: States, sequence: number): View[]
  /** Revisions of every view that is kept current. */
  revisions(): ReadonlyMap<ViewKey, number>
}

/**
 * @param epoch the hub's epoch; revisions are journal sequences, so they rise across everything the hub does
 * @param now gives the hub's time, ISO 8601 UTC
 */
export function createViews(
  features: readonly AnyFeature[],
  epoch: number,
  now: () => string,
  start: States,
  startSequence: number,
  onFault: (fault: SliceFault) => void,
): Views {
  const slices = placedSlices(features)
  const hallWide = mapKinds((kind) => slices[kind].filter(({ isHallWide }) => isHallWide))
  const held = new Map<ViewKey, Held>()
  const keepers = new Map<ViewKey, number>()
  let states = start
  let sequence = startSequence

  function compute(key: ViewKey, before: Held | null, asOf: string, computed = slices[splitViewKey(key).kind]): Held {
    const { subject } = splitViewKey(key)
    const memo: Held['memo'] = before?.memo ?? new Map()
    let facts: View['facts'] = before?.view.facts ?? {}
    let isChanged = false
    for (const { name, leaseMs, compute } of computed) {
      const known = memo.get(name)
      if (known !== undefined && stillHolds(known, states)) continue
      try {
        const { value, read } = watch(states, (hall) => compute(hall, subject, asOf))
        const text = JSON.stringify(value)
        memo.set(name, { value: text, read })
        if (known?.value === text) continue
        facts = { ...facts, [name]: { leaseMs, value } }
      } catch (error) {
        onFault({ key, slice: name, error })
        memo.delete(name)
        if (facts[name] === undefined) continue
        const { [name]: _lost, ...others } = facts
        facts = others
      }
      isChanged = true
    }
    return isChanged || before === null ? { view: { key, epoch, revision: sequence, asOf, facts }, memo } : before
  }

  return {
    get(key) {
      const known = held.get(key)
      return known === undefined ? compute(key, null, now()).view : { ...known.view, asOf: now() }
    },
    keep(key) {
      keepers.set(key, (keepers.get(key) ?? 0) + 1)
      if (!held.has(key)) held.set(key, compute(key, null, now()))
    },
    release(key) {
      const others = (keepers.get(key) ?? 0) - 1
      if (others > 0) return void keepers.set(key, others)
      keepers.delete(key)
      held.delete(key)
    },
    changed(entries, newStates, newSequence) {
      const before = states
      states = newStates
      sequence = newSequence
      const asOf = now()
      const touched = touchedBy(entries)
      /** Elsewhere only that can have changed which reaches every window and reads what is new. */
      const elsewhere = mapKinds((kind) =>
        hallWide[kind].filter(({ reads }) => reads.some((feature) => before[feature] !== states[feature])),
      )
      const views: View[] = []
      for (const [key, known] of held) {
        const { kind, subject } = splitViewKey(key)
        const isTouched = touched === 'all' || viewKinds[kind].scope === 'hall' || touched.has(subject)
        const computed = isTouched ? slices[kind] : elsewhere[kind]
        if (computed.length === 0) continue
        const after = compute(key, known, asOf, computed)
        if (after === known) continue
        held.set(key, after)
        views.push(after.view)
      }
      return views
    },
    revisions: () => new Map([...held].map(([key, { view }]) => [key, view.revision])),
  }
}

/** Windows that the entries speak of; `all` when one of them concerns more than a window. */
function touchedBy(entries: readonly JournalEntry[]): 'all' | ReadonlySet<string> {
  const windows = new Set<string>()
  for (const { events } of entries) {
    for (const { data } of events) {
      const windowId = (data as { windowId?: unknown } | null)?.windowId
      if (typeof windowId !== 'string') return 'all'
      windows.add(windowId)
    }
  }
  return windows
}

function placedSlices(features: readonly AnyFeature[]): Record<ViewKind, PlacedSlice[]> {
  const placed = mapKinds<PlacedSlice[]>(() => [])
  for (const { contract, decider, slices } of features) {
    const reads = [contract, ...(decider.needs as readonly Contract[])].map(({ name }) => name)
    for (const [name, { on, leaseMs, reach }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
      const compute = slices[name]
      if (compute === undefined) throw new Error(`no computation for the slice "${name}"`)
      for (const kind of on) placed[kind].push({ name, leaseMs, compute, reads, isHallWide: reach === 'hall' })
    }
  }
  return placed
}

function mapKinds<T>(make: (kind: ViewKind) => T): Record<ViewKind, T> {
  return Object.fromEntries(Object.keys(viewKinds).map((kind) => [kind, make(kind as ViewKind)])) as Record<ViewKind, T>
}
