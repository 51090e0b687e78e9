// A counter in operation: feeds the pure rules, keeps what they ask to keep, and wakes them in time.
import { randomBytes } from 'node:crypto'
import type { Invitation } from '#contract/counter/service'
import type { DeviceReport } from '#wire/device'
import type { BoxAck } from '#wire/topics'
import { type Clock, createAlarm } from '../clock.ts'
import type { LastingOrder } from '../driver.ts'
import { type CounterInput, initialCounter, nextCounter } from './counter.ts'
import type { HeldView } from './held-view.ts'
import type { Kept, StoredCommand } from './kept.ts'
import { type OwnFacts, ownFacts } from './line.ts'
import { localInvitation } from './local-invitation.ts'
import type { CounterEffect } from './telling.ts'

export interface LiveCounter {
  readonly windowId: string
  stop(): void
  /** A press, a key or a card at a device. Resolves when what follows from it is on the disk; rejects when it could not be kept. */
  report(deviceId: string, report: Extract<DeviceReport, { type: 'level' | 'key' | 'card' }>): Promise<void>
  /** A screen's command for this window is on the disk. */
  stored(command: StoredCommand): void
  acked(ack: BoxAck): void
  view(kind: 'panel' | 'terminal', held: HeldView | null): void
  /** What screens of this window should show where the hub's view is not right yet; undefined when it is. */
  invitation(held: HeldView): Invitation | null | undefined
  /** What screens of this window should show of the call; undefined when the hub's view is right. */
  own(held: HeldView): OwnFacts | undefined
  /** What a device that comes to this window now has to be told. */
  orders(): readonly LastingOrder[]
}

export interface CounterPorts {
  readonly clock: Clock
  /** Resolves with the sequence once on the disk. */
  append(command: Kept): Promise<number>
  /** To every device of the window. */
  order(order: LastingOrder): void
  /** Whether the hub is there to choose who is called next. */
  hub(): 'there' | 'away'
  /** What screens of this window should show has changed here: the invitation, or the call. */
  moved(): void
}

export function createLiveCounter(windowId: string, { clock, append, order, hub, moved }: CounterPorts): LiveCounter {
  const alarm = createAlarm(clock)
  let state = initialCounter(windowId)

  function feed(input: CounterInput): Promise<void>[] {
    const atMs = clock.monotonicMs()
    const next = nextCounter(state, input, atMs)
    const hasMoved = next.state.gate !== state.gate || next.state.line.said !== state.line.said
    state = next.state
    if (hasMoved) moved()
    alarm.cancel()
    if (next.wakeAtMs !== null) alarm.set(next.wakeAtMs - atMs, () => void feed({ type: 'tick' }))
    return next.effects.flatMap((effect) => run(effect, atMs) ?? [])
  }

  function run(effect: CounterEffect, atMs: number): Promise<void> | null {
    if (effect.do === 'store') return store(effect.command, atMs)
    order(effect.order)
    return null
  }

  async function store(command: Kept, atMs: number): Promise<void> {
    try {
      const sequence = await append(command)
      feed({ type: 'stored', command: { ...command, sequence, atMs } })
    } catch (error) {
      feed({ type: 'unstored', command })
      throw error
    }
  }

  return {
    windowId,
    stop: alarm.cancel,
    async report(deviceId, report) {
      const kept = feed(
        report.type === 'key'
          ? { ...report, hub: hub(), fresh: { serviceId: freshId('srv'), invitationId: freshId('inv') } }
          : { ...report, deviceId },
      )
      await Promise.all(kept)
    },
    stored: (command) => void feed({ type: 'stored', command }),
    acked: ({ upTo, refused }) => void feed({ type: 'acked', upTo, refused: refused.map(({ sequence }) => sequence) }),
    view: (kind, held) => void feed({ type: kind, held }),
    invitation: (held) => localInvitation(state.gate, held, windowId, clock.monotonicMs()),
    own: (held) => ownFacts(state.line, held),
    orders: () =>
      Object.values(state.told).flatMap((told): LastingOrder[] => {
        if (told === null) return []
        if (told.order.order !== 'invite') return [told.order]
        const openForMs = told.order.openForMs - (clock.monotonicMs() - told.atMs)
        return openForMs > 0 ? [{ ...told.order, openForMs }] : []
      }),
  }
}

/** A name that no other box gives: `srv_…`, 128 random bits. */
export function freshId(prefix: 'srv' | 'inv'): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}
