// Services that a finished matter brings: for whoever stands at the window, or for somebody who is not there and is not asked.
import type { EventData, EventOf, OwnCommandOf } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import type { matterContract } from '../../guides/matter/contract.ts'
import type { Duty } from '../duty/contract.ts'
import { type ServiceState, type serviceContract, undoMs } from './contract.ts'
import { closed } from './visitors.ts'

interface Finished {
  readonly serviceId: string
  readonly invitationId: string
  readonly windowId: string
  readonly number: string | null
  readonly matterNumber: string | null
  readonly date: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** Its invitation ends in the instant it opens; who is served at the window, and who is asked there, stays as it is. */
export function finishedLater(
  { serviceId, invitationId, windowId, number, matterNumber, date, at }: Finished,
  { dutyId, staffId, role }: Duty,
): EventOf<typeof serviceContract>[] {
  const ids = { serviceId, invitationId, windowId }
  const way = 'later' as const
  return [
    {
      type: 'service.finished',
      data: { ...ids, number, matterNumber, dutyId, staffId, role, finishedAt: at, date, way, isOvertaken: true },
    },
    { type: 'invitation.opened', data: { ...ids, number, dutyId, staffId, way, openedAt: at, closesAt: at } },
    closed(ids, 'expired', at),
  ]
}

/**
 * A matter finished for whoever stands at the window ends the visit; a visitor who was asked just now is not asked twice. Finished
 * for somebody who is not there, nobody is asked.
 */
export function finishOf(
  { windowId, number, liable, applicant, at }: EventData<typeof matterContract, 'matter.finished'>,
  { serving, last }: ServiceState,
): OwnCommandOf<typeof serviceContract>[] {
  const asked = last[windowId]
  const isAsked = serving[windowId] === undefined && asked !== undefined && at <= after(asked.finishedAt, undoMs)
  if (applicant === 'here' && isAsked) return []
  const way = applicant === 'here' ? ('touch' as const) : ('later' as const)
  const { staffId } = liable
  return [{ name: 'service.finish', data: { windowId, number: null, matterNumber: number, staffId, way, named: null } }]
}
