// What people try at two windows and what must come of it, told from who truly stands there: no rule of the hub is asked.
import type { Actor } from '../../hub/core/decider.ts'
import type { Command } from '../../hub/core/machine.ts'
import { usualChecklist } from '../../hub/features/counter/handover/contract.ts'
import { type Counters, type Deed, handingOver, holder, server, whereIs } from './counter-truth.ts'
import { finish } from './counter-words.ts'

export const windows = ['w1', 'w2'] as const
export const people = ['li', 'wang', 'chen', 'zhao'] as const

export interface Step {
  readonly n: number
  readonly atMs: number
  readonly window: (typeof windows)[number]
  readonly by: 'box' | 'desk'
  readonly does: 'finish' | 'signIn' | 'badge' | 'join' | 'out' | 'away' | 'handover'
  readonly who: (typeof people)[number]
  /** Whether a service is said to be `who`'s own, where two may work together. */
  readonly isNamed: boolean
}

/** One thing asked of the hub, and the refusal it must meet. */
export interface Try {
  readonly actor: Actor
  readonly refusal: string | null
  /** @param handoverId the hand-over that was offered last */
  command(handoverId: string): Command
}
export interface Outcome {
  readonly tries: readonly Try[]
  /** What has happened by it. */
  readonly deeds: readonly Deed[]
  /** Whose the service is, where one was finished. */
  readonly servedBy: string | null
}

const box: Actor = { kind: 'box', boxId: 'box-1' }
const clerk = (staffId: string): Actor => ({ kind: 'person', accountId: staffId, role: 'clerk', staffId })
const nothing: Outcome = { tries: [], deeds: [], servedBy: null }

/** What comes of a step in a world as it is at that moment. */
export function outcomeOf(step: Step, world: Counters): Outcome {
  const { window, who, does } = step
  const windowId = window
  const staffId = who
  const actor = step.by === 'box' ? box : clerk(who)
  const counter = world[window] ?? { here: [], offer: null }
  const isHere = counter.here.some((one) => one.who === who)
  const isAway = counter.here.some((one) => one.who === who && one.isAway)
  const place = whereIs(world, who)
  const deed = (does: 'signIn' | 'join' | 'out' | 'away' | 'back' | 'offer' | 'withdraw', name: string): Deed => ({
    atMs: step.atMs,
    window,
    does,
    who: name,
  })
  const one = (command: Command, refusal: string | null, deeds: Deed[], servedBy: string | null = null): Outcome => ({
    tries: [{ actor, refusal, command: () => command }],
    deeds: refusal === null ? deeds : [],
    servedBy: refusal === null ? servedBy : null,
  })
  const serving = server(counter)?.who ?? null

  switch (does) {
    case 'finish': {
      const refusal = serving === null ? 'service.nobodyOnDuty' : step.isNamed && !isHere ? 'service.notJoint' : null
      const name = step.isNamed ? who : (serving as string)
      const command = finish(step.n, window)
      return one(
        { ...command, data: { ...command.data, staffId: step.isNamed ? who : null } },
        refusal,
        [deed('back', name)],
        name,
      )
    }
    case 'signIn': {
      const refusal = place === null || isAway ? null : place === window ? 'duty.already' : 'duty.elsewhere'
      return one({ name: 'duty.signIn', data: { windowId, staffId } }, refusal, [deed(isAway ? 'back' : 'signIn', who)])
    }
    case 'join': {
      const taken = place === null ? null : place === window ? 'duty.already' : 'duty.elsewhere'
      const full = counter.here.length > 1 ? 'duty.full' : counter.here.length === 0 ? 'duty.nobody' : null
      return one({ name: 'duty.join', data: { windowId, staffId } }, taken ?? full, [deed('join', who)])
    }
    case 'out': {
      // A box says only that the window is left; at a desk people speak for themselves.
      const name = step.by === 'box' ? null : who
      const refusal = serving === null ? 'duty.nobody' : name !== null && !isHere ? 'duty.notHere' : null
      return one({ name: 'duty.signOut', data: { windowId, staffId: name } }, refusal, [
        deed('out', name ?? (serving as string)),
      ])
    }
    case 'away':
      return step.by === 'desk'
        ? nothing
        : one({ name: 'duty.stepAway', data: { windowId } }, serving === null ? 'duty.nobody' : null, [
            deed('away', serving as string),
          ])
    case 'badge': {
      if (step.by === 'desk') return nothing
      const shown = { name: 'badge.present', data: { windowId, deviceId: `card-${window}`, card: who } }
      const from = handingOver(counter, step.atMs)
      const takesOver: Deed = { atMs: step.atMs, window, does: 'handover', from: from ?? '', who }
      if (isAway) return one(shown, null, [deed('back', who)])
      if (from === who) return one(shown, null, [deed('withdraw', who)])
      if (place !== null && place !== window) return one(shown, null, [])
      if (from !== null) return one(shown, null, [takesOver])
      if (!isHere) return one(shown, null, [deed('signIn', who)])
      return one(shown, null, holder(counter)?.who === who ? [deed('offer', who)] : [])
    }
    case 'handover':
      return step.by === 'box' ? nothing : handoverAtDesk(step, world)
  }
}

/** The one who holds the window offers, another accepts at once; refused, the offer is taken back. */
function handoverAtDesk({ window, who, atMs }: Step, world: Counters): Outcome {
  const windowId = window
  const counter = world[window] ?? { here: [], offer: null }
  const from = holder(counter)?.who
  const checklist = usualChecklist
  const offer = (refusal: string | null): Try => ({
    actor: clerk(from ?? who),
    refusal,
    command: () => ({ name: 'handover.offer', data: { windowId, to: null, checklist } }),
  })
  if (from === undefined) return { ...nothing, tries: [offer('handover.nobody')] }
  if (handingOver(counter, atMs) !== null) return { ...nothing, tries: [offer('handover.open')] }
  const place = whereIs(world, who)
  const refusal =
    from === who ? 'handover.samePerson' : place !== null && place !== window ? 'handover.elsewhere' : null
  const accept: Try = {
    actor: clerk(who),
    refusal,
    command: (handoverId) => ({ name: 'handover.accept', data: { windowId, handoverId, staffId: who, checklist } }),
  }
  if (refusal === null) {
    return { ...nothing, tries: [offer(null), accept], deeds: [{ atMs, window, does: 'handover', from, who }] }
  }
  const withdraw: Try = {
    actor: clerk(from),
    refusal: null,
    command: (handoverId) => ({ name: 'handover.withdraw', data: { windowId, handoverId } }),
  }
  return {
    ...nothing,
    tries: [offer(null), accept, withdraw],
    deeds: [{ atMs, window, does: 'withdraw', who: from }],
  }
}
