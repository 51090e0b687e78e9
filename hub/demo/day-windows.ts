// The people at the windows of the demo's day: each presses the one next key, over and over, until the last visitor has left.
import { after } from '../core/civil-time.ts'
import type { Clock } from '../core/clock.ts'
import { ticketContract } from '../features/queue/ticket/contract.ts'
import type { Hub } from '../hub.ts'
import type { Visitor } from './day-plan.ts'

const call = ticketContract.slices.call.value

/** How often an idle window looks whether somebody has come, and between two calls of the same visitor; hall time. */
const lookEveryMs = 20_000
const tidyMs = 25_000
const recallMs = 30_000

interface Ports {
  readonly hub: Hub
  readonly clock: Clock
  /** The visitor behind a number, once it is taken. */
  readonly visitorOf: (number: string) => Visitor | undefined
  /** Whether a window works at this moment: it rests at lunch, unless it serves through it. */
  readonly works: (windowId: string) => boolean
  /** Where visitors are sent on to. */
  readonly sentTo: string
}

/** Keeps a window going; returns how to stop it. */
export function keepWindow(windowId: string, { hub, clock, visitorOf, works, sentTo }: Ports): () => void {
  let cancel = () => {}
  let isStopped = false
  /** Visitors who have stepped aside once, or been sent on, do so no more. */
  const hasBeenAside = new Set<string>()

  const again = (spanMs: number) => {
    if (!isStopped) cancel = clock.at(after(clock.now(), spanMs), () => void step())
  }

  async function step(): Promise<void> {
    const current = call.parse(hub.view(`panel:${windowId}`).facts.call?.value ?? null)
    if (current === null) return rest()
    const visitor = visitorOf(current.number)
    if (current.state === 'serving') return finish(visitor)
    if (visitor?.manner === 'staysAway') {
      await hub.ask(current.times >= 3 ? 'ticket.miss' : 'ticket.recall', { windowId })
      return again(recallMs)
    }
    await hub.ask('ticket.begin', { windowId })
    const aside = visitor !== undefined && !hasBeenAside.has(visitor.ticketId) && windowId !== sentTo
    again((visitor?.takesS ?? 300) * 1_000 * (aside && visitor.manner !== 'usual' ? 0.3 : 1))
  }

  async function rest(): Promise<void> {
    if (!works(windowId)) return again(lookEveryMs * 3)
    const outcome = await hub.ask('ticket.callNext', { windowId })
    if (!outcome.accepted) return again(lookEveryMs)
    const called = call.parse(hub.view(`panel:${windowId}`).facts.call?.value ?? null)
    const visitor = called === null ? undefined : visitorOf(called.number)
    again(visitor?.manner === 'staysAway' ? recallMs : (visitor?.walksS ?? 30) * 1_000)
  }

  async function finish(visitor: Visitor | undefined): Promise<void> {
    const isFirst = visitor !== undefined && !hasBeenAside.has(visitor.ticketId)
    if (isFirst && visitor.manner === 'fetchesPaper') {
      hasBeenAside.add(visitor.ticketId)
      const { number } = call.parse(hub.view(`panel:${windowId}`).facts.call?.value) ?? { number: '' }
      await hub.ask('ticket.hold', { windowId })
      clock.at(after(clock.now(), 600_000), () => void hub.ask('ticket.requeue', { number }))
      return again(tidyMs)
    }
    if (isFirst && visitor.manner === 'isSentOn' && windowId !== sentTo) {
      hasBeenAside.add(visitor.ticketId)
      const to = { kind: 'window', windowId: sentTo }
      const transfer = { windowId, to, place: 'front', afterwards: 'comesBack', reason: 'nextStep' }
      await hub.ask('ticket.transfer', transfer)
      return again(tidyMs)
    }
    const finish = { windowId, number: null, matterNumber: null, staffId: null, way: 'touch', named: null }
    await hub.ask('service.finish', finish)
    if (visitor?.rates != null) await rate(visitor.rates)
    again(tidyMs)
  }

  async function rate(level: 5 | 4 | 3): Promise<void> {
    const open = hub.view(`terminal:${windowId}`).facts.invitation?.value as { invitationId: string } | null | undefined
    if (open == null) return
    const { invitationId } = open
    await hub.ask('rating.giveLate', {
      invitationId,
      level,
      channel: 'hallTablet',
      tags: [],
      writing: null,
      signals: [],
    })
  }

  again(0)
  return () => {
    isStopped = true
    cancel()
  }
}
