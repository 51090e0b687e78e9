// What a counter does with keys, cards, views and time: which command is kept, and what is told to the devices. Pure.
import { type InvitationWay, patience } from '#contract/counter/service'
import type { DeviceReport } from '#wire/device'
import type { Level } from '#wire/ids'
import { type Absence, ackedAbsence, isAway, knownBetter } from './absence.ts'
import { afterStored, canUndo, type Finished } from './finished.ts'
import { acked, closedGate, ended, endedIf, type Gate, isAsking, namedAt, openedHere, prolonged, seen } from './gate.ts'
import { factsOf, type HeldView } from './held-view.ts'
import type { Kept, Names, StoredCommand } from './kept.ts'
import { ackedLine, emptyLine, type Line, lineAfter, lineBy, lineDealt, standingAt } from './line.ts'
import { lineKey, nextVisitor } from './line-keys.ts'
import { type CounterEffect, nothingTold, type Told, tell, wakeForTold } from './telling.ts'

export type CallerKey = Extract<DeviceReport, { type: 'key' }>['key']

/** Readers repeat a card that lies on them: seen again within 1.5 s it is the same showing. */
const showingMs = 1_500

export interface Counter {
  readonly windowId: string
  readonly gate: Gate
  /** How long visitors may take, by the hub's last word. */
  readonly patience: Readonly<Record<`${InvitationWay}Ms`, number>>
  /** Names of the service that a key has just finished and that is on its way to the disk: a bouncing key means the same one. */
  readonly naming: Names | null
  /** The last service of this box, while a key may still take it back. */
  readonly finished: Finished | null
  /** What is known better here than by the panel about whoever stepped away. */
  readonly absence: Absence | null
  /** The card that was shown last, for as long as the same one means the same showing. */
  readonly shown: { readonly card: string; readonly atMs: number } | null
  readonly panel: HeldView | null
  readonly terminal: HeldView | null
  /** Who stands here by what this box said last, and whom it may call alone. */
  readonly line: Line
  readonly told: Told
}

export type CounterInput =
  | { readonly type: 'level'; readonly deviceId: string; readonly level: Level }
  /** `fresh` are random names for a service that this key may finish. */
  | {
      readonly type: 'key'
      readonly key: CallerKey
      /** Where a transfer goes, where the pad was told so; absent otherwise. */
      readonly to?: string
      readonly fresh: Names
      /** Whether the hub decides now, or this box calls alone. */
      readonly hub: 'there' | 'away'
    }
  | { readonly type: 'card'; readonly deviceId: string; readonly card: string }
  | { readonly type: 'stored'; readonly command: StoredCommand }
  /** The command could not be kept and never will be sent. */
  | { readonly type: 'unstored'; readonly command: Kept }
  | { readonly type: 'acked'; readonly upTo: number; readonly refused: readonly number[] }
  /** A view that is newer, or stood by again; null when the hub has cleared it. */
  | { readonly type: 'panel'; readonly held: HeldView | null }
  | { readonly type: 'terminal'; readonly held: HeldView | null }
  | { readonly type: 'tick' }

export interface CounterNext {
  readonly state: Counter
  readonly effects: readonly CounterEffect[]
  /** Monotonic ms at which to tell `tick`; null when nothing waits for the clock. */
  readonly wakeAtMs: number | null
}

export function initialCounter(windowId: string): Counter {
  return {
    windowId,
    gate: closedGate,
    patience: patience.parse({}),
    naming: null,
    finished: null,
    absence: null,
    shown: null,
    panel: null,
    terminal: null,
    line: emptyLine,
    told: nothingTold,
  }
}

/** Total. @param atMs monotonic ms of the box */
export function nextCounter(state: Counter, input: CounterInput, atMs: number): CounterNext {
  const { windowId, gate, panel } = state
  const on = (change: Partial<Counter>, ...commands: Kept[]) => settled({ ...state, ...change }, commands, atMs)
  switch (input.type) {
    case 'level': {
      const { deviceId, level } = input
      const press = { windowId, deviceId, invitationId: namedAt(gate, atMs), level, channel: 'hallDevice' } as const
      return on({}, { name: 'rating.press', data: { ...press, tags: [], writing: null } })
    }
    case 'key':
      return pressed(state, input, atMs)
    case 'card': {
      const { deviceId, card } = input
      const shown = { card, atMs }
      if (state.shown?.card === card && atMs < state.shown.atMs + showingMs) return on({ shown })
      return on({ shown }, { name: 'badge.present', data: { windowId, deviceId, card } })
    }
    case 'stored':
      return on({
        ...stored(state, input.command),
        naming: input.command.name === 'service.finish' ? null : state.naming,
      })
    case 'unstored':
      return on(unstored(state, input.command))
    case 'acked': {
      const { upTo, refused } = input
      const isRefused = state.finished !== null && refused.includes(state.finished.sequence)
      const finished = isRefused ? null : state.finished
      const line = ackedLine(state.line, panel, input)
      return on({
        gate: acked(gate, upTo, refused),
        absence: ackedAbsence(state.absence, panel, input),
        finished,
        line,
      })
    }
    case 'panel':
      return on({ panel: input.held })
    case 'terminal':
      return on({
        ...readTerminal(state, input.held, atMs),
        terminal: input.held,
        line: lineDealt(state.line, input.held),
      })
    case 'tick':
      return on({})
  }
}

function pressed(state: Counter, input: Extract<CounterInput, { type: 'key' }>, atMs: number): CounterNext {
  const { windowId, gate, panel, finished } = state
  const { key, fresh } = input
  const on = (change: Partial<Counter>, ...commands: Kept[]) => settled({ ...state, ...change }, commands, atMs)
  switch (key) {
    case 'pleaseRate': {
      // Pressed again while the visitor is still being asked, it asks the same visitor again.
      if (gate.open !== null && isAsking(gate, atMs)) {
        const { invitationId } = gate.open
        return on({}, { name: 'invitation.prolong', data: { windowId, invitationId, way: 'keys' } })
      }
      const named = state.naming ?? fresh
      const here = standingAt(state.line, panel)
      // Whoever was called and is asked to rate has been served.
      const begins: Kept[] =
        here?.state === 'called' ? [{ name: 'ticket.begin', data: { windowId, number: here.number } }] : []
      const number = here?.number ?? null
      return on({ naming: named }, ...begins, {
        name: 'service.finish',
        data: { windowId, number, way: 'keys', named },
      })
    }
    case 'next':
      return on({ gate: ended(gate), naming: null }, nextVisitor(state, input, atMs))
    case 'pause': {
      const wasAway = isAway(state.absence, state.panel)
      const absence = { isAway: !wasAway, sequence: null, ackedAt: null }
      return on({ absence }, { name: wasAway ? 'duty.comeBack' : 'duty.stepAway', data: { windowId } })
    }
    case 'cancel': {
      const asked = lineKey(state, input)
      if (asked !== null) return on({}, asked)
      if (!canUndo(finished, atMs)) return on({})
      const { serviceId } = finished
      return on({ finished: { ...finished, isUndoing: true } }, { name: 'service.undo', data: { windowId, serviceId } })
    }
    default: {
      const asked = lineKey(state, input)
      return asked === null ? on({}) : on({}, asked)
    }
  }
}

/** What a command of this window that is on the disk has changed, be it from a device or from a screen. */
function stored(state: Counter, command: StoredCommand): Partial<Counter> {
  const { gate, panel, finished } = state
  const { name, data, sequence, atMs } = command
  // The contract's schema has passed each of these before it was stored.
  const kept = { name, data } as Kept
  const after = { finished: afterStored(finished, kept, command), line: lineAfter(state.line, kept, panel, command) }
  switch (kept.name) {
    case 'rating.press':
      return { ...after, gate: endedIf(gate, kept.data.invitationId) }
    case 'service.begin':
      return { ...after, gate: ended(gate) }
    case 'service.undo':
      return kept.data.serviceId === finished?.serviceId
        ? { ...after, gate: endedIf(gate, finished.invitationId) }
        : after
    case 'invitation.prolong': {
      const { invitationId, way } = kept.data
      return { gate: prolonged(gate, invitationId, atMs, { way, forMs: state.patience[`${way}Ms`] }) }
    }
    case 'service.finish': {
      if (kept.data.way === 'later') return {}
      if (kept.data.named === null) return { ...after, gate: ended(gate) }
      const { invitationId } = kept.data.named
      const number = kept.data.number ?? factsOf.activity(panel)?.value.number ?? null
      const forMs = state.patience[`${kept.data.way}Ms`]
      return { ...after, gate: openedHere(gate, { invitationId, number, sequence }, atMs, forMs) }
    }
    case 'duty.stepAway':
    case 'duty.comeBack':
      return { absence: { isAway: kept.name === 'duty.stepAway', sequence, ackedAt: null } }
    default:
      return after
  }
}

/** What was not kept did not happen: the same key, the same card may try again. */
function unstored({ finished, absence }: Counter, { name }: Kept): Partial<Counter> {
  if (name === 'badge.present') return { shown: null }
  if (name === 'service.undo' && finished !== null) return { finished: { ...finished, isUndoing: false } }
  return absence?.sequence === null && name.startsWith('duty.') ? { absence: null } : {}
}

/** The hub's word on the invitation and on how long visitors have. */
function readTerminal(state: Counter, held: HeldView | null, atMs: number): Partial<Counter> {
  const { gate } = state
  if (held === null) return gate.open?.origin.by === 'hub' ? { gate: ended(gate) } : {}
  const known = { patience: factsOf.patience(held)?.value ?? state.patience }
  // From an earlier life of this agent (vouched for before its clock began) it may ask about a service that has been rated since.
  if (held.vouchedAtMs < 0) return known
  const invitation = factsOf.invitation(held)
  return invitation === null ? known : { ...known, gate: seen(gate, held, invitation.value, atMs) }
}

/** Forgets what the clock or the panel has overtaken, and tells the devices what differs from the last. */
function settled(state: Counter, commands: readonly Kept[], atMs: number): CounterNext {
  const shown = state.shown !== null && atMs < state.shown.atMs + showingMs ? state.shown : null
  const now = {
    ...state,
    shown,
    absence: knownBetter(state.absence, state.panel),
    line: lineBy(state.line, state.panel),
  }
  const { told, orders } = tell(now, atMs)
  const effects = [...commands.map((command): CounterEffect => ({ do: 'store', command })), ...orders]
  const next = { ...now, told }
  return { state: next, effects, wakeAtMs: wakeAtMs(next, atMs) }
}

function wakeAtMs(state: Counter, atMs: number): number | null {
  const moments = [
    ...(state.shown === null ? [] : [state.shown.atMs + showingMs]),
    ...(state.gate.open === null ? [] : [state.gate.open.closesAtMs]),
    ...wakeForTold(state),
  ].filter((moment) => moment > atMs)
  return moments.length === 0 ? null : Math.min(...moments)
}
