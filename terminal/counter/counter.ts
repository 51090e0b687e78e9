// What a counter does with keys, views and time: which command is kept, and what the devices of the window are told. Pure.

import type { serviceContract } from '#contract/counter/service'
import type { CommandData } from '#wire/define'
import type { DeviceReport } from '#wire/device'
import type { Level } from '#wire/ids'
import type { Order } from '../driver.ts'
import { acked, closedGate, ended, endedIf, type Gate, isAsking, namedAt, openedHere, prolonged, seen } from './gate.ts'
import { factsOf, type HeldView } from './held-view.ts'
import { signText, staffCard, staleAtMs } from './sign-text.ts'

type CallerKey = Extract<DeviceReport, { type: 'key' }>['key']

/** A command for the outbox. */
export type Kept =
  | { readonly name: 'rating.press'; readonly data: PressData }
  | { readonly name: 'service.finish'; readonly data: CommandData<typeof serviceContract, 'service.finish'> }
  | { readonly name: 'service.begin'; readonly data: CommandData<typeof serviceContract, 'service.begin'> }
  | { readonly name: 'invitation.prolong'; readonly data: CommandData<typeof serviceContract, 'invitation.prolong'> }

interface PressData {
  readonly windowId: string
  readonly deviceId: string
  readonly invitationId: string | null
  readonly level: Level
  readonly channel: 'hallDevice'
  readonly tags: readonly string[]
  readonly writing: null
}

/** What has reached the disk, whoever asked for it. */
export interface StoredCommand {
  readonly name: string
  readonly data: unknown
  readonly sequence: number
  /** When it was asked for, monotonic ms. */
  readonly atMs: number
}

export interface Counter {
  readonly windowId: string
  readonly gate: Gate
  /** Names of the service that a key has just finished and that is on its way to the disk: a bouncing key means the same one. */
  readonly naming: Names | null
  readonly panel: HeldView | null
  /** What the devices were last told of each kind, and when. */
  readonly told: Readonly<
    Record<Topic, { readonly about: string; readonly order: Order; readonly atMs: number } | null>
  >
}
type Topic = 'invitation' | 'identity' | 'show'
interface Names {
  readonly serviceId: string
  readonly invitationId: string
}

export type CounterInput =
  | { readonly type: 'level'; readonly deviceId: string; readonly level: Level }
  /** `fresh` are random names for a service that this key may finish. */
  | { readonly type: 'key'; readonly key: CallerKey; readonly fresh: Names }
  | { readonly type: 'stored'; readonly command: StoredCommand }
  | { readonly type: 'acked'; readonly upTo: number; readonly refused: readonly number[] }
  /** A view that is newer, or stood by again; null when the hub has cleared it. */
  | { readonly type: 'panel'; readonly held: HeldView | null }
  | { readonly type: 'terminal'; readonly held: HeldView | null }
  | { readonly type: 'tick' }

export type CounterEffect =
  /** Keep the command; tell `stored` when it is on the disk, nothing when it is not. */
  { readonly do: 'store'; readonly command: Kept } | { readonly do: 'order'; readonly order: Order }

export interface CounterNext {
  readonly state: Counter
  readonly effects: readonly CounterEffect[]
  /** Monotonic ms at which to tell `tick`; null when nothing waits for the clock. */
  readonly wakeAtMs: number | null
}

export function initialCounter(windowId: string): Counter {
  const told = { invitation: null, identity: null, show: null }
  return { windowId, gate: closedGate, naming: null, panel: null, told }
}

/** Total. @param atMs monotonic ms of the box */
export function nextCounter(state: Counter, input: CounterInput, atMs: number): CounterNext {
  const { windowId, gate } = state
  const on = (change: Partial<Counter>, ...commands: Kept[]) => told({ ...state, ...change }, commands, atMs)
  switch (input.type) {
    case 'level': {
      const { deviceId, level } = input
      const invitationId = namedAt(gate, atMs)
      const press = { windowId, deviceId, invitationId, level, channel: 'hallDevice', tags: [], writing: null } as const
      return on({}, { name: 'rating.press', data: press })
    }
    case 'key':
      if (input.key === 'pleaseRate') return asked(state, input.fresh, atMs)
      if (input.key !== 'next') return on({})
      return on({ gate: ended(gate), naming: null }, { name: 'service.begin', data: { windowId, number: null } })
    case 'stored':
      return on({ gate: stored(state, input.command), naming: null })
    case 'acked':
      return on({ gate: acked(gate, input.upTo, input.refused) })
    case 'panel':
      return on({ panel: input.held })
    case 'terminal': {
      const invitation = factsOf.invitation(input.held)
      if (input.held === null) return on({ gate: gate.open?.origin.by === 'hub' ? ended(gate) : gate })
      return invitation === null ? on({}) : on({ gate: seen(gate, input.held, invitation.value, atMs) })
    }
    case 'tick':
      return on({})
  }
}

/** 请评价: a service is finished; pressed again while the visitor is still being asked, it asks the same visitor again. */
function asked(state: Counter, fresh: Names, atMs: number): CounterNext {
  const { windowId, gate } = state
  if (gate.open !== null && isAsking(gate, atMs)) {
    const { invitationId } = gate.open
    return told(state, [{ name: 'invitation.prolong', data: { windowId, invitationId, way: 'keys' } }], atMs)
  }
  const naming = state.naming ?? fresh
  const finish: Kept = { name: 'service.finish', data: { windowId, number: null, way: 'keys', named: naming } }
  return told({ ...state, naming }, [finish], atMs)
}

/** The gate after a command of this window is on the disk, be it from a pad or from a screen. */
function stored({ gate, panel }: Counter, { name, data, sequence, atMs }: StoredCommand): Gate {
  // The contract's schema has passed each of these before it was stored.
  const kept = { name, data } as Kept
  switch (kept.name) {
    case 'rating.press':
      return kept.data.invitationId === null ? gate : endedIf(gate, kept.data.invitationId)
    case 'service.begin':
      return ended(gate)
    case 'invitation.prolong':
      return prolonged(gate, kept.data.invitationId, atMs, kept.data.way)
    case 'service.finish': {
      if (kept.data.named === null) return ended(gate)
      const { invitationId } = kept.data.named
      const number = kept.data.number ?? factsOf.activity(panel)?.value.number ?? null
      return openedHere(gate, { invitationId, number, sequence }, atMs, kept.data.way)
    }
    default:
      return gate
  }
}

/** Works out what the devices should be told now, and gives the orders that differ from the last. */
function told(state: Counter, commands: readonly Kept[], atMs: number): CounterNext {
  const orders = wanted(state, atMs)
  const now = { ...state.told }
  const effects: CounterEffect[] = commands.map((command) => ({ do: 'store', command }))
  for (const { topic, order, about } of orders) {
    const last = state.told[topic]
    const isDue = order.order === 'show' && last !== null && atMs - last.atMs >= refreshMs(order.panel.leaseSeconds)
    if (last?.about === about && !isDue) continue
    if (last === null && order.order === 'endInvitation') continue
    now[topic] = { about, order, atMs }
    effects.push({ do: 'order', order })
  }
  const next = { ...state, told: now }
  return { state: next, effects, wakeAtMs: wakeAtMs(next, atMs) }
}

function wanted({ gate, panel }: Counter, atMs: number): { topic: Topic; order: Order; about: string }[] {
  const { open } = gate
  const asks = open !== null && isAsking(gate, atMs)
  const invitation: Order = asks
    ? { order: 'invite', number: open.number, openForMs: open.closesAtMs - atMs }
    : { order: 'endInvitation' }
  const about = asks ? `${open.invitationId} ${open.askedAtMs}` : 'ended'
  if (panel === null) return [{ topic: 'invitation', order: invitation, about }]
  const staff = staffCard(panel)
  // A hub that is there stands by its views long before their leases run out.
  const isStale = atMs >= staleAtMs(panel)
  const show: Order = { order: 'show', panel: signText(panel, { isAsking: asks, isStale }) }
  const identity: Order = { order: 'identity', staff, paused: staff === null }
  return [
    { topic: 'invitation', order: invitation, about },
    { topic: 'identity', order: identity, about: JSON.stringify(identity) },
    { topic: 'show', order: show, about: JSON.stringify(show) },
  ]
}

/** A sign is told again well before the lease it was given runs out; ms. */
function refreshMs(leaseSeconds: number): number {
  return (leaseSeconds * 1_000) / 3
}

function wakeAtMs({ gate, panel, told }: Counter, atMs: number): number | null {
  const show = told.show
  const moments = [
    ...(gate.open === null ? [] : [gate.open.closesAtMs]),
    ...(panel === null ? [] : [staleAtMs(panel)]),
    ...(show?.order.order === 'show' ? [show.atMs + refreshMs(show.order.panel.leaseSeconds)] : []),
  ].filter((moment) => moment > atMs)
  return moments.length === 0 ? null : Math.min(...moments)
}
