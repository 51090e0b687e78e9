// Short absences 离岗: minutes, with a time by which somebody should be back; not leave 请假, which is approved.
import type { CommandData } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import { accept, type Decision, refuse } from '../../../core/decider.ts'
import { type DutyContext, ownNameOf } from './context.ts'
import { answering, type Duty, type dutyContract, presentAt } from './contract.ts'

type Of = typeof dutyContract
const minuteMs = 60_000

export function stepAway(
  { windowId, minutes, staffId }: CommandData<Of, 'duty.stepAway'>,
  context: DutyContext,
): Decision<Of> {
  const { facts, hall, state } = context
  const here = presentAt(state, windowId, facts)
  if (here.length === 0) return refuse('duty.nobody', { windowId })
  const own = ownNameOf(context)
  if (own !== undefined && own !== (staffId ?? own)) return refuse('duty.othersName', { windowId, staffId })
  const duty = find(here, own === undefined ? staffId : own)
  if (duty === undefined) return refuse('duty.notHere', { windowId, staffId })
  const name = { dutyId: duty.dutyId, windowId, staffId: duty.staffId }
  const since = duty.away?.since ?? facts.at
  const stepped = { ...name, since, until: after(facts.at, minutes * minuteMs) }
  const backAt = servedSince(hall, windowId, facts)
  return backAt === null
    ? accept({ type: 'duty.steppedAway', data: stepped })
    : accept({ type: 'duty.steppedAway', data: stepped }, { type: 'duty.cameBack', data: { ...name, at: backAt } })
}

export function comeBack({ windowId, staffId }: CommandData<Of, 'duty.comeBack'>, context: DutyContext): Decision<Of> {
  const { facts, state } = context
  const own = ownNameOf(context)
  if (own !== undefined && own !== (staffId ?? own)) return refuse('duty.othersName', { windowId, staffId })
  const away = presentAt(state, windowId, facts).filter((one) => one.away !== null)
  const duty = find(away, own === undefined ? staffId : own)
  if (duty === undefined) return refuse('duty.notAway', { windowId })
  const data = { dutyId: duty.dutyId, windowId, staffId: duty.staffId, at: facts.at }
  return accept({ type: 'duty.cameBack', data })
}

/** The duty of a person among some; without a name the one that answers for the window. */
function find(duties: readonly Duty[], staffId: string | null): Duty | undefined {
  return staffId === null ? (answering(duties) ?? undefined) : duties.find((duty) => duty.staffId === staffId)
}

/** When a visitor was received or served at a window after an absence that is told of late, or null: it was over then. */
function servedSince(
  { service }: DutyContext['hall'],
  windowId: string,
  { now, at }: DutyContext['facts'],
): string | null {
  if (at === now) return null
  const served = [service.serving[windowId]?.since, service.last[windowId]?.finishedAt]
  return served.filter((instant) => instant !== undefined && instant > at).sort()[0] ?? null
}
