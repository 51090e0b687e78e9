// Turns the hall's state into views: computed where something changed, sent once, at their newest revision.
import { type Contract, type SliceDefinition, type ViewKind, viewKinds } from '../contract/define.ts'
import { splitViewKey, type View, type ViewKey } from '../contract/view.ts'
import type { AnyFeature, Slice } from './feature.ts'
import type { JournalEntry } from './journal.ts'
import type { States } from './machine.ts'

// biome-ignore lint/suspicious/noExplicitAny: slices of all features stand in one list; each was checked where it was defined
type AnySlice = Slice<any, any, any>

interface PlacedSlice {
  readonly name: string
  readonly leaseMs: number
  readonly compute: AnySlice
  /** Features whose states the slice reads. */
  readonly reads: readonly string[]
}

interface Held {
  view: View
  /** What each slice read and gave when it was last computed. */
  readonly memo: Map<string, { read: readonly unknown[]; text: string }>
}

export interface Views {
  /** The view as of the last sealed batch, kept current from now on. */
  get(key: ViewKey): View
  /** Views kept current that these entries changed; the caller sends them after the commit. */
  changed(entries: readonly JournalEntry[], states: States, sequence: number): View[]
  /** Revisions of every view that is kept current. */
  revisions(): ReadonlyMap<ViewKey, number>
  /** Stops keeping a view current, when nobody watches any more. */
  release(key: ViewKey): void
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
): Views {
  const slices = placedSlices(features)
  const held = new Map<ViewKey, Held>()
  let states = start
  let sequence = startSequence

  function compute(key: ViewKey, before: Held | null): Held | null {
    const { kind, subject } = splitViewKey(key)
    const asOf = now()
    const memo: Held['memo'] = before?.memo ?? new Map()
    const facts: View['facts'] = before === null ? {} : { ...before.view.facts }
    let isChanged = before === null
    for (const { name, leaseMs, compute, reads } of slices[kind]) {
      const read = reads.map((feature) => states[feature])
      const known = memo.get(name)
      if (known?.read.every((state, index) => state === read[index])) continue
      const value = compute(states, subject, asOf)
      const text = JSON.stringify(value)
      memo.set(name, { read, text })
      if (known?.text === text) continue
      facts[name] = { leaseMs, value }
      isChanged = true
    }
    return isChanged ? { view: { key, epoch, revision: sequence, asOf, facts }, memo } : null
  }

  return {
    get(key) {
      const known = held.get(key)
      if (known !== undefined) return { ...known.view, asOf: now() }
      const made = compute(key, null)
      if (made === null) throw new Error(`no view ${key}`)
      held.set(key, made)
      return made.view
    },
    changed(entries, newStates, newSequence) {
      states = newStates
      sequence = newSequence
      const touched = touchedBy(entries)
      const views: View[] = []
      for (const [key, before] of held) {
        const { kind, subject } = splitViewKey(key)
        if (touched !== 'all' && viewKinds[kind].scope === 'window' && !touched.has(subject)) continue
        const after = compute(key, before)
        if (after === null) continue
        held.set(key, after)
        views.push(after.view)
      }
      return views
    },
    revisions: () => new Map([...held].map(([key, { view }]) => [key, view.revision])),
    release: (key) => void held.delete(key),
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
  const placed = Object.fromEntries(Object.keys(viewKinds).map((kind) => [kind, [] as PlacedSlice[]])) as Record<
    ViewKind,
    PlacedSlice[]
  >
  for (const { contract, decider, slices } of features) {
    const reads = [contract, ...(decider.needs as readonly Contract[])].map(({ name }) => name)
    for (const [name, { on, leaseMs }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
      const compute = slices[name]
      if (compute === undefined) throw new Error(`no computation for the slice "${name}"`)
      for (const kind of on) placed[kind].push({ name, leaseMs, compute, reads })
    }
  }
  return placed
}
